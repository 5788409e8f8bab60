import type { Page } from 'puppeteer';
import type { Alert } from '../../utils/records/alert.ts';
import { DATABASE_NAME, type StoreName } from '../../utils/store/database.ts';
import type { TrueOrder, TrueShop } from './data.ts';
import { readStore } from './stored.ts';
import { waitFor } from './wait.ts';

/** What the tests ask of the browser from a page of the extension. */
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string> };
  alarms: {
    create(name: string, at: { when: number }): Promise<void>;
    get(name: string): Promise<{ scheduledTime: number } | undefined>;
  };
};

/** The part of an alert that does not depend on the run's clock. */
export const alertsIn = async (desk: Page) =>
  (await readStore(desk, 'alerts'))
    .map(({ key, kind, severity, state, closedBy }: Alert) => ({
      key,
      kind,
      severity,
      state,
      ...(closedBy && { closedBy }),
    }))
    .sort((a, b) => a.key.localeCompare(b.key));

/** Numbers of the orders about which a ship-by alert stands in one of these states, sorted. */
export const shipByAlerts = async (desk: Page, states: readonly Alert['state'][] = ['open']) =>
  (await readStore(desk, 'alerts'))
    .filter(({ kind, state }) => kind === 'ship-by' && states.includes(state))
    .map(({ subject }) => subject.key.split('/').at(-1) ?? '')
    .sort();

/** Orders that still have to ship, as the pages of a console show them: JD's say nothing of refunds. */
export const waitingIn = ({ console, orders }: TrueShop): TrueOrder[] =>
  orders.filter(({ status, kind }) => status === 'to_ship' && (kind !== 'refunded' || console === 'jd'));

/** Orders that a warning is due for by the console's own deadline. */
export const dueIn = (shop: TrueShop): TrueOrder[] =>
  waitingIn(shop).filter(({ kind }) => kind === 'late' || kind === 'urgent' || kind === 'soon');

export const idsOf = (orders: readonly TrueOrder[]): string[] => orders.map(({ id }) => id).sort();

/** What stands at the toolbar button. */
export const toolbarText = (desk: Page): Promise<string> =>
  desk.evaluate(() => chrome.action.getBadgeText({}));

/**
 * Sets our one alarm off now. Twice: the background sets its alarm as the last thing after each change, and may just do so over the first
 * one. Ringing once more than needed does no harm.
 */
export async function ringAlarm(desk: Page): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const when = await desk.evaluate(async () => {
      const now = Date.now();
      await chrome.alarms.create('tiexin', { when: now });
      return now;
    });
    await waitFor(
      () => desk.evaluate(async (set) => (await chrome.alarms.get('tiexin'))?.scheduledTime !== set, when),
      'the alarm went off',
    );
  }
}

/** Moves every time under these names in every record of some stores by `by` ms: as if the clock had gone on, or back. */
export const shiftTimes = (
  desk: Page,
  stores: readonly StoreName[],
  names: readonly string[],
  by: number,
): Promise<void> =>
  desk.evaluate(
    async (database: string, wanted: readonly string[], fields: readonly string[], shift: number) => {
      const open = await new Promise<IDBDatabase>((done, failed) => {
        const request = indexedDB.open(database);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      await new Promise<void>((done, failed) => {
        const transaction = open.transaction([...wanted], 'readwrite');
        for (const store of wanted)
          transaction.objectStore(store).openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            const record = cursor.value as Record<string, unknown>;
            for (const field of fields) {
              const value = record[field];
              if (typeof value === 'number') record[field] = value + shift;
              // Sheets of jobs hold a time for each subject.
              else if (typeof value === 'object' && value !== null)
                record[field] = Object.fromEntries(
                  Object.entries(value).map(([name, at]) => [name, Number(at) + shift]),
                );
            }
            cursor.update(record);
            cursor.continue();
          };
        transaction.oncomplete = () => done();
        transaction.onerror = () => failed(transaction.error);
      });
      open.close();
    },
    DATABASE_NAME,
    stores,
    names,
    by,
  );
