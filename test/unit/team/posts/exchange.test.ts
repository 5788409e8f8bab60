import { describe, expect, it } from 'vitest';
import { fail } from '../../../../utils/core/result.ts';
import { DAY, HOUR } from '../../../../utils/core/time.ts';
import type { Post } from '../../../../utils/records/team-post.ts';
import type { Database } from '../../../../utils/store/database.ts';
import { listJobs } from '../../../../utils/store/jobs.ts';
import { layPost } from '../../../../utils/store/team-posts.ts';
import type { Board } from '../../../../utils/team/channels/channel.ts';
import { REVIEW_DAYS } from '../../../../utils/team/counts/late-reviews.ts';
import { membersIn } from '../../../../utils/team/counts/members.ts';
import { countsIn } from '../../../../utils/team/counts/sum-counts.ts';
import { keepShared } from '../../../../utils/team/posts/keep-posts.ts';
import { planSend, sendSoon } from '../../../../utils/team/posts/plan-send.ts';
import { sendPosts } from '../../../../utils/team/posts/send-posts.ts';
import { previewPosts } from '../../../../utils/team/posts/shared-posts.ts';
import { signJson } from '../../../../utils/team/release/sign-json.ts';
import { board, count, member, NOON } from './world.ts';

const signal = new AbortController().signal;
const tools = (now = NOON) => ({ now, client: '1.4.0' });
const send = (database: Database, ...boards: ReturnType<typeof board>[]) =>
  sendPosts(
    database,
    boards.map((one, at) => ({ id: `c${at}`, board: one })),
    signal,
  );
const postsOf = async (database: Database): Promise<Post[]> =>
  (await database.getAll('teamPosts')).map(({ post }) => post);

