import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRequest } from '../../../utils/platform/request.ts';
import type { Team, TeamKey, TeamRole } from '../../../utils/records/team.ts';
import type { TeamDraft } from '../../../utils/records/team-draft.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import type { Board } from '../../../utils/team/channels/channel.ts';
import { webChannel } from '../../../utils/team/channels/web.ts';
import { layComment, layDraft } from '../../../utils/team/drafts/draft-posts.ts';
import { type Actor, type DraftAction, newDraft, takeStep } from '../../../utils/team/drafts/flow.ts';
import { takeDraftPosts } from '../../../utils/team/drafts/fresh-drafts.ts';
import { hubChannel } from '../../../utils/team/hub/channel.ts';
import { dial } from '../../../utils/team/hub/dial.ts';
import { prepareHub } from '../../../utils/team/hub/prepare.ts';
import { collectPosts } from '../../../utils/team/posts/collect-posts.ts';
import { sendPosts } from '../../../utils/team/posts/send-posts.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { startHub, type TestHub } from '../../support/nats.ts';
import { PATIENT } from '../../support/patience.ts';
import { aTeam } from '../../support/team-counts.ts';
import { DRAFTS_NOW as NOW, replyChange } from '../../support/team-drafts.ts';
import { AGENT, LEAD, startWebdav, type WebdavServer } from '../../support/webdav.ts';

let hub: TestHub;
let folder: WebdavServer;
const closing: (() => Promise<unknown>)[] = [];
const signal = new AbortController().signal;
const request = createRequest(async () => true, PATIENT);

beforeAll(async () => {
  [hub, folder] = await Promise.all([startHub(), startWebdav()]);
  const opener = { servers: hub.urls, team: hub.team, role: 'lead' as const, seed: hub.keys.lead.seed };
  const line = await dial(hub.urls[0] ?? '', opener);
  if (!line.ok) throw new Error(line.error.code);
  await prepareHub(line.value, hub.team);
  await line.value.end();
});
afterAll(async () => {
  for (const close of closing) await close();
  await Promise.all([hub?.close(), folder?.close()]);
});

const WAYS: Record<string, (role: TeamRole) => Board> = {
  'a real hub': (role) => {
    const channel = hubChannel('c', { servers: hub.urls, team: hub.team, role, seed: hub.keys[role].seed });
    closing.push(() => channel.close());
    return channel.board;
  },
  'a real WebDAV folder': (role) => {
    const [url, login] = role === 'lead' ? [folder.url, LEAD] : [folder.agentsUrl, AGENT];
    const config = { kind: 'web' as const, id: 'c', url, mirrors: [], webdav: true, everyMinutes: 15 };
    const { board } = webChannel(config, login, request);
    if (!board) throw new Error('no board');
    return board;
  },
};

/** A browser of the team, with what it does about drafts. */
async function browser(role: TeamRole, signing: TeamKey, board: Board, holdsSigning = false) {
  const database: Database = await openStore({ name: `browser-${crypto.randomUUID()}` });
  const key = await createKey('member');
  const id = key.public ?? '';
  const team: Team = aTeam({
    role,
    id: hub.team,
    founding: signing.public ?? '',
    keys: [{ key: signing.public ?? '', name: '林', from: 0 }],
    member: { id, name: role },
  });
  await database.put('teams', team);
  for (const one of holdsSigning ? [key, signing] : [key]) await database.put('teamKeys', one);
  const channel = [{ id: 'c', board }];
  return {
    actor: { id, name: role, role } satisfies Actor,
    key,
    database,
    team,
    async exchange() {
      const sent = await sendPosts(database, channel, signal);
      const { collected, outcomes } = await collectPosts(database, channel, { now: NOW, signal });
      expect([...sent, ...outcomes].filter(({ outcome }) => outcome === 'failed')).toEqual([]);
      expect(await takeDraftPosts(database, collected.taken, NOW)).toMatchObject({ ok: true });
      return collected.refused;
    },
    draft: (draft: string) => database.get('teamDrafts', draft),
  };
}

const step = (draft: TeamDraft, action: DraftAction, actor: Actor): TeamDraft => {
  const done = takeStep(draft, action, actor, NOW);
  if (!done.ok || !done.value) throw new Error(done.ok ? 'gone' : done.error.code);
  return done.value;
};

describe.each(Object.keys(WAYS))('over %s', (way) => {
  const boardFor = (role: TeamRole) => WAYS[way]?.(role) as Board;

  it('a proposal, a comment and a decision reach everybody who works on drafts', async () => {
    const signing = await createKey('signing');
    const lead = await browser('lead', signing, boardFor('lead'), true);
    const author = await browser('editor', signing, boardFor('editor'));
    const second = await browser('editor', signing, boardFor('editor'));

    const proposed = step(
      newDraft(replyChange('a'), undefined, author.actor, NOW),
      { do: 'propose' },
      author.actor,
    );
    await author.database.put('teamDrafts', proposed);
    await layDraft(author.database, author.team, author.key, proposed, proposed, NOW);
    await author.exchange();

    await second.exchange();
    expect((await second.draft(proposed.key))?.state).toBe('proposed');
    const comment = { id: 'c1', by: { id: second.actor.id }, at: NOW - 1000, text: '第二句太长' };
    await layComment(second.database, second.team, second.key, proposed.key, comment, NOW);
    await second.exchange();

    await lead.exchange();
    const seen = await lead.draft(proposed.key);
    expect(seen?.comments.map(({ text }) => text)).toEqual(['第二句太长']);
    const returned = step(seen ?? proposed, { do: 'return', text: '改短再提' }, lead.actor);
    await lead.database.put('teamDrafts', returned);
    await layDraft(lead.database, lead.team, signing, returned, returned, NOW);
    await lead.exchange();

    await author.exchange();
    const back = await author.draft(proposed.key);
    expect(back?.state).toBe('returned');
    expect(back?.comments.map(({ text }) => text)).toEqual(['第二句太长', '改短再提']);
    await second.exchange();
    expect((await second.draft(proposed.key))?.state).toBe('returned');
  });
});
