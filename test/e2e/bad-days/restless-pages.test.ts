import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { badgesFor, badgesOn, chipOn, isBeside } from '../../support/e2e-overlay.ts';
import { idsOf, waitingIn } from '../../support/e2e-store.ts';
import { expectedOrders } from '../../support/expected.ts';
import { listFlow } from '../../support/list-flow.ts';
import { plainList } from '../../support/plain-list.ts';
import { rigFor } from '../../support/rig.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 62 });
const { open, orders, isRead } = listFlow(rig);
const { open: openPlain, draw, ask } = plainList(rig);
const shop = () => rig.standIns.shop('pinduoduo');

const isShown = (from = shop().orders) =>
  waitFor(
    async () => isDeepStrictEqual(await orders(), expectedOrders(shop(), 'pinduoduo/dom', from)),
    'the store is as the rows say',
    40_000,
  );

describe('pages that never rest', () => {
  it('replace 500 rows at every second: all are read, though none stands for long', async () => {
    await open('pinduoduo', { count: 500, pageSize: 500, replace: 0, replaceEvery: 1000, show: 'dom' });
    await isShown();
    expect(rig.errors.seen).toEqual([]);
  });

  it('are hidden in the middle of a change, and are read all the same', async () => {
    rig.standIns.configure('pinduoduo', { count: 60 });
    const some = shop().orders.slice(0, 10);
    await openPlain();
    await draw(some);
    await isShown(some);
    // Changes in each frame, so that we are always about to look.
    await rig.page.evaluate(() => {
      const head = document.querySelector('th:last-child');
      const change = () => {
        head?.replaceChildren(String(performance.now()));
        requestAnimationFrame(change);
      };
      change();
    });
    const other = await rig.browser.newPage();
    await other.bringToFront();
    await waitFor(() => rig.page.evaluate(() => document.hidden), 'the page is hidden');
    await draw(shop().orders);
    await isShown();
  });

  it('write their document anew: badges and chip come back', async () => {
    await open('pinduoduo', { replace: 0 });
    await isRead();
    const waiting = idsOf(waitingIn(shop()));
    await badgesFor(rig.page, waiting, 'the badges stand');
    await rig.page.evaluate(() => document.documentElement.replaceChildren(document.head, document.body));
    await badgesFor(rig.page, waiting, 'the badges stand again');
    expect(await chipOn(rig.page)).toBeDefined();
  });
});

describe('a list that scrolls in a window of its own', () => {
  it.each([80, 400])(
    'shows half of %d orders: no badge stands where its row cannot be seen',
    async (count) => {
      rig.standIns.configure('pinduoduo', { count });
      await openPlain();
      await rig.page.evaluate(() => {
        const list = document.querySelector<HTMLElement>('[class^="TB_outerWrapper"]');
        if (list) list.style.cssText = 'height: 400px; overflow: auto';
      });
      await ask(1, count);
      await draw(waitingIn(shop()));
      for (const share of [0, 0.4, 0.1, 0.8]) {
        await rig.page.evaluate((part) => {
          const list = document.querySelector('[class^="TB_outerWrapper"]');
          list?.scrollTo(0, list.scrollHeight * part);
        }, share);
        await waitFor(async () => {
          const seen = (await badgesOn(rig.page)).filter(({ hidden }) => !hidden);
          return seen.length > 0 && seen.every(isBeside);
        }, 'each badge that is seen stands beside its number');
      }
    },
  );
});

describe('a page that is not read', () => {
  it('is not said to be empty while it loads, for as long as that takes', async () => {
    await open('pinduoduo', { delay: 15_000 });
    const said = new Set<string>();
    await waitFor(
      async () => {
        const { text } = (await chipOn(rig.page)) ?? {};
        if (text !== undefined) said.add(text);
        return text?.includes('✓');
      },
      'the page is read',
      30_000,
    );
    expect([...said].filter((text) => text.includes('没有订单'))).toEqual([]);
    await isRead();
  });
});
