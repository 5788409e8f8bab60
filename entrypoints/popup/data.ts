import type { Entry } from '../../components/attention/entry.ts';
import type { Coverage } from '../../components/attention/notes.ts';
import type { ConsoleFacts } from '../../scripts/build/console-facts.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import { DAY } from '../../utils/core/time.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Health } from '../../utils/records/health.ts';
import { recordKey, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getOrders } from '../../utils/store/orders.ts';
import { getParcels } from '../../utils/store/parcels.ts';

type Named = Pick<ConsoleFacts, 'id' | 'name' | 'timeZone'>;

/** What the consoles are called, and in which language. */
export interface Naming {
  consoles: readonly Named[];
  lang: Lang;
}

/** What stands at once, before the orders behind the alerts were read. */
export interface Overview {
  alerts: Alert[];
  shops: Shop[];
  health: Health[];
}

/** Orders and parcels by key. */
export interface Subjects {
  orders: Map<string, Order>;
  parcels: Map<string, Parcel>;
}

export const NO_SUBJECTS: Subjects = { orders: new Map(), parcels: new Map() };

const unescaped = (part: string): string => part.replace(/%2F/gi, '/').replace(/%25/g, '%');

/** The id of the record behind a key: order number or tracking number. */
const idOfKey = (key: string): string => unescaped(key.slice(key.lastIndexOf('/') + 1));

const nameOf = (consoles: readonly Named[], id: string) => consoles.find((one) => one.id === id);

/** What is open or put off, the shops, and how reading went. */
export const loadOverview = (): Promise<Result<Overview>> =>
  inStore(async (database) => {
    const [open, snoozed, shops, health] = await Promise.all([
      database.getAllFromIndex('alerts', 'state', 'open'),
      database.getAllFromIndex('alerts', 'state', 'snoozed'),
      database.getAll('shops'),
      database.getAll('health'),
    ]);
    return ok({ alerts: [...open, ...snoozed], shops, health });
  });

/** The order in which a parcel lies, as far as its first number tells. */
const orderKeyOf = (parcel: Parcel): string[] =>
  parcel.orderIds.slice(0, 1).map((id) => recordKey(parcel.console, parcel.shop, id));

/** The orders and parcels that alerts are about, and the orders of those parcels. */
export const loadSubjects = (alerts: readonly Alert[]): Promise<Result<Subjects>> =>
  inStore(async (database) => {
    const keys = (record: Alert['subject']['record']) =>
      alerts.filter(({ subject }) => subject.record === record).map(({ subject }) => subject.key);
    const [orders, parcels] = await Promise.all([
      getOrders(database, keys('order')),
      getParcels(database, keys('parcel')),
    ]);
    const around = await getOrders(database, [...parcels.values()].flatMap(orderKeyOf));
    return ok({ orders: new Map([...around, ...orders]), parcels });
  });

/** Alerts joined with what is known of them. */
export function joinEntries(
  { alerts, shops }: Overview,
  subjects: Subjects,
  { consoles, lang }: Naming,
): Entry[] {
  const shopNames = new Map(shops.map(({ key, name }) => [key, name]));
  return alerts.map((alert) => {
    const parcel = subjects.parcels.get(alert.subject.key);
    const orderKey = alert.subject.record === 'order' ? alert.subject.key : parcel && orderKeyOf(parcel)[0];
    const order = orderKey === undefined ? undefined : subjects.orders.get(orderKey);
    const console = nameOf(consoles, alert.console);
    const consoleName = console?.name[lang] ?? alert.console;
    const shopKey = recordKey(alert.console, alert.shop, '').slice(0, -1);
    const known = shopNames.get(shopKey) ?? (alert.shop === UNKNOWN_SHOP ? consoleName : alert.shop);
    return {
      alert,
      consoleName,
      timeZone: console?.timeZone ?? 'Asia/Shanghai',
      shopKey,
      shopName: known,
      number: idOfKey(alert.subject.key),
      ...(order && { order }),
      ...(parcel && { parcel }),
    };
  });
}

/** Orders not seen for so long are no longer held for waiting, ms. */
const COUNTED = 7 * DAY;

async function countToShip(database: Database, now: number): Promise<Map<string, number>> {
  const seen = await database.getAllFromIndex('orders', 'seenAt', IDBKeyRange.lowerBound(now - COUNTED));
  const counts = new Map<string, number>();
  for (const { console, shop, status } of seen) {
    if (status !== 'to_ship' && status !== 'part_shipped') continue;
    // A home page may not say whose counts it shows: they are then held against the whole console.
    for (const key of new Set([`${console}/${shop}`, `${console}/${UNKNOWN_SHOP}`]))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** What the consoles count as still to ship, beside what was read. `now` in UTC ms. */
export const loadCoverage = (now: number, { consoles, lang }: Naming): Promise<Result<Coverage[]>> =>
  inStore(async (database) => {
    const counters = (await database.getAll('counters')).filter(
      ({ values, seenAt }) => values.toShip !== undefined && now - seenAt < DAY,
    );
    if (counters.length === 0) return ok([]);
    const [read, shops] = await Promise.all([countToShip(database, now), database.getAll('shops')]);
    return ok(
      counters.map(({ key, console, shop, values, seenAt }) => {
        const consoleName = nameOf(consoles, console)?.name[lang] ?? console;
        const shopName = shops.find((one) => one.console === console && one.id === shop)?.name ?? consoleName;
        const shown = values.toShip ?? 0;
        return {
          key,
          consoleName,
          shopName,
          shown,
          shownAt: seenAt,
          read: read.get(`${console}/${shop}`) ?? 0,
        };
      }),
    );
  });
