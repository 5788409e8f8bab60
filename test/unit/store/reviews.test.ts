import { describe, expect, it, vi } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { UNKNOWN_SHOP } from '../../../utils/records/key.ts';
import type { Review } from '../../../utils/records/review.ts';
import { commitJudgement, commitReading } from '../../../utils/store/commit.ts';
import { jobOf } from '../../../utils/store/jobs.ts';
import { countBad, findReviews } from '../../../utils/store/reviews.ts';
import { aReview, REVIEW_NOW as NOW, plainJudge } from '../../support/reviews.ts';
import { aBatch, anOrder, contents, freshStore, jobKeys, keysOf, silent } from './records.ts';
import { bad, read, settle } from './review-steps.ts';

describe('storing reviews', () => {
  it('writes review, verdict, alert and jobs together', async () => {
    const database = await freshStore();
    const { reviews } = await read(database, [bad('1', { replyBy: NOW + 3 * DAY }), aReview('2')]);
    expect(reviews.map(({ verdict }) => verdict?.level)).toEqual(['alert', 'none']);
    expect(await keysOf(database)).toMatchObject({
      reviews: ['pinduoduo/77/1', 'pinduoduo/77/2'],
      reviewVerdicts: ['pinduoduo/77/1', 'pinduoduo/77/2'],
      alerts: ['pinduoduo/77/review:1'],
    });
    expect(await jobKeys(database)).toEqual([
      'judge-item/pinduoduo/77/i1',
      'judge-review/pinduoduo/77/1',
      'notify/pinduoduo/77/review:1',
    ]);
    expect(await database.get('reviewVerdicts', 'pinduoduo/77/1')).toMatchObject({
      month: 'pinduoduo/77/2026-09',
      item: 'pinduoduo/77/i1',
      topics: ['quality'],
      model: 'plain',
    });
  });

  it('changes nothing but the time of sight when it reads the same page twice', async () => {
    const database = await freshStore();
    await read(database, [bad('1'), aReview('2')]);
    const before = await contents(database);
    const again = [bad('1', { seenAt: NOW + 5 }), aReview('2', { seenAt: NOW + 5 })];
    expect((await read(database, again)).changed).toBe(false);
    const after = await contents(database);
    expect({ ...after, reviews: [], health: [] }).toEqual({ ...before, reviews: [], health: [] });
    expect(after.reviews).toEqual(before.reviews?.map((one) => ({ ...one, seenAt: NOW + 5 })));
  });

  it('keeps orders and reviews of the same number apart', async () => {
    const database = await freshStore();
    const order = anOrder('1', { console: 'pinduoduo', shop: '77' });
    await read(database, [bad('1')], { orders: [order] });
    expect(await keysOf(database)).toMatchObject({
      orders: ['pinduoduo/77/1'],
      reviews: ['pinduoduo/77/1'],
      alerts: ['pinduoduo/77/review:1'],
    });
  });

  it('asks for as much with orders alone as if there were no reviews', async () => {
    const database = await freshStore();
    await read(database, [bad('1')]);
    const orders = Array.from({ length: 100 }, (_, n) => anOrder(`${n}`, { console: 'pinduoduo' }));
    const spies = (['get', 'getAll', 'getAllKeys'] as const).map((name) =>
      vi.spyOn(IDBObjectStore.prototype, name),
    );
    await read(database, [], { orders });
    const asked = spies.flatMap(({ mock }) => mock.contexts.map((store) => (store as IDBObjectStore).name));
    for (const spy of spies) spy.mockRestore();
    expect(asked.filter((name) => name.startsWith('review'))).toEqual([]);
    expect(asked.filter((name) => name === 'alerts').length).toBeLessThanOrEqual(2);
  });
});

