import { describe, expect, it } from 'vitest';
import { TEAM_REPLIES_LIMIT } from '../../../../utils/records/team-content.ts';
import type { Post, PostBody } from '../../../../utils/records/team-post.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { countsIn } from '../../../../utils/team/counts/sum-counts.ts';
import { collectPosts, SLOTS_OF_MEMBER, takeValues } from '../../../../utils/team/posts/collect-posts.ts';
import { keepShared } from '../../../../utils/team/posts/keep-posts.ts';
import { sendPosts } from '../../../../utils/team/posts/send-posts.ts';
import { signJson } from '../../../../utils/team/release/sign-json.ts';
import { board, count, member, NOON } from './world.ts';

const signal = new AbortController().signal;
const tools = () => ({ now: NOON, client: '1.4.0' });
const send = (database: Database, one: ReturnType<typeof board>) =>
  sendPosts(database, [{ id: 'c0', board: one }], signal);
const postsOf = async (database: Database): Promise<Post[]> =>
  (await database.getAll('teamPosts')).map(({ post }) => post);

describe('collecting', () => {
  it('takes what members left, and nothing again', async () => {
    const [lead, one, two] = await Promise.all([member({ role: 'lead' }), member(), member()]);
    const here = board();
    for (const { database } of [one, two]) {
      await database.put('teamCounts', count('2026-09-10', 2));
      await keepShared(database, tools());
      await send(database, here);
    }
    const collect = () => collectPosts(lead.database, [{ id: 'c0', board: here }], { now: NOON, signal });
    expect((await collect()).collected.taken).toHaveLength(4);
    expect((await collect()).collected.taken).toHaveLength(0);
    expect(countsIn(await postsOf(lead.database))).toHaveLength(2);
  });

  it('refuses another team’s, a changed one, one in another slot, and what is no post', async () => {
    const [lead, one] = await Promise.all([member({ role: 'lead' }), member()]);
    await one.database.put('teamCounts', count('2026-09-10', 2));
    await keepShared(one.database, tools());
    const [status, uses] = await postsOf(one.database);
    const other = await member({ id: 'X'.repeat(22) });
    await keepShared(other.database, tools());
    const values: unknown[] = [
      ...(await postsOf(other.database)),
      { ...uses, seq: (uses?.seq ?? 0) + 1 },
      { ...uses, slot: 'uses-2026-08-31' },
      { ...status, member: lead.id },
      null,
      'posts',
      { member: one.id, slot: 'status', seq: 1, signature: 'x' },
    ];
    const { refused, taken } = await takeValues(lead.database, values, NOON);
    expect(taken).toEqual([]);
    expect(refused).toEqual({
      'team-other': 1,
      'team-bad-signature': 2,
      'post-wrong-slot': 1,
      'post-unreadable': 3,
    });
  });

  it('refuses days that no calendar has, so that the board can add up the rest', async () => {
    const [lead, one] = await Promise.all([member({ role: 'lead' }), member()]);
    const key = await one.database.get('teamKeys', 'member');
    if (!key) throw new Error('no key');
    const { key: _, ...row } = count('2026-09-99', 2);
    const days = [{ day: '2026-09-31', rule: 'firstResponse', answered: 1, within: 1, waitedMs: 1 }];
    const made = {
      tiexin: 'post',
      format: 1,
      team: 'T'.repeat(22),
      member: one.id,
      seq: 1,
      at: NOON,
    } as const;
    const posts = [
      { ...made, slot: 'uses-2026-09-28', body: { kind: 'uses' as const, counts: [row] } },
      { ...made, slot: 'times-2026-09-28', body: { kind: 'times' as const, days } },
    ];
    const signed = await Promise.all(posts.map((one) => signJson('tiexin-post-1', one, key)));
    const values = signed.map((one) => one.ok && one.value);
    const { refused, taken } = await takeValues(lead.database, values, NOON);
    expect([taken, refused]).toEqual([[], { 'post-unreadable': 2 }]);
  });

  it('is not flooded by what one member says about drafts, whose own place and counts stay', async () => {
    const [lead, flooder] = await Promise.all([member({ role: 'lead' }), member()]);
    const key = await flooder.database.get('teamKeys', 'member');
    if (!key) throw new Error('no key');
    const posted = async (slot: string, body: PostBody, seq = 1) => {
      const made = { tiexin: 'post', format: 1, team: 'T'.repeat(22), member: flooder.id, at: NOON } as const;
      const signed = await signJson('tiexin-post-1', { ...made, slot, seq, body }, key);
      if (!signed.ok) throw new Error(signed.error.code);
      return signed.value;
    };
    const gone: PostBody = { kind: 'proposal', draft: null };
    const first = await posted('proposal-0', gone);
    const transaction = lead.database.transaction('teamPosts', 'readwrite');
    for (let at = 0; at < SLOTS_OF_MEMBER.said - 1; at++) {
      const slot = `proposal-${at}`;
      const kept = { key: `${flooder.id}/${slot}`, post: { ...first, slot }, receivedAt: NOON };
      void transaction.store.put(kept);
    }
    await transaction.done;
    const { key: _, ...row } = count('2026-09-10', 2);
    const { refused, taken } = await takeValues(
      lead.database,
      [
        await posted('proposal-new', gone),
        await posted('proposal-newer', gone),
        await posted('proposal-7', gone, 2),
        await posted('uses-2026-09-07', { kind: 'uses', counts: [row] }),
      ],
      NOON,
    );
    expect(taken.map(({ slot }) => slot)).toEqual(['proposal-new', 'proposal-7', 'uses-2026-09-07']);
    expect(refused).toEqual({ 'post-flood': 1 });
  });

  it('has room for a whole library that one member proposes', () => {
    expect(SLOTS_OF_MEMBER.said).toBeGreaterThan(TEAM_REPLIES_LIMIT);
  });

  it('never takes a post of its own from outside', async () => {
    const { database } = await member({ role: 'lead' });
    await keepShared(database, tools());
    const before = await database.getAll('teamPosts');
    const key = await database.get('teamKeys', 'member');
    const [own] = before;
    if (!key || !own) throw new Error('nothing was kept');
    const { signature: _, ...rest } = own.post;
    const forged = await signJson('tiexin-post-1', { ...rest, seq: rest.seq + 10 }, key);
    await takeValues(database, [forged.ok ? forged.value : undefined], NOON);
    expect(await database.getAll('teamPosts')).toEqual(before);
  });
});
