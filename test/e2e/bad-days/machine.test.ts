import { describe, expect, it } from 'vitest';
import { DAY } from '../../../utils/core/time.ts';
import { killWorker } from '../../support/browsers.ts';
import { chipOn, replaceRows } from '../../support/e2e-overlay.ts';
import { alertsIn, dueIn, ringAlarm, shiftTimes } from '../../support/e2e-store.ts';
import { listFlow } from '../../support/list-flow.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 51 });
const { open, orders, isRead, isDue } = listFlow(rig);

describe('the machine', () => {
  /** Runs in the worker that lives; one that was killed before may still be named. */
  const inWorker = (work: () => unknown) =>
    waitFor(async () => {
      for (const target of rig.browser.targets().filter((one) => one.type() === 'service_worker')) {
        const worker = await target.worker();
        if (
          await worker?.evaluate(work).then(
            () => true,
            () => false,
          )
        )
          return true;
      }
      return false;
    }, 'a worker runs');

  it('has no room left: it is said, old data is kept, and what was read is stored once there is room', async () => {
    await open();
    await isRead();
    const before = await orders();
    await inWorker(() => {
      const { prototype } = IDBObjectStore;
      const put = prototype.put;
      const room = () => {
        prototype.put = put;
      };
      Object.assign(globalThis, { room });
      prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    const [first] = dueIn(rig.standIns.shop('pinduoduo'));
    rig.standIns.ship('pinduoduo', first?.id ?? '');
    await open();
    await waitFor(async () => (await chipOn(rig.page))?.text.includes('存储满了'), 'the chip says so');
    expect((await chipOn(rig.page))?.state).toBe('trouble');
    expect(await orders()).toEqual(before);
    await inWorker(() => (globalThis as { room?: () => void }).room?.());
    await replaceRows(rig.page, 'tbody tr');
    await isRead();
    await waitFor(
      async () => !(await chipOn(rig.page))?.text.includes('存储满了'),
      'the chip no longer says so',
    );
  });

  it.each([
    ['forward', 3 * DAY],
    ['back', -3 * DAY],
  ])('had its clock put %s: the newest page wins, and alerts are right', async (_, by) => {
    await open();
    await isRead();
    await isDue();
    await shiftTimes(rig.desk, ['orders', 'shops', 'health'], ['seenAt', 'triedAt', 'readAt'], -by);
    await shiftTimes(rig.desk, ['alerts'], ['openedAt', 'changedAt', 'snoozedUntil'], -by);
    await shiftTimes(rig.desk, ['jobs'], ['due', 'dueAt'], -by);
    await rig.desk.evaluate(
      (now: number) =>
        (
          globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }
        ).chrome.storage.local.set({ clock: now }),
      Date.now() - by,
    );
    await killWorker(rig.browser);
    await ringAlarm(rig.desk);
    await isDue();
    const [first] = dueIn(rig.standIns.shop('pinduoduo'));
    rig.standIns.ship('pinduoduo', first?.id ?? '');
    await open();
    await isRead();
    await isDue();
    expect(await alertsIn(rig.desk)).toContainEqual(
      expect.objectContaining({ state: 'done', closedBy: 'fact' }),
    );
    const now = Date.now();
    for (const { seenAt } of await readStore(rig.desk, 'orders'))
      expect(seenAt).toBeLessThanOrEqual(now + 1000);
  });
});