describe('what is shared', () => {
  it('is exactly what the preview says, under the name that was chosen', async () => {
    const { database, id } = await member();
    await database.put('teamCounts', count('2026-09-10', 3));
    const shown = await previewPosts(database, tools());
    await keepShared(database, tools());
    const here = board();
    await send(database, here);
    const sent = [...here.posts.values()].map(({ body, name, slot }) => ({ slot, body, name }));
    expect(sent).toEqual(expect.arrayContaining(shown));
    expect(sent).toHaveLength(shown.length);
    expect(shown.map(({ slot }) => slot)).toEqual(['status', 'uses-2026-09-07']);
    expect([...here.posts.values()].every((post) => post.member === id)).toBe(true);
  });

  it('holds no name under a pseudonym, whatever name was used before', async () => {
    const { database } = await member();
    await database.put('teamCounts', count('2026-09-10', 3));
    const named = await database.get('teams', 'team');
    expect(named?.member.name).toBeTruthy();
    if (named) await database.put('teams', { ...named, sharing: { ...named.sharing, as: 'pseudonym' } });
    await keepShared(database, tools());
    const here = board();
    await send(database, here);
    expect([...here.posts.values()].map(({ name, pseudonym }) => [name, pseudonym])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
  });

  it('is nothing where nobody chose to, and the preview of a choice changes nothing', async () => {
    const { database } = await member({
      sharing: { as: 'nobody', status: true, uses: true, times: true, care: false },
    });
    await keepShared(database, tools());
    expect(await postsOf(database)).toEqual([]);
    const shown = await previewPosts(database, tools(), {
      as: 'pseudonym',
      status: true,
      uses: false,
      times: false,
      care: false,
    });
    expect(shown).toMatchObject([{ slot: 'status', pseudonym: true }]);
    expect(await postsOf(database)).toEqual([]);
  });

  it('is signed anew only where it changed, and once more when a day is over', async () => {
    const { database } = await member();
    await database.put('teamCounts', count('2026-09-09', 3));
    await database.put('teamCounts', count('2026-09-10', 1));
    await keepShared(database, tools());
    const [first] = (await postsOf(database)).filter(({ slot }) => slot.startsWith('uses'));
    await keepShared(database, tools(NOON + HOUR));
    expect(await postsOf(database)).toContainEqual(first);
    expect(countsIn(await postsOf(database)).map(({ day, over }) => [day, over])).toEqual([
      ['2026-09-09', true],
      ['2026-09-10', false],
    ]);
    await keepShared(database, tools(NOON + DAY));
    expect(countsIn(await postsOf(database)).every(({ over }) => over)).toBe(true);
    const closed = await postsOf(database);
    await keepShared(database, tools(NOON + 2 * DAY));
    expect(await postsOf(database)).toEqual(closed);
  });

  it('tells a day of a comparison once more when no review is waited for any more', async () => {
    const { database } = await member();
    await database.put('teamCounts', count('2026-09-09', 2, { trial: 't', arm: 'a' }));
    const settled = async () => countsIn(await postsOf(database)).map((one) => one.settled);
    await keepShared(database, tools(NOON));
    expect(await settled()).toEqual([false]);
    await keepShared(database, tools(NOON + REVIEW_DAYS * DAY));
    expect(await settled()).toEqual([true]);
    const closed = await postsOf(database);
    await keepShared(database, tools(NOON + (REVIEW_DAYS + 1) * DAY));
    expect(await postsOf(database)).toEqual(closed);
  });

  it('is emptied when it is not shared any more: leads forget, and what waited is gone', async () => {
    const { database } = await member();
    await database.put('teamCounts', count('2026-09-10', 3));
    const here = board();
    await keepShared(database, tools());
    await send(database, here);
    expect(membersIn(here.posts.values())).toHaveLength(1);
    await database.put('teamCounts', count('2026-09-10', 4));
    const team = await database.get('teams', 'team');
    if (team) await database.put('teams', { ...team, sharing: { ...team.sharing, as: 'nobody' } });
    await keepShared(database, tools(NOON + HOUR));
    await send(database, here);
    expect(membersIn(here.posts.values())).toEqual([]);
    expect(countsIn(here.posts.values())).toEqual([]);
    expect(JSON.stringify([...here.posts.values()])).not.toContain('team:urge');
    expect(await database.count('teamCounts')).toBe(0);
  });

  it('keeps what was told of response times while they cannot be read, until they are shared no more', async () => {
    const { database } = await member();
    const day = { day: '2026-09-08', rule: 'firstResponse', answered: 4, within: 3, waitedMs: 60_000 };
    await keepShared(database, { ...tools(), loadTimes: async () => [day] });
    const timesNow = async () =>
      (await postsOf(database)).find(({ slot }) => slot === 'times-2026-09-07')?.body;
    expect(await timesNow()).toEqual({ kind: 'times', days: [day] });
    await keepShared(database, { ...tools(NOON + HOUR), loadTimes: async () => [] });
    expect(await timesNow()).toEqual({ kind: 'times', days: [day] });
    const team = await database.get('teams', 'team');
    if (team) await database.put('teams', { ...team, sharing: { ...team.sharing, times: false } });
    await keepShared(database, { ...tools(NOON + HOUR), loadTimes: async () => [day] });
    expect(await timesNow()).toEqual({ kind: 'times', days: [] });
  });

  it('is numbered upwards though the clock was put back by a day', async () => {
    const { database } = await member();
    await keepShared(database, tools());
    const [before] = await postsOf(database);
    await keepShared(database, { now: NOON - DAY, client: '1.5.0' });
    const [after] = await postsOf(database);
    expect(after?.seq).toBeGreaterThan(before?.seq ?? 0);
  });
});

describe('sending', () => {
  it('goes on after a failure where it stood, and reaches each channel once', async () => {
    const { database } = await member();
    for (let week = 0; week < 12; week++) {
      const day = new Date(NOON - 7 * week * DAY).toISOString().slice(0, 10);
      await database.put('teamCounts', count(day, 1));
    }
    await keepShared(database, tools());
    const [one, two] = [board(), board()];
    two.fails = 1;
    expect(await send(database, one, two)).toMatchObject([{ outcome: 'sent' }, { outcome: 'failed' }]);
    expect(await send(database, one, two)).toMatchObject([{ outcome: 'same' }, { outcome: 'sent' }]);
    expect([one.posts.size, one.sent, two.posts.size]).toEqual([13, 13, 13]);
  });

  it('is not held up by one post that is too large for a channel, which is said', async () => {
    const { database, id } = await member();
    await keepShared(database, tools());
    const key = await database.get('teamKeys', 'member');
    if (!key) throw new Error('no key');
    const made = { tiexin: 'post', format: 1, team: 'T'.repeat(22), member: id, seq: 1, at: NOON } as const;
    const body = { kind: 'proposal' as const, draft: null };
    const large = await signJson('tiexin-post-1', { ...made, slot: 'draft-0', body }, key);
    if (large.ok) await layPost(database, large.value, NOON);
    const here = board();
    const narrow: Board = {
      ...here,
      send: async (posts, signal) =>
        posts.some(({ slot }) => slot === 'draft-0')
          ? fail('team-too-large', 'post')
          : here.send(posts, signal),
    };
    const send = () => sendPosts(database, [{ id: 'c0', board: narrow }], signal);
    const failed = [{ channel: 'c0', outcome: 'failed', failure: { code: 'channel-post-large' } }];
    expect(await send()).toEqual(failed);
    expect([...here.posts.values()].map(({ slot }) => slot)).toContain('status');
    expect(await send()).toEqual(failed);
    expect(here.sent).toBe(here.posts.size);
  });

  it('catches up after a week without a network, with one post for each slot', async () => {
    const { database } = await member();
    const here = board();
    here.fails = 7;
    for (let day = 0; day < 7; day++) {
      const now = NOON + day * DAY;
      await database.put('teamCounts', count(new Date(now).toISOString().slice(0, 10), 5));
      await keepShared(database, tools(now));
      await send(database, here);
    }
    await send(database, here);
    const sum = countsIn(here.posts.values()).reduce((all, one) => all + one.inserted, 0);
    expect([here.posts.size, sum]).toEqual([3, 35]);
  });

  it('does not note a post as sent that was replaced while it was on its way', async () => {
    const { database } = await member();
    await keepShared(database, tools());
    const here = board();
    const whileSending = {
      ...here,
      async send(posts: readonly Post[]) {
        await keepShared(database, { now: NOON + 1000, client: '2.0.0' });
        return here.send(posts, signal);
      },
    };
    await sendPosts(database, [{ id: 'c0', board: whileSending }], signal);
    expect(await send(database, here)).toMatchObject([{ outcome: 'sent' }]);
    expect([...here.posts.values()]).toMatchObject([{ body: { client: '2.0.0' } }]);
  });

  it('is planned within 45 to 75 minutes, and at once where something was acknowledged', async () => {
    const { database } = await member();
    await planSend(database, NOON, () => 0.999);
    const [planned] = await listJobs(database);
    expect(planned?.dueAt).toBeGreaterThan(NOON + 74 * 60_000);
    expect(planned?.dueAt).toBeLessThanOrEqual(NOON + 75 * 60_000);
    await planSend(database, NOON + HOUR / 2, () => 0);
    expect(await listJobs(database)).toEqual([planned]);
    await sendSoon(database, NOON);
    expect(await listJobs(database)).toMatchObject([{ kind: 'team-send', dueAt: NOON }]);
  });
});

describe('a name', () => {
  const sharing = { status: true, uses: true, times: false, care: false };

  it('goes along only with what is shared under a name', async () => {
    const { database } = await member({ sharing: { as: 'pseudonym', ...sharing } });
    await database.put('teamCounts', count('2026-09-10', 3));
    await keepShared(database, tools());
    const posts = await postsOf(database);
    expect(posts).toHaveLength(2);
    expect(posts.every(({ pseudonym }) => pseudonym === true)).toBe(true);
    expect(JSON.stringify(posts)).not.toContain('阿岚');
  });

  it('is gone from every post once a pseudonym was chosen instead', async () => {
    const { database } = await member({ sharing: { as: 'name', ...sharing } });
    await database.put('teamCounts', count('2026-09-10', 3));
    await keepShared(database, tools());
    expect(JSON.stringify(await postsOf(database))).toContain('阿岚');
    const team = await database.get('teams', 'team');
    if (team) await database.put('teams', { ...team, sharing: { as: 'pseudonym', ...sharing } });
    await keepShared(database, tools());
    expect(JSON.stringify(await postsOf(database))).not.toContain('阿岚');
  });
});
