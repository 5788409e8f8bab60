import { describe, expect, it } from 'vitest';
import { killWorker } from '../support/browsers.ts';
import { clickOn } from '../support/e2e-overlay.ts';
import { expectedOrders, storedFacts } from '../support/expected.ts';
import { rigFor } from '../support/rig.ts';
import { readStore } from '../support/stored.ts';
import { waitFor } from '../support/wait.ts';

const rig = rigFor({ seed: 31 });

describe('a worker that dies', () => {
  const orders = async () => storedFacts(await readStore(rig.desk, 'orders'));
  const openAlerts = async () =>
    (await readStore(rig.desk, 'alerts')).filter(({ state }) => state === 'open').length;

  it('loses nothing before, while and after a page is read', async () => {
    const { page, standIns } = rig;
    const shop = standIns.shop('pinduoduo');
    await killWorker(rig.browser);
    await page.goto(standIns.url('pinduoduo', 'orders', { pageSize: 10 }), { waitUntil: 'domcontentloaded' });
    await page.waitForSelector('[data-clipboard-text]');
    await killWorker(rig.browser);
    await waitFor(async () => (await orders()).length === 10, 'the first page is stored');
    await killWorker(rig.browser);
    await clickOn(page, '[data-testid="beast-core-pagination-next"]');
    await waitFor(async () => (await orders()).length === 20, 'the second page is stored');
    expect(await orders()).toEqual(expectedOrders(shop, 'pinduoduo/answer', shop.orders.slice(0, 20)));
  });

  it('wakes up to warn, and to take a warning back', async () => {
    const { page, standIns } = rig;
    const shop = standIns.shop('taobao');
    await page.goto(standIns.url('taobao', 'batch'), { waitUntil: 'domcontentloaded' });
    const waiting = shop.orders.filter(({ status }) => status === 'to_ship');
    const stored = async () =>
      (await readStore(rig.desk, 'orders')).filter((order) => order.console === 'taobao').length;
    await waitFor(async () => (await stored()) === waiting.length, 'the cards are stored');
    const before = await waitFor(openAlerts, 'something is to be warned of');
    const late = waiting.find((order) => order.kind === 'late');
    await killWorker(rig.browser);
    standIns.ship('taobao', late?.id ?? '');
    await page.goto(standIns.url('taobao', 'orders', { pageSize: 100 }), { waitUntil: 'domcontentloaded' });
    await killWorker(rig.browser);
    await waitFor(
      async () =>
        (await readStore(rig.desk, 'orders')).some(
          ({ id, status }) => id === late?.id && status === 'shipped',
        ),
      'the order is shipped',
    );
    await waitFor(async () => (await openAlerts()) < before, 'its alert is closed');
  });
});
