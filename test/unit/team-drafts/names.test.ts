import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Sharing, Team, TeamKey } from '../../../utils/records/team.ts';
import { type Database, openStore } from '../../../utils/store/database.ts';
import { layComment, layDraft } from '../../../utils/team/drafts/draft-posts.ts';
import { type Actor, newDraft, takeStep } from '../../../utils/team/drafts/flow.ts';
import { takePosts } from '../../../utils/team/drafts/take-posts.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { aTeam } from '../../support/team-counts.ts';
import { aDraft, EDITOR, DRAFTS_NOW as NOW, replyChange } from '../../support/team-drafts.ts';

const shares = (as: Sharing['as']): Sharing => ({ as, status: true, uses: true, times: false, care: false });
let database: Database;
let member: TeamKey;
let signing: TeamKey;

beforeEach(async () => {
  database = await openStore({ name: `names-${crypto.randomUUID()}` });
  [member, signing] = await Promise.all([createKey('member'), createKey('signing')]);
});

const teamAs = (as: Sharing['as'], more: Partial<Team> = {}) =>
  aTeam({
    role: 'editor',
    member: { id: member.public ?? '', name: '王小明' },
    keys: [{ key: signing.public ?? '', name: '林主管', from: 0 }],
    sharing: shares(as),
    ...more,
  });
const me = (): Actor => ({ id: member.public ?? '', name: '王小明', role: 'editor' });
const posts = async () => (await database.getAll('teamPosts')).map(({ post }) => post);

describe('what goes with a proposal or a comment', () => {
  it.each(['nobody', 'pseudonym'] as const)('is no name of who shares as %s', async (as) => {
    const mine = takeStep(newDraft(replyChange('a'), undefined, me(), NOW), { do: 'propose' }, me(), NOW);
    if (!mine.ok || !mine.value) throw new Error('not proposed');
    const words = { id: 'c', by: { id: me().id, name: '王小明' }, at: NOW, text: '好' };
    const draft = { ...mine.value, comments: [words] };
    await layDraft(database, teamAs(as), member, draft, draft, NOW);
    await layComment(database, teamAs(as), member, 'reply/team:b/x', words, NOW);
    expect(await posts()).toHaveLength(2);
    expect(JSON.stringify(await posts())).not.toContain('王小明');
    await layDraft(database, teamAs('name'), member, draft, draft, NOW);
    expect(JSON.stringify(await posts())).toContain('王小明');
  });

  it('is a lead’s public name where she decides or comments, and nothing that leads to her own code', async () => {
    const lead: Actor = { id: member.public ?? '', name: '王小明', role: 'lead' };
    const team = teamAs('pseudonym', { role: 'lead' });
    const proposed = aDraft(replyChange('a'), EDITOR, { state: 'proposed' });
    const approved = takeStep(proposed, { do: 'approve' }, lead, NOW);
    const told = approved.ok
      ? takeStep(approved.value ?? proposed, { do: 'comment', text: '好' }, lead, NOW)
      : approved;
    if (!told.ok || !told.value) throw new Error('not approved');
    const comment = told.value.comments[0];
    if (!comment) throw new Error('no comment');
    await layDraft(database, team, signing, proposed, told.value, NOW);
    await layComment(database, team, signing, proposed.key, comment, NOW);
    const text = JSON.stringify(await posts());
    expect(text).toContain('林主管');
    expect(text).not.toContain('王小明');
    expect(text).not.toContain(member.public);
    const news = await takePosts([proposed], await posts(), {
      me: EDITOR.id,
      leads: new Set([signing.public ?? '']),
    });
    expect(news.put).toMatchObject([
      { state: 'approved', approved: { by: { name: '林主管' } }, comments: [{ by: { name: '林主管' } }] },
    ]);
  });
});
