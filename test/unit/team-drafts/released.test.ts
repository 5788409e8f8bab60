import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Team } from '../../../utils/records/team.ts';
import type { TeamDraft } from '../../../utils/records/team-draft.ts';
import type { Post } from '../../../utils/records/team-post.ts';
import type { Database } from '../../../utils/store/database.ts';
import { openStore } from '../../../utils/store/database.ts';
import { dropSeen, postKey } from '../../../utils/store/team-posts.ts';
import { settleReleases, takeRelease } from '../../../utils/team/apply/take-release.ts';
import { draftSlot } from '../../../utils/team/drafts/base.ts';
import { freshDrafts, takeBackReleased } from '../../../utils/team/drafts/fresh-drafts.ts';
import { aLead, T0 } from '../../support/team-chain.ts';
import { aContent, aDraft, aTeamReply, EDITOR, replyChange, SECOND_LEAD } from '../../support/team-drafts.ts';

const FIRST = 'S'.repeat(43);
const WANTED = aTeamReply('a', { title: '新标题' });
const LATER = aTeamReply('a', { title: '后来又改' });
const proposed = aDraft(replyChange('a', { title: '新标题' }), EDITOR, { state: 'proposed', version: 2 });
const approved: TeamDraft = {
  ...proposed,
  state: 'approved',
  version: 3,
  approved: { by: { id: FIRST }, at: T0 },
};

let database: Database;
let team: Team;

const postOf = async (member: string, draft: TeamDraft, seq = 1): Promise<Post> => ({
  tiexin: 'post',
  format: 1,
  team: team.id,
  member,
  slot: await draftSlot(draft.key),
  seq,
  at: T0,
  body: { kind: 'proposal', draft },
  signature: String(seq).padStart(86, 's'),
});
const bring = async (post: Post) => database.put('teamPosts', { key: postKey(post), post, receivedAt: T0 });
const drafts = async (...replies: (typeof WANTED)[]) => {
  const found = await freshDrafts(database, team, {
    signing: undefined,
    content: aContent({ replies }),
    now: T0,
  });
  if (!found.ok) throw new Error(found.error.code);
  return found.value.map(({ key, state, version }) => [key, state, version]);
};

beforeEach(async () => {
  database = await openStore({ name: `released-${crypto.randomUUID()}` });
  const lead = await aLead();
  team = lead.membership({
    role: 'lead',
    keys: [{ key: FIRST, name: '林姐', from: 0 }],
    member: { id: SECOND_LEAD.id },
  });
  await bring(await postOf(EDITOR.id, proposed));
  await bring(await postOf(FIRST, approved));
});

it('what a release brought does not come back at a second lead when a later one changes it, though its author is gone', async () => {
  expect(await drafts(aTeamReply('a'))).toEqual([[proposed.key, 'approved', 3]]);
  expect(await drafts(WANTED)).toEqual([]);
  expect(await drafts(LATER)).toEqual([]);
  const again: TeamDraft = { ...proposed, version: 6 };
  await bring(await postOf(EDITOR.id, again, 2));
  expect(await drafts(LATER)).toEqual([[proposed.key, 'proposed', 6]]);
});

it('a post that came while another of its place was read stays', async () => {
  const [old, fresh] = [await postOf(EDITOR.id, proposed), await postOf(EDITOR.id, proposed, 2)];
  await bring(fresh);
  await dropSeen(database, [old]);
  expect((await database.get('teamPosts', postKey(old)))?.post.seq).toBe(2);
  await database.put('teamPosts', { key: postKey(old), post: fresh, receivedAt: T0, out: { sent: [] } });
  await dropSeen(database, [fresh]);
  expect((await database.get('teamPosts', postKey(old)))?.out).toEqual({ sent: [] });
  await bring(fresh);
  await dropSeen(database, [fresh]);
  expect(await database.get('teamPosts', postKey(old))).toBeUndefined();
});

it('is settled by the next exchange, though nobody opens the desk between two releases', async () => {
  const lead = await aLead();
  team = lead.membership({ role: 'lead', member: { id: SECOND_LEAD.id } });
  await database.put('teams', team);
  await database.put('teamDrafts', approved);
  const signed = await lead.sign({ replies: [WANTED] });
  const taking = { client: '0.9.0', now: T0 };
  expect((await takeRelease(database, signed.text, 'web', taking)).ok).toBe(true);
  await settleReleases(database, taking);
  expect((await takeBackReleased(database, T0)).ok).toBe(true);
  expect(await database.getAll('teamDrafts')).toEqual([]);
  expect(await database.getAllKeys('teamPosts')).toEqual([]);
});
