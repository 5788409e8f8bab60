import { isDeepStrictEqual } from 'node:util';
import type { ConsoleId } from './data.ts';
import { dueIn, idsOf, shipByAlerts, toolbarText } from './e2e-store.ts';
import { expectedOrders, storedFacts } from './expected.ts';
import type { Knobs } from './knobs.ts';
import type { Rig } from './rig.ts';
import { readStore } from './stored.ts';
import { waitFor } from './wait.ts';

/** The steps that most flows on an order list take: open it, wait until the stores say what it says. */
export function listFlow(rig: Rig) {
  const orders = async () => storedFacts(await readStore(rig.desk, 'orders'));
  const wanted = (console: ConsoleId = 'pinduoduo') =>
    expectedOrders(rig.standIns.shop(console), `${console}/answer`);
  return {
    open: (console: ConsoleId = 'pinduoduo', knobs: Partial<Knobs> = {}, tab = rig.page) =>
      tab.goto(rig.standIns.url(console, 'orders', { pageSize: 100, ...knobs }), {
        waitUntil: 'domcontentloaded',
      }),
    orders,
    wanted,
    isRead: (console: ConsoleId = 'pinduoduo') =>
      waitFor(
        async () => isDeepStrictEqual(await orders(), wanted(console)),
        'the store is as the page says',
      ),
    isDue: () => {
      const due = idsOf(dueIn(rig.standIns.shop('pinduoduo')));
      return waitFor(
        async () => (await shipByAlerts(rig.desk)).join() === due.join(),
        'the alerts are as the page says',
      );
    },
    toolbarIs: (count: number) =>
      waitFor(async () => (await toolbarText(rig.desk)) === String(count), `the button says ${count}`),
  };
}
