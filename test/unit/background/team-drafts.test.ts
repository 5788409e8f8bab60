import { beforeEach, describe, expect, it } from 'vitest';
import { exchange } from '../../../entrypoints/background/team/exchange.ts';
import { ok } from '../../../utils/core/result.ts';
import type { Team, TeamKey } from '../../../utils/records/team.ts';
import { EMPTY_CONTENT } from '../../../utils/records/team-content.ts';
import type { TeamDraft } from '../../../utils/records/team-draft.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { store } from '../../../utils/store/handle.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { contentWith } from '../../../utils/team/drafts/content-part.ts';
import { layComment, layDraft } from '../../../utils/team/drafts/draft-posts.ts';
import { newDraft, takeStep } from '../../../utils/team/drafts/flow.ts';
import { readWaiting } from '../../../utils/team/membership/read-waiting.ts';
import { sendPosts } from '../../../utils/team/posts/send-posts.ts';
import { teamIdOf } from '../../../utils/team/release/hash.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { signRelease } from '../../../utils/team/release/sign-release.ts';
import { aTeam } from '../../support/team-counts.ts';
import { replyChange } from '../../support/team-drafts.ts';
import { board } from '../team/posts/world.ts';
import { exchangingOver } from './exchanging.ts';
import { NOON, World } from './world.ts';

const HUB = { kind: 'hub' as const, id: 'hub', servers: ['wss://hub.example'] };
let here: ReturnType<typeof board>;
let signing: TeamKey;
let member: TeamKey;
let team: Team;

const exchanging = () => exchangingOver(here);

/** Another browser of the team. */
async function colleague(role: Team['role']) {
  const database: Database = await openStore({ name: `colleague-${crypto.randomUUID()}` });
  const key = await createKey('member');
  const mine: Team = { ...team, role, member: { id: key.public ?? '', name: '小何' } };
  await database.put('teamKeys', key);
  await database.put('teams', mine);
  const send = () => sendPosts(database, [{ id: 'hub', board: here }], new AbortController().signal);
  return { database, key, team: mine, send, actor: { id: key.public ?? '', name: '小何', role } };
}

beforeEach(async () => {
  const world = await World.open();
  await world.start();
  here = board();
  signing = await createKey('signing');
  member = await createKey('member');
  const database = await store();
  for (const key of [signing, member]) await database.put('teamKeys', key);
  team = aTeam({
    role: 'lead',
    channels: [HUB],
    founding: signing.public ?? '',
    keys: [{ key: signing.public ?? '', name: '林', from: 0 }],
    member: { id: member.public ?? '', name: '林' },
  });
  await database.put('teams', team);
});

const step = (
  draft: TeamDraft,
  action: Parameters<typeof takeStep>[1],
  actor: Parameters<typeof takeStep>[2],
) => {
  const done = takeStep(draft, action, actor, NOON);
  if (!done.ok || !done.value) throw new Error(done.ok ? 'gone' : done.error.code);
  return done.value;
};

describe('what colleagues leave about drafts', () => {
  it('is among the lead’s drafts, and counted, before anybody opens the desk', async () => {
    const editor = await colleague('editor');
    const draft = step(
      newDraft(replyChange('a'), undefined, editor.actor, NOON),
      { do: 'propose' },
      editor.actor,
    );
    await layDraft(editor.database, editor.team, editor.key, draft, draft, NOON);
    const comment = { id: 'c1', by: { id: editor.actor.id }, at: NOON, text: '请看第二句' };
    await editor.send();
    expect(await readWaiting()).toEqual(ok(0));
    await exchange(exchanging());
    expect(await (await store()).getAll('teamDrafts')).toEqual([draft]);
    expect(await readWaiting()).toEqual(ok(1));
    const other = await colleague('editor');
    await layComment(
      other.database,
      other.team,
      other.key,
      draft.key,
      { ...comment, by: { id: other.actor.id } },
      NOON,
    );
    await other.send();
    await exchange(exchanging());
    expect((await (await store()).get('teamDrafts', draft.key))?.comments.map(({ text }) => text)).toEqual([
      '请看第二句',
    ]);
    // Taken back before anybody looked.
    await layDraft(editor.database, editor.team, editor.key, draft, null, NOON + 1000);
    await editor.send();
    await exchange(exchanging());
    expect(await readWaiting()).toEqual(ok(0));
  });

  it('is taken back by its author’s browser once it is released, though nobody opens the desk there', async () => {
    const database = await store();
    await database.put('teams', { ...team, role: 'editor' });
    await database.delete('teamKeys', 'signing');
    const author = { id: member.public ?? '', role: 'editor' as const };
    const drafts = ['a', 'b'].map((id) =>
      step(newDraft(replyChange(id), undefined, author, NOON), { do: 'propose' }, author),
    );
    for (const draft of drafts) {
      await database.put('teamDrafts', draft);
      await layDraft(database, team, member, draft, draft, NOON);
    }
    const lying = () =>
      [...here.posts.values()]
        .flatMap(({ body }) => (body.kind === 'proposal' ? (body.draft?.key ?? 'taken back') : []))
        .sort();
    await exchange(exchanging());
    expect(lying()).toEqual(drafts.map(({ key }) => key));
    const content = contentWith(EMPTY_CONTENT, drafts.slice(0, 1));
    const id = (await teamIdOf(signing.public ?? '')) ?? '';
    await database.put('teams', { ...team, id, role: 'editor' });
    const header = { team: id, at: NOON, kind: 'release' as const, title: '', note: '', keys: team.keys };
    const signed = await signRelease({
      content,
      header: { ...header, minimumClient: '0.1.0' },
      key: signing,
    });
    const text = signed.ok ? signed.value.text : '';
    expect(await takeRelease(database, text, 'web', { client: '1.4.0', now: NOON })).toMatchObject({
      ok: true,
    });
    await exchange(exchanging());
    expect(lying()).toEqual([drafts[1]?.key, 'taken back']);
    expect((await database.getAll('teamDrafts')).map(({ key }) => key)).toEqual([drafts[1]?.key]);
  });

  it('reaches the author’s browser where a lead decided', async () => {
    const database = await store();
    await database.put('teams', { ...team, role: 'editor' });
    await database.delete('teamKeys', 'signing');
    const author = { id: member.public ?? '', role: 'editor' as const };
    const lead = await colleague('lead');
    const proposed = step(newDraft(replyChange('a'), undefined, author, NOON), { do: 'propose' }, author);
    await database.put('teamDrafts', proposed);
    const returned = step(proposed, { do: 'return', text: '太长了' }, lead.actor);
    await layDraft(lead.database, lead.team, signing, proposed, returned, NOON);
    await lead.send();
    await exchange(exchanging());
    expect((await database.get('teamDrafts', proposed.key))?.state).toBe('returned');
    expect(await readWaiting()).toEqual(ok(1));
  });
});
