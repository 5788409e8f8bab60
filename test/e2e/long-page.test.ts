import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { badgesOn, isBeside, replaceRows } from '../support/e2e-overlay.ts';
import { waitingIn } from '../support/e2e-store.ts';
import { expectedOrders } from '../support/expected.ts';
import { listFlow } from '../support/list-flow.ts';
import { rigFor } from '../support/rig.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 57 });
const { open, orders } = listFlow(rig);
const LONG = { count: 500, pageSize: 500, replace: 0 } as const;

/** The waiting orders whose number a person can see right now. */
const seenNow = async () => {
  const waiting = new Set(waitingIn(rig.standIns.shop('pinduoduo')).map(({ id }) => id));
  const shown = await rig.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const ids: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const [id] = /\d{6}-\d{15}/.exec(node.textContent ?? '') ?? [];
      if (!id) continue;
      range.selectNode(node);
      const { bottom, top } = range.getBoundingClientRect();
      if (top >= 0 && bottom <= innerHeight) ids.push(id);
    }
    return ids;
  });
  return shown.filter((id) => waiting.has(id));
};

const badgesStand = () =>
  waitFor(async () => {
    const [seen, badges] = [await seenNow(), await badgesOn(rig.page)];
    return seen.length > 0 && seen.every((id) => badges.some((one) => one.id === id && isBeside(one)));
  }, 'each order that is seen has its badge beside its number');

it.each(['answer', 'dom'] as const)(
  '500 orders, told by %s: badges where one looks, all in the store',
  async (show) => {
    await open('pinduoduo', { ...LONG, ...(show === 'dom' && { show }) });
    await badgesStand();
    for (const share of [0.1, 0.3, 0.2]) {
      await rig.page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
      await badgesStand();
      expect((await badgesOn(rig.page)).length).toBeLessThan(120);
    }
    await replaceRows(rig.page, 'tbody tr');
    await badgesStand();
    const wanted = expectedOrders(rig.standIns.shop('pinduoduo'), `pinduoduo/${show}`);
    await waitFor(
      async () => isDeepStrictEqual(await orders(), wanted),
      'the store is as the page says',
      30_000,
    );
    expect(rig.errors.seen).toEqual([]);
  },
);

it('a long page that becomes a short one keeps badges for all of it', async () => {
  await open('pinduoduo', LONG);
  await badgesStand();
  await open('pinduoduo', { count: 24, pageSize: 100 });
  await badgesStand();
});
