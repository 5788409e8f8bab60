import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { badgesFor, badgesOn, chipOn, isBeside } from '../../support/e2e-overlay.ts';
import { idsOf, waitingIn } from '../../support/e2e-store.ts';
import { expectedOrders } from '../../support/expected.ts';
import { listFlow } from '../../support/list-flow.ts';
import { plainList } from '../../support/plain-list.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 61 });
const { open, orders, isRead } = listFlow(rig);
const { open: openPlain, draw } = plainList(rig);

describe('a page that moves on within the same elements', () => {
  it.each([100, 300])(
    'shows other orders in its %d rows while they are read: each has its own facts',
    async (count) => {
      rig.standIns.configure('pinduoduo', { count: 2 * count });
      const shop = rig.standIns.shop('pinduoduo');
      const halves = [shop.orders.slice(0, count), shop.orders.slice(count)];
      await openPlain();
      // Turned over at every few frames, so that each turn comes between the finding of a row and its reading.
      for (let turn = 0; turn < 40; turn++) {
        await draw(halves[turn % 2] ?? []);
        await rig.page.evaluate(() => new Promise((done) => setTimeout(done, 20 + 30 * Math.random())));
      }
      for (const half of halves) {
        await draw(half);
        const wanted = expectedOrders(shop, 'pinduoduo/dom', half);
        const ids = new Set(idsOf(half));
        await waitFor(
          async () =>
            isDeepStrictEqual(
              (await orders()).filter(({ id }) => ids.has(id)),
              wanted,
            ),
          'the store is as the page says',
        );
      }
      expect(await orders()).toEqual(expectedOrders(shop, 'pinduoduo/dom'));
      expect(rig.errors.seen).toEqual([]);
    },
  );

  it.each([
    ['query', () => history.replaceState({}, '', `${location.href}&tab=0`)],
    ['hash', () => location.assign('#all')],
  ] as const)('gets another %s under its rows, which keep their badges', async (_, change) => {
    await open('pinduoduo', { replace: 0 });
    await isRead();
    const waiting = idsOf(waitingIn(rig.standIns.shop('pinduoduo')));
    await badgesFor(rig.page, waiting, 'the badges stand');
    const readAt = async () => (await readStore(rig.desk, 'health'))[0]?.readAt ?? 0;
    const before = await readAt();
    await rig.page.evaluate(change);
    await waitFor(async () => (await readAt()) > before, 'the page is read again');
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('✓ 读到 24 单'), 'the chip says so');
    await badgesFor(rig.page, waiting, 'the badges stand again');
    await waitFor(async () => (await badgesOn(rig.page)).every(isBeside), 'each is at its number');
    expect(rig.errors.seen).toEqual([]);
  });
});
