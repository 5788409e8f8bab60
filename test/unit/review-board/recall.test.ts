import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { loadRecall } from '../../../utils/review-board/load-recall.ts';
import { ordersToHold, recallKey, recallSubject } from '../../../utils/review-board/recall.ts';
import { makeVerdict } from '../../support/verdicts.ts';
import { anOrder, freshStore, NOW } from '../store/records.ts';

const SUBJECT = recallSubject('jd/77/mug~damaged');
if (!SUBJECT) throw new Error('no subject');
const item = { title: '陶瓷杯', itemId: 'mug', quantity: 2, spec: '白色' };

describe('the subject of a recall', () => {
  it('is an item and a topic', () => {
    expect(SUBJECT).toEqual({
      item: 'jd/77/mug',
      topic: 'damaged',
      console: 'jd',
      shop: '77',
      itemId: 'mug',
    });
    expect(recallSubject('jd/77/mug~after-sale')?.topic).toBe('after-sale');
  });

  it('finds its way back through slashes and tildes of hostile ids', () => {
    const odd = { console: 'jd', shop: 'a/b', itemId: 'x~y/z%', topic: 'fake' as const };
    expect(recallSubject(recallKey(odd))).toMatchObject(odd);
  });

  it.each([
    '',
    'jd/77/mug',
    'jd/77/mug~taste',
    'jd/mug~fake',
    'jd/77/a/b~fake',
    '~fake',
    'jd/77/%E0%A4~fake2',
  ])('refuses %s', (key) => expect(recallSubject(key)).toBeUndefined());
});

describe('orders to hold', () => {
  it('has those to ship first, by promised time, then those on their way, and none that arrived', () => {
    const orders = [
      anOrder('1', { items: [item], status: 'shipped' }),
      anOrder('2', { items: [item], shipBy: NOW + 2 * DAY }),
      anOrder('3', { items: [item], shipBy: NOW + DAY }),
      anOrder('4', { items: [item], status: 'signed' }),
      anOrder('5', { items: [item], status: 'unpaid' }),
      anOrder('6', { items: [item], status: 'unknown' }),
      anOrder('7', { items: [{ title: '陶瓷杯', itemId: 'other' }] }),
      anOrder('8', { items: [item], status: 'part_shipped' }),
    ];
    expect(
      ordersToHold(orders, SUBJECT, new Set(['陶瓷杯'])).map(({ order, stage }) => [order.id, stage]),
    ).toEqual([
      ['3', 'toShip'],
      ['2', 'toShip'],
      ['8', 'toShip'],
      ['1', 'onWay'],
      ['6', 'unclear'],
    ]);
  });

  it('knows an item without a number by its title, and no other shop\u2019s', () => {
    const orders = [
      anOrder('1', { items: [{ title: '陶瓷杯' }, item] }),
      anOrder('2', { items: [{ title: '别的杯' }] }),
      anOrder('3', { items: [item], shop: '78' }),
      anOrder('4', { items: [item], shop: '_' }),
      anOrder('5', { items: [item], console: 'taobao' }),
    ];
    const held = ordersToHold(orders, SUBJECT, new Set(['陶瓷杯']));
    expect(held.map(({ order, pieces, specs }) => [order.id, pieces, specs])).toEqual([
      ['1', 3, ['白色']],
      ['4', 2, ['白色']],
    ]);
  });
});

describe('loading a recall', () => {
  const verdict = (id: string, daysAgo: number, fields = {}) =>
    makeVerdict(id, {
      console: 'jd',
      shop: '77',
      item: 'jd/77/mug',
      itemTitle: '陶瓷杯',
      at: NOW - daysAgo * DAY,
      level: 'alert',
      topics: ['damaged'],
      ...fields,
    });

  it('brings the reviews of the cluster, its batch and the orders, past the first thousand', async () => {
    const database = await freshStore();
    for (const at of [1, 2, 3]) {
      await database.put('reviewVerdicts', verdict(String(at), at));
      await database.put('orders', anOrder(`o-${at}`, { status: 'done', paidAt: NOW - (10 + at / 2) * DAY }));
    }
    await database.put('reviewVerdicts', verdict('9', 60));
    const transaction = database.transaction('orders', 'readwrite');
    for (let at = 0; at < 2100; at += 1)
      void transaction.store.put(anOrder(`p${at}`, { items: [at % 700 === 0 ? item : { title: '别的' }] }));
    await transaction.done;
    const recall = await loadRecall(database, SUBJECT, NOW);
    expect(recall.cluster).toMatchObject({ topic: 'damaged', count: 3 });
    expect(recall.cluster?.why.map(({ code }) => code)).toContain('cluster_batch');
    expect(recall.reviews.map(({ verdict: { id } }) => id)).toEqual(['1', '2', '3']);
    expect(recall.orders.map(({ order }) => order.id)).toEqual(['p0', 'p1400', 'p700']);
    expect(recall.looked).toBe(2103);
  });

  it('shows the complaints of the month where nothing stands out any more', async () => {
    const database = await freshStore();
    await database.put('reviewVerdicts', verdict('1', 3));
    await database.put('reviewVerdicts', verdict('2', 40));
    const recall = await loadRecall(database, SUBJECT, NOW);
    expect(recall.cluster).toBeUndefined();
    expect(recall.reviews.map(({ verdict: { id } }) => id)).toEqual(['1']);
    expect(recall.orders).toEqual([]);
  });
});