describe('a review whose page shows no id', () => {
  const standIn = (more: Partial<Review> = {}) => bad('order-o9', { orderId: 'o9', text: '坏的', ...more });

  it('is replaced by the one whose id is known, with its case, alert and lesson', async () => {
    const database = await freshStore();
    await read(database, [standIn({ pictures: 2 })]);
    await settle(database, 'pinduoduo/77/order-o9');
    const lesson = { console: 'pinduoduo', shop: '77', is: 'missed' as const, at: NOW, features: [1] };
    await database.put('reviewLessons', { ...lesson, id: 'order-o9', key: 'pinduoduo/77/order-o9' });
    await read(database, [bad('9', { orderId: 'o9', text: '坏的' })]);
    const keys = await keysOf(database);
    for (const name of ['reviews', 'reviewVerdicts', 'reviewCases', 'reviewLessons'])
      expect(keys[name], name).toEqual(['pinduoduo/77/9']);
    expect(await database.getAll('alerts')).toMatchObject([
      {
        key: 'pinduoduo/77/review:9',
        id: 'review:9',
        state: 'done',
        closedBy: 'person',
        subject: { record: 'review', key: 'pinduoduo/77/9' },
      },
    ]);
    expect(await database.get('reviews', 'pinduoduo/77/9')).toMatchObject({ id: '9', pictures: 2 });
    expect((await jobKeys(database)).filter((key) => key.includes('order-'))).toEqual([]);
  });

  it('never stands beside the one whose id is known', async () => {
    const database = await freshStore();
    await read(database, [bad('9', { orderId: 'o9' })]);
    await read(database, [standIn({ reply: { text: '抱歉' }, seenAt: NOW + 5 })]);
    await read(database, [standIn({ shop: UNKNOWN_SHOP })], { shop: { id: UNKNOWN_SHOP } });
    expect((await keysOf(database)).reviews).toEqual(['pinduoduo/77/9']);
    expect(await database.get('reviews', 'pinduoduo/77/9')).toMatchObject({ reply: { text: '抱歉' } });
  });

  it('is one of several of its order by its item, or its words, or of none', async () => {
    const database = await freshStore();
    const [cup, bowl] = [
      bad('1', { orderId: 'o9', itemId: 'cup', text: '杯子坏' }),
      bad('2', { orderId: 'o9', itemId: 'bowl', text: '碗也坏' }),
    ];
    await read(database, [cup, bowl]);
    await read(database, [standIn({ itemId: 'bowl', stars: 2, text: '碗也坏', seenAt: NOW + 5 })]);
    const { itemId: _, ...wordless } = standIn({ text: '', stars: 3 });
    await read(database, [wordless]);
    expect((await keysOf(database)).reviews).toEqual(['pinduoduo/77/1', 'pinduoduo/77/2']);
    expect(await database.get('reviews', 'pinduoduo/77/2')).toMatchObject({ stars: 2 });
    await read(database, [standIn({ itemId: 'lid', text: '盖子坏' })]);
    expect((await keysOf(database)).reviews).toHaveLength(3);
  });

  it('stays one review of one item, whichever of its numbers the pages show, in any order', async () => {
    const readings = [
      bad('9', { orderId: 'o9', itemId: 'cup', text: '杯子坏' }),
      standIn({ id: 'order-o9~cup', key: 'pinduoduo/77/order-o9~cup', itemId: 'cup', text: '杯子坏' }),
      standIn({ text: '杯子坏' }),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [2, 0, 1],
    ]) {
      const database = await freshStore();
      for (const at of order) {
        const { itemId, ...rest } = readings[at] as Review;
        await read(database, [at === 2 || itemId === undefined ? rest : { ...rest, itemId }]);
      }
      expect((await keysOf(database)).reviews, `${order}`).toEqual(['pinduoduo/77/9']);
      expect((await keysOf(database)).reviewVerdicts).toEqual(['pinduoduo/77/9']);
      database.close();
    }
  });

  it('is not taken for the review of another item of its order', async () => {
    const database = await freshStore();
    const of = (itemId: string) =>
      standIn({ id: `order-o9~${itemId}`, key: `pinduoduo/77/order-o9~${itemId}`, itemId, text: itemId });
    await read(database, [of('cup'), of('bowl')]);
    await settle(database, 'pinduoduo/77/order-o9~cup');
    await read(database, [bad('2', { orderId: 'o9', itemId: 'bowl', text: '碗坏' })]);
    const keys = await keysOf(database);
    expect(keys.reviews).toEqual(['pinduoduo/77/2', 'pinduoduo/77/order-o9~cup']);
    expect(keys.reviewCases).toEqual(['pinduoduo/77/order-o9~cup']);
    await read(database, [of('cup'), of('bowl')]);
    expect((await keysOf(database)).reviews).toEqual(keys.reviews);
  });

  it('speaks of none of two reviews of one item when it says less than they do', async () => {
    const database = await freshStore();
    const [one, two] = ['1', '2'].map((id) => bad(id, { orderId: 'o9', itemId: 'cup', text: `坏${id}` }));
    await read(database, [one as Review, two as Review]);
    await read(database, [
      standIn({ id: 'order-o9~cup', itemId: 'cup', text: '', stars: 3, seenAt: NOW + 5 }),
    ]);
    expect((await database.getAll('reviews')).map(({ id, stars }) => [id, stars])).toEqual([
      ['1', 1],
      ['2', 1],
    ]);
  });

  it('does not mix shops that have the same order number', async () => {
    const database = await freshStore();
    await read(database, [bad('9', { orderId: 'o9' })]);
    await read(database, [standIn({ shop: '88' })], { shop: { id: '88' } });
    expect((await keysOf(database)).reviews).toEqual(['pinduoduo/77/9', 'pinduoduo/88/order-o9']);
  });
});

