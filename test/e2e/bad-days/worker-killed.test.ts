import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../utils/core/time.ts';
import { killWorker, openExtensionPage } from '../../support/browsers.ts';
import { clickInLayer } from '../../support/e2e-overlay.ts';
import {
  alertsIn,
  dueIn,
  idsOf,
  ringAlarm,
  shiftTimes,
  shipByAlerts,
  toolbarText,
} from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { emptyStores, readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 47 });
const { open, orders, isRead, isDue, toolbarIs } = listFlow(rig);

describe('the worker is killed', () => {
  const jobs = async () =>
    (await readStore(rig.desk, 'jobs')).flatMap(({ key, due }) =>
      Object.keys(due).map((subject) => `${key.split('/')[0]} ${subject}`),
    );
  /** What must be the same however it came about. Notifications that stand are no jobs any more. */
  const outcome = async () => ({
    orders: await orders(),
    alerts: await alertsIn(rig.desk),
    jobs: (await jobs()).filter((one) => !/^(notify|sweep)/.test(one)).sort(),
    toolbar: await toolbarText(rig.desk),
  });
  /** Reads, ships one, reads again; `between` comes after each step that something may happen after. */
  async function run(between: () => Promise<void>) {
    await open();
    await between();
    await isDue();
    await between();
    const [first] = dueIn(rig.standIns.shop('pinduoduo'));
    rig.standIns.ship('pinduoduo', first?.id ?? '');
    await between();
    await open();
    await between();
    await isDue();
    await between();
    await ringAlarm(rig.desk);
    await isRead();
    await toolbarIs(dueIn(rig.standIns.shop('pinduoduo')).length);
    return outcome();
  }
  const kill = () => killWorker(rig.browser);

  it.each([1, 2, 3])(
    'between any two steps, and everything ends as undisturbed (%s times in a row)',
    async (times) => {
      const undisturbed = await run(async () => {});
      rig.standIns.reset();
      await emptyStores(rig.desk);
      const disturbed = await run(async () => {
        for (let turn = 0; turn < times; turn += 1) await kill();
      });
      const apart = ({ orders: all, ...rest }: typeof disturbed) => ({
        ...rest,
        orders: all.map(({ shippedAt: _, ...order }) => order),
      });
      expect(apart(disturbed)).toEqual(apart(undisturbed));
    },
  );

  it('as soon as it wakes, again and again', async () => {
    let left = 3;
    const onTarget = async () => {
      if (left-- > 0) await kill();
    };
    rig.browser.on('targetcreated', onTarget);
    try {
      await kill();
      await open();
      await isRead();
      await isDue();
    } finally {
      rig.browser.off('targetcreated', onTarget);
    }
    await ringAlarm(rig.desk);
    await toolbarIs(dueIn(rig.standIns.shop('pinduoduo')).length);
  });

  it('in the middle of a command, which is then done or not, and can be given again', async () => {
    await open();
    await isDue();
    const popup = await openExtensionPage(rig.browser, 'popup.html');
    await popup.bringToFront();
    await popup.waitForSelector('.tx-row');
    const rows = () => popup.$$eval('.tx-row', (all) => all.length);
    const count = await rows();
    await popup.keyboard.press('Home');
    await Promise.all([popup.keyboard.press('d'), kill()]);
    await waitFor(
      async () => count - (await rows()) === (await shipByAlerts(rig.desk, ['done'])).length,
      'the list shows what is stored',
    );
    if ((await shipByAlerts(rig.desk, ['done'])).length === 0) await popup.keyboard.press('d');
    await waitFor(async () => (await shipByAlerts(rig.desk, ['done'])).length === 1, 'it is done');
    await popup.close();
    await ringAlarm(rig.desk);
    await toolbarIs(count - 1);
  });

  it('before the alarm, which starts it anew', async () => {
    await open();
    await isDue();
    const [target = ''] = idsOf(dueIn(rig.standIns.shop('pinduoduo')));
    await clickInLayer(rig.page, `[data-order="${target}"]`);
    await clickInLayer(rig.page, '.card button', '1 小时后');
    await waitFor(async () => (await shipByAlerts(rig.desk, ['snoozed'])).length === 1, 'it is put off');
    await shiftTimes(rig.desk, ['alerts'], ['snoozedUntil'], -2 * HOUR);
    await shiftTimes(rig.desk, ['jobs'], ['due', 'dueAt'], -2 * HOUR);
    await killWorker(rig.browser);
    await ringAlarm(rig.desk);
    await isDue();
  });
});
