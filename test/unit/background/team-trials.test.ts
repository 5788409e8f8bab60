import { beforeEach, describe, expect, it } from 'vitest';
import { DAY as DAY_MS } from '../../../utils/core/time.ts';
import type { ChatContext } from '../../../utils/platform/reply-contract.ts';
import type { Review } from '../../../utils/records/review.ts';
import type { TeamTrial } from '../../../utils/records/team-content.ts';
import { EMPTY_CONTENT } from '../../../utils/records/team-content.ts';
import { store } from '../../../utils/store/handle.ts';
import { countLateReviews, REVIEW_DAYS } from '../../../utils/team/counts/late-reviews.ts';
import { aReply } from '../../support/replies.ts';
import { aReview } from '../../support/reviews.ts';
import { aTeam } from '../../support/team-counts.ts';
import { NOON, World } from './world.ts';

const CHAT = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const DAY = '2026-09-10';
let world: World;

const chat = (key: string): ChatContext => ({
  console: 'pinduoduo',
  page: 'chat',
  kind: 'chat',
  conversation: { key, buyer: '小满' },
  turns: [],
  orderIds: [],
});

const REPLY = aReply('team:urge', {
  code: 'tcf',
  title: '团队催发',
  layer: 'team',
  variants: [
    { tone: 'plain', lang: 'zh-CN', body: '马上为您去催' },
    { tone: 'plain', lang: 'en', body: 'On it.' },
  ],
});
const TRIAL: TeamTrial = {
  id: 'trial-1',
  reply: REPLY.id,
  title: '短一点会不会更好',
  b: [{ tone: 'plain', lang: 'zh-CN', body: '已经在催，今晚给您准信' }],
  by: 'conversation',
  outcome: 'asked-again',
  from: NOON - 1000,
};

async function apply(trials: TeamTrial[], reply = REPLY) {
  const database = await store();
  const { replies: _, ...beside } = EMPTY_CONTENT;
  await database.put('replies', reply);
  await database.put('teamLayers', { key: 'team', number: 1, ...beside, trials });
  await world.command('reread', { ids: [reply.id] });
}

const fill = async (key: string, lang: 'zh-CN' | 'en' = 'zh-CN') => {
  const filled = await world.ask('fill', { context: chat(key), id: REPLY.id, tone: 'plain', lang }, CHAT);
  if (!filled.ok) throw new Error(filled.error.code);
  return filled.value;
};
const used = (event: 'inserted' | 'sent-as-is' | 'asked-again', trial?: { id: string; arm: 'a' | 'b' }) =>
  world.ask('used', { id: REPLY.id, event, ...(trial && { trial }) }, CHAT);
const counts = async () => (await store()).getAll('teamCounts');
const some = Array.from({ length: 24 }, (_, at) => `buyer-${at}`);

beforeEach(async () => {
  world = await World.open();
  await world.start();
  await (await store()).put('teams', aTeam());
});

describe('uses of the team’s replies', () => {
  it('are counted by day, with the use, and by nothing that tells of a buyer', async () => {
    await apply([]);
    await used('inserted');
    await used('sent-as-is');
    await used('asked-again');
    expect(await counts()).toEqual([
      {
        key: `${DAY}/team%3Aurge//`,
        day: DAY,
        reply: 'team:urge',
        inserted: 1,
        sentAsIs: 1,
        sentEdited: 0,
        askedAgain: 1,
        badReviews: 0,
      },
    ]);
    expect(await (await store()).get('replyUses', REPLY.id)).toMatchObject({ inserted: 1, sentAsIs: 1 });
  });

  it('are not counted for a reply of one’s own, nor where there is no team', async () => {
    await apply([], { ...REPLY, layer: 'personal' });
    await used('inserted');
    await (await store()).delete('teams', 'team');
    await apply([]);
    await used('inserted');
    expect(await counts()).toEqual([]);
  });
});

