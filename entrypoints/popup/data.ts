import type { Entry } from '../../components/attention/entry.ts';
import type { NamedCoverage } from '../../components/attention/notes.ts';
import type { ConsoleName } from '../../scripts/build/console-facts.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import { loadCoverage as readCoverage } from '../../utils/health/load-coverage.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Health } from '../../utils/records/health.ts';
import { recordKey, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getOrders } from '../../utils/store/orders.ts';
import { getParcels } from '../../utils/store/parcels.ts';

/** What the consoles are called, and in which language. */
export interface Naming {
  consoles: readonly ConsoleName[];
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

const nameOf = (consoles: readonly ConsoleName[], id: string) => consoles.find((one) => one.id === id);

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

/** What the consoles count as still to ship, beside what was read. `now` in UTC ms. */
export const loadCoverage = (now: number, { consoles, lang }: Naming): Promise<Result<NamedCoverage[]>> =>
  inStore(async (database) => {
    const [coverage, shops] = await Promise.all([readCoverage(database, now), database.getAll('shops')]);
    return ok(
      coverage.map((one) => {
        const consoleName = nameOf(consoles, one.console)?.name[lang] ?? one.console;
        const shop = shops.find(({ console, id }) => console === one.console && id === one.shop);
        return { ...one, consoleName, shopName: shop?.name ?? consoleName };
      }),
    );
  });