describe('the shop of a review', () => {
  it('is filled in later: everything moves together, by a page of orders too', async () => {
    const database = await freshStore();
    await read(database, [bad('1', { shop: '清风' }), bad('2', { shop: '清风' })], { shop: { id: '清风' } });
    await settle(database, 'pinduoduo/清风/1');
    await commitReading(
      database,
      aBatch({
        console: 'pinduoduo',
        shop: { id: '77', name: '清风' },
        orders: [anOrder('1', { console: 'pinduoduo' })],
      }),
      silent,
      NOW,
    );
    expect(await keysOf(database)).toMatchObject({
      reviews: ['pinduoduo/77/1', 'pinduoduo/77/2'],
      reviewCases: ['pinduoduo/77/1'],
      alerts: ['pinduoduo/77/review:1', 'pinduoduo/77/review:2'],
    });
    // No rules were at hand: the next work judges them, and nothing is told twice.
    const jobs = (await jobKeys(database)).filter((key) => key.startsWith('judge-review'));
    expect(jobs).toEqual(['judge-review/pinduoduo/77/1', 'judge-review/pinduoduo/77/2']);
    const due = jobs.map((key) => jobOf('judge-review', key.slice('judge-review/'.length), NOW));
    await commitJudgement(database, due, silent, plainJudge());
    expect((await keysOf(database)).reviewVerdicts).toEqual(['pinduoduo/77/1', 'pinduoduo/77/2']);
    expect(await database.getAll('alerts')).toMatchObject([
      { key: 'pinduoduo/77/review:1', state: 'done', closedBy: 'person' },
      { key: 'pinduoduo/77/review:2', state: 'open' },
    ]);
  });

  it('that was kept by name and by id becomes one, with what either knew and the work on it', async () => {
    const database = await freshStore();
    const named = bad('1', { shop: '清风', appended: { text: '还坏', at: NOW - DAY } });
    await read(database, [named], { shop: { id: '清风' } });
    await settle(database, 'pinduoduo/清风/1');
    const numbered = bad('1', { reply: { text: '抱歉' }, stars: 2, seenAt: NOW + 5 });
    await read(database, [numbered]);
    await read(database, [bad('2')], { shop: { id: '77', name: '清风' } });
    expect(await database.get('reviews', 'pinduoduo/77/1')).toMatchObject({
      appended: { text: '还坏' },
      reply: { text: '抱歉' },
      stars: 2,
    });
    expect(await keysOf(database)).toMatchObject({
      reviews: ['pinduoduo/77/1', 'pinduoduo/77/2'],
      reviewCases: ['pinduoduo/77/1'],
    });
  });

  it('is found where a page does not know it', async () => {
    const database = await freshStore();
    await read(database, [bad('1'), aReview('2')]);
    await read(database, [bad('1', { shop: UNKNOWN_SHOP })], { shop: { id: UNKNOWN_SHOP } });
    expect((await keysOf(database)).reviews).toHaveLength(2);
    const asked = { ids: ['2'], orderIds: ['o1'] };
    const found = await findReviews(database, 'pinduoduo', UNKNOWN_SHOP, asked);
    expect(found.map(({ review }) => review.id).sort()).toEqual(['1', '2']);
    expect(await findReviews(database, 'pinduoduo', '99', asked)).toEqual([]);
    expect(await countBad(database, ['pinduoduo/77/i1'], NOW - DAY)).toEqual(
      new Map([['pinduoduo/77/i1', 1]]),
    );
  });
});
