import type { Entry } from '../../components/attention/entry.ts';
import type { ConsoleName } from '../../scripts/build/console-facts.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import type { Health } from '../../utils/records/health.ts';
import { recordKey, UNKNOWN_SHOP } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import type { Review } from '../../utils/records/review.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import type { Shop } from '../../utils/records/shop.ts';
import type { Database } from '../../utils/store/database.ts';
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

/** What alerts are about, by key; items by the key of the alert's subject, as a verdict of one of their reviews. */
export interface Subjects {
  orders: Map<string, Order>;
  parcels: Map<string, Parcel>;
  reviews: Map<string, Review>;
  verdicts: Map<string, ReviewVerdict>;
  works: Map<string, ReviewCase>;
  conversations: Map<string, Conversation>;
}

export const NO_SUBJECTS: Subjects = {
  orders: new Map(),
  parcels: new Map(),
  reviews: new Map(),
  verdicts: new Map(),
  works: new Map(),
  conversations: new Map(),
};

/** What is known with what was read: a popup's first rows come before the others. */
export const withSubjects = (known: Subjects, read: Subjects): Subjects => ({
  orders: new Map([...known.orders, ...read.orders]),
  parcels: new Map([...known.parcels, ...read.parcels]),
  reviews: new Map([...known.reviews, ...read.reviews]),
  verdicts: new Map([...known.verdicts, ...read.verdicts]),
  works: new Map([...known.works, ...read.works]),
  conversations: new Map([...known.conversations, ...read.conversations]),
});

const unescaped = (part: string): string => part.replace(/%2F/gi, '/').replace(/%25/g, '%');

/** The id of the record behind a key: order number or tracking number. */
const idOfKey = (key: string): string => unescaped(key.slice(key.lastIndexOf('/') + 1));

/** A console by its id. */
export const nameOf = (consoles: readonly ConsoleName[], id: string) => consoles.find((one) => one.id === id);

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

/** The item that a warning names (`console/shop/<item>~<topic>`), as verdicts name it. */
const itemOf = (key: string): string => key.slice(0, key.lastIndexOf('~'));

/** Reviews with what was made of them and the work on them, and for each item one verdict that tells its name. */
async function loadReviews(database: Database, keys: readonly string[], items: readonly string[]) {
  const transaction = database.transaction(['reviews', 'reviewVerdicts', 'reviewCases']);
  const verdicts = transaction.objectStore('reviewVerdicts');
  const byKey = <R>(found: readonly (R | undefined)[], of: readonly string[]) =>
    new Map(found.flatMap((one, at) => (one ? [[of[at] ?? '', one] as const] : [])));
  const [reviews, judged, works, named] = await Promise.all([
    Promise.all(keys.map((key) => transaction.objectStore('reviews').get(key))),
    Promise.all(keys.map((key) => verdicts.get(key))),
    Promise.all(keys.map((key) => transaction.objectStore('reviewCases').get(key))),
    Promise.all(items.map((key) => verdicts.index('item').get(itemOf(key)))),
  ]);
  return {
    reviews: byKey(reviews, keys),
    verdicts: new Map([...byKey(judged, keys), ...byKey(named, items)]),
    works: byKey(works, keys),
  };
}

/** The conversations in which somebody waits or may complain. */
async function loadConversations(database: Database, keys: readonly string[]) {
  const store = database.transaction('conversations').store;
  const found = await Promise.all(keys.map((key) => store.get(key)));
  return new Map(found.flatMap((one) => (one ? [[one.key, one] as const] : [])));
}

/** What alerts are about, and the orders of the parcels among it. */
export const loadSubjects = (alerts: readonly Alert[]): Promise<Result<Subjects>> =>
  inStore(async (database) => {
    const keys = (record: Alert['subject']['record']) =>
      alerts.filter(({ subject }) => subject.record === record).map(({ subject }) => subject.key);
    const [orders, parcels, around, conversations] = await Promise.all([
      getOrders(database, keys('order')),
      getParcels(database, keys('parcel')),
      loadReviews(database, keys('review'), keys('item')),
      loadConversations(database, keys('conversation')),
    ]);
    const theirs = await getOrders(database, [...parcels.values()].flatMap(orderKeyOf));
    return ok({ orders: new Map([...theirs, ...orders]), parcels, ...around, conversations });
  });

/** What an alert's subject is called by: the page's own key of a conversation would mean nothing to anybody. */
function numberOf({ subject: { key, record } }: Alert, review: Review | undefined): string {
  if (record === 'review') return review?.orderId ?? '';
  if (record === 'conversation') return '';
  return idOfKey(record === 'item' ? itemOf(key) : key);
}

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
    const { key, record } = alert.subject;
    const review = subjects.reviews.get(key);
    const verdict = subjects.verdicts.get(key);
    const work = subjects.works.get(key);
    const conversation = subjects.conversations.get(key);
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
      number: numberOf(alert, review),
      ...(order && { order }),
      ...(parcel && { parcel }),
      ...(review && { review }),
      ...(conversation && { conversation }),
      ...(verdict && (record === 'item' ? { itemTitle: verdict.itemTitle ?? '' } : { verdict })),
      ...(work && { work }),
    };
  });
}
