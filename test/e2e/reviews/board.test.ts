import type { Page } from 'puppeteer';
import { describe, expect, it } from 'vitest';
import { reviewFlow } from '../../support/review-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import type { TrueReview } from '../../support/true-reviews.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 81 });
const { open } = reviewFlow(rig);

const textOf = (page: Page) => page.evaluate(() => document.body.textContent);
const goTo = (hash: string) =>
  rig.desk.evaluate((wanted) => {
    location.hash = wanted;
  }, hash);
const openDesk = (hash: string) =>
  rig.desk.evaluate((wanted) => {
    location.href = `${location.origin}/options.html${wanted}`;
  }, hash);

/** Serves these words as one-star reviews of one item, each of an order of its own that has still to be shipped or has been. */
function serveComplaints(words: readonly string[]): {
  item: string;
  orderIds: string[];
  reviews: TrueReview[];
} {
  const shop = rig.standIns.shop('pinduoduo');
  const [model] = shop.reviews;
  if (!model) throw new Error('a shop without reviews');
  const item = '9123456789';
  const orders = shop.orders.slice(0, words.length);
  for (const order of shop.orders) for (const one of order.items) one.itemId = item;
  const { appended: _, reply: __, ...plain } = model;
  const reviews = words.map(
    (text, at): TrueReview => ({
      ...plain,
      id: `80000000000000${100 + at}`,
      orderId: orders[at]?.id ?? '',
      itemId: item,
      title: '玻璃密封罐 1.2L',
      at: model.at - at * 3_600_000,
      stars: 1,
      text,
    }),
  );
  shop.reviews = reviews;
  return { item, orderIds: orders.map(({ id }) => id), reviews };
}

describe('complaints that several buyers share', () => {
  it('become one warning, which leads to the orders to hold; the board counts them', async () => {
    const { item, reviews } = serveComplaints([
      '打开就发现罐口裂了一圈，碎渣掉得到处都是',
      '收到的时候玻璃已经碎了，差点划到手',
      '又是碎的，盖子也磕掉一块',
      '罐身有裂纹，一倒热水就炸开了，太吓人',
    ]);
    await rig.page.goto(rig.standIns.url('pinduoduo', 'orders', { replace: 0 }));
    await waitFor(async () => (await readStore(rig.desk, 'orders')).length > 5, 'orders are stored');
    await open('pinduoduo', { replace: 0 });
    await waitFor(
      async () => (await readStore(rig.desk, 'reviewVerdicts')).length === reviews.length,
      'they are judged',
    );
    const warning = await waitFor(
      async () => (await readStore(rig.desk, 'alerts')).find(({ kind }) => kind === 'review-cluster'),
      'a warning is raised',
    );
    expect(warning.subject).toMatchObject({ record: 'item' });
    expect(warning.subject.key).toContain(`/${item}~`);
    await openDesk(`#/reviewBoard/${encodeURIComponent(`recall/${warning.subject.key}`)}`);
    const held = rig.standIns
      .shop('pinduoduo')
      .orders.slice(0, 20)
      .filter(({ status }) => status === 'to_ship')
      .map(({ id }) => id);
    expect(held.length).toBeGreaterThan(0);
    await waitFor(async () => {
      const text = await textOf(rig.desk).catch(() => '');
      return text.includes('玻璃密封罐 1.2L') && held.every((id) => text.includes(id));
    }, 'the recall shows what is to be held');

    await goTo('#/reviewBoard');
    await waitFor(async () => {
      const text = await textOf(rig.desk);
      return ['玻璃密封罐 1.2L', '4', '破损'].every((words) => text.includes(words));
    }, 'the board is drawn');
    await waitFor(async () => (await rig.desk.$$('.rb-chart .rb-plot')).length > 1, 'its charts are drawn');
    expect(rig.errors.seen).toEqual([]);
  });
});
