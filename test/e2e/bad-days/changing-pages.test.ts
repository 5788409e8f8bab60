import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { badgesFor, badgesOn, chipOn } from '../../support/e2e-overlay.ts';
import { alertsIn, dueIn, idsOf, shipByAlerts, waitingIn } from '../../support/e2e-store.ts';
import { expectedOrders } from '../../support/expected.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 48 });
const { open, orders, isRead, isDue } = listFlow(rig);

describe('pages that change', () => {
  it('replace their list while it is being read', async () => {
    await open('pinduoduo', { replaceEvery: 30, count: 96, show: 'dom' });
    const shop = rig.standIns.shop('pinduoduo');
    await badgesFor(rig.page, idsOf(waitingIn(shop)), 'the badges stand');
    const wanted = expectedOrders(shop, 'pinduoduo/dom');
    await waitFor(async () => isDeepStrictEqual(await orders(), wanted), 'all are stored');
    expect(rig.errors.seen).toEqual([]);
  });

  it('stand in two tabs: nothing is there twice, and one tab tells the other', async () => {
    const other = await rig.browser.newPage();
    await Promise.all([open(), open('pinduoduo', {}, other)]);
    await isRead();
    await isDue();
    const due = dueIn(rig.standIns.shop('pinduoduo'));
    expect(await alertsIn(rig.desk)).toHaveLength(due.length);
    const [first] = due;
    await rig.page.bringToFront();
    await badgesFor(rig.page, idsOf(waitingIn(rig.standIns.shop('pinduoduo'))), 'the badges stand');
    rig.standIns.ship('pinduoduo', first?.id ?? '');
    await open('pinduoduo', {}, other);
    await isDue();
    await rig.page.bringToFront();
    await waitFor(
      async () => (await badgesOn(rig.page)).every(({ id, state }) => id !== first?.id || state === 'none'),
      'the first tab no longer counts for what has shipped',
    );
    await other.close();
  });

  it('belong to two shops of one console', async () => {
    const shop = rig.standIns.shop('pinduoduo');
    await open();
    await isRead();
    const before = await readStore(rig.desk, 'orders');
    const own = [shop.id, shop.name, ...shop.orders.map(({ id }) => id)];
    const others = own.map((text) => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 5) % 10)));
    const rename = (text: string) =>
      own.reduce((now, name, at) => now.replaceAll(name, others[at] ?? ''), text);
    rig.standIns.alter((_, reply) =>
      typeof reply.body === 'string' && !reply.headers?.['content-type']?.includes('javascript')
        ? { ...reply, body: rename(reply.body) }
        : undefined,
    );
    const other = await rig.browser.newPage();
    await open('pinduoduo', {}, other);
    await waitFor(
      async () => (await readStore(rig.desk, 'orders')).length === 2 * before.length,
      'both are stored',
    );
    const all = await readStore(rig.desk, 'orders');
    expect(new Set(all.map((order) => order.shop)).size).toBe(2);
    for (const order of before) expect(all).toContainEqual({ ...order, seenAt: expect.any(Number) });
    await waitFor(
      async () => (await shipByAlerts(rig.desk)).length === 2 * dueIn(shop).length,
      'each shop has its alerts',
    );
    const late = dueIn(shop).filter(({ kind }) => kind === 'late').length;
    await rig.page.bringToFront();
    await waitFor(
      async () => (await chipOn(rig.page))?.text.startsWith(`${late} 迟 `),
      'the chip counts the shop of its page',
    );
    await other.close();
  });
});