describe('two wordings by conversation', () => {
  it('gives a conversation the same one every time, also after the worker was ended, and both are given', async () => {
    await apply([TRIAL]);
    const first = await Promise.all(some.map((key) => fill(key)));
    await world.restart();
    const again = await Promise.all(some.map((key) => fill(key)));
    expect(again).toEqual(first);
    expect(new Set(first.map(({ trial }) => trial?.arm))).toEqual(new Set(['a', 'b']));
    for (const { messages, trial } of first)
      expect(messages).toEqual([trial?.arm === 'b' ? '已经在催，今晚给您准信' : '马上为您去催']);
  });

  it('shows in a list what goes in', async () => {
    await apply([TRIAL]);
    for (const key of some.slice(0, 8)) {
      const found = await world.ask('find', { context: chat(key), query: 'tcf', limit: 5 }, CHAT);
      const filled = await fill(key);
      const card = found.ok ? found.value.cards.find(({ id }) => id === REPLY.id) : undefined;
      expect(card).toMatchObject({ preview: filled.messages[0], trial: filled.trial });
    }
  });

  it('leaves a language alone in which there is no second wording', async () => {
    await apply([TRIAL]);
    for (const key of some) {
      const { messages, trial } = await fill(key, 'en');
      expect([messages, trial]).toEqual([['On it.'], undefined]);
    }
  });

  it('counts under the trial and its words, and not under one that a page made up', async () => {
    await apply([TRIAL]);
    const { trial } = await fill('buyer-1');
    await used('inserted', trial);
    await used('inserted', { id: 'made-up', arm: 'b' });
    const rows = await counts();
    expect(rows.map((row) => [row.trial, row.arm, row.inserted])).toEqual([
      [undefined, undefined, 1],
      [trial?.id, trial?.arm, 1],
    ]);
  });

  it('ends cleanly when a release takes it back: what was begun is counted to the end, nothing new begins', async () => {
    await apply([TRIAL]);
    const { trial } = await fill('buyer-1');
    await used('inserted', trial);
    await apply([]);
    expect((await fill('buyer-1')).trial).toBeUndefined();
    await used('sent-as-is', trial);
    await used('asked-again', trial);
    expect(await counts()).toMatchObject([{ trial: trial?.id, inserted: 1, sentAsIs: 1, askedAgain: 1 }]);
  });

  it('is another trial when a release changes one of the wordings', async () => {
    await apply([TRIAL]);
    const before = (await fill('buyer-1')).trial?.id;
    await apply([TRIAL], { ...REPLY, variants: [{ tone: 'plain', lang: 'zh-CN', body: '正在催' }] });
    const after = (await fill('buyer-1')).trial?.id;
    await apply([{ ...TRIAL, b: [{ tone: 'plain', lang: 'zh-CN', body: '催了' }] }]);
    expect(new Set([before, after, (await fill('buyer-1')).trial?.id]).size).toBe(3);
  });

  it('waits for its beginning and its end', async () => {
    await apply([{ ...TRIAL, from: NOON + 60_000 }]);
    expect((await fill('buyer-1')).trial).toBeUndefined();
    await apply([{ ...TRIAL, until: NOON - 500 }]);
    expect((await fill('buyer-1')).trial).toBeUndefined();
  });
});

describe('two wordings by later bad reviews', () => {
  const REVIEWED: TeamTrial = { ...TRIAL, outcome: 'bad-review' };
  const sent = (trial: { id: string; arm: 'a' | 'b' } | undefined, orderIds: string[]) =>
    world.ask('used', { id: REPLY.id, event: 'sent-as-is', ...(trial && { trial }), orderIds }, CHAT);
  const review = (orderId: string, at: number, more: Partial<Review> = {}) =>
    aReview(orderId, { orderId, at, stars: 1, ...more });

  it('counts each sending once that a bad review follows in time, and forgets whom it went to', async () => {
    await apply([REVIEWED]);
    const { trial } = await fill('buyer-1');
    await used('inserted', trial);
    for (const order of ['bad', 'good', 'late', 'before', 'elsewhere'])
      await sent(trial, [order, `${order}-2`]);
    await sent(trial, []);
    const database = await store();
    expect(await database.count('teamSent')).toBe(5);
    for (const one of [
      review('bad', NOON + DAY_MS),
      review('bad-2', NOON + 2 * DAY_MS),
      review('good', NOON + DAY_MS, { stars: 5 }),
      review('late', NOON + (REVIEW_DAYS + 1) * DAY_MS),
      review('before', NOON - DAY_MS),
      review('elsewhere', NOON + DAY_MS, { console: 'taobao' }),
    ])
      await database.put('reviews', one);
    for (let times = 0; times < 2; times += 1) await countLateReviews(database, NOON + 3 * DAY_MS);
    expect(await counts()).toMatchObject([{ trial: trial?.id, sentAsIs: 6, badReviews: 1 }]);
    expect(await database.count('teamSent')).toBe(4);
    await countLateReviews(database, NOON + (REVIEW_DAYS + 2) * DAY_MS);
    expect(await database.count('teamSent')).toBe(0);
    expect(await counts()).toMatchObject([{ badReviews: 1 }]);
  });

  it('keeps to whom a reply went for no other comparison, and not where uses are not shared', async () => {
    await apply([TRIAL]);
    await sent((await fill('buyer-1')).trial, ['1']);
    await apply([REVIEWED]);
    const { trial } = await fill('buyer-1');
    const team = aTeam();
    await (await store()).put('teams', { ...team, sharing: { ...team.sharing, uses: false } });
    await sent(trial, ['1']);
    expect(await (await store()).count('teamSent')).toBe(0);
  });
});

describe('two wordings by agent', () => {
  it('gives an agent one of them in every conversation', async () => {
    await apply([{ ...TRIAL, by: 'agent' }]);
    const arms = await Promise.all(some.map(async (key) => (await fill(key)).trial?.arm));
    expect(new Set(arms).size).toBe(1);
  });
});
