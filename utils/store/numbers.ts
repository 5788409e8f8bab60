import type { Conversation } from '../records/conversation.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Message } from '../records/message.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Review } from '../records/review.ts';
import type { Shop } from '../records/shop.ts';
import type { Database } from './database.ts';
import { placeOf, resolveShop, type ShopIdentity } from './identity.ts';
import { loadMany, read, result, type Transaction } from './transaction.ts';

/** The shops of a console that pages have named. */
export async function shopsOf(transaction: Transaction, console: string): Promise<Shop[]> {
  const shops = await result<Shop[]>(transaction.objectStore('shops').getAll());
  return shops.filter((shop) => shop.console === console);
}

/**
 * Every stored record that a page of one of these shops may mean by these numbers, bucketed by number: those of the shop itself and
 * those without a shop; for a page that does not know its shop, those of every shop of the console.
 */
export async function loadByNumber<R extends Order | Parcel | Review | Message | Conversation>(
  store: IDBObjectStore,
  console: string,
  numbers: Iterable<string>,
  identities: readonly ShopIdentity[],
  known: readonly Shop[],
): Promise<Map<string, R[]>> {
  const shops = new Set([UNKNOWN_SHOP]);
  for (const { id, formerly } of identities) {
    if (id === UNKNOWN_SHOP) for (const shop of known) shops.add(shop.id);
    shops.add(id);
    if (formerly !== undefined) shops.add(formerly);
  }
  const wanted = [...new Set(numbers)];
  const loads = [...shops].map((shop) =>
    loadMany<R>(
      store,
      wanted.map((id) => recordKey(console, shop, id)),
      ({ key }) => key,
    ),
  );
  const found = new Map<string, R[]>();
  for (const load of await Promise.all(loads))
    for (const [record] of load.values())
      if (record) found.set(record.id, [...(found.get(record.id) ?? []), record]);
  return found;
}

/** The records that a page of this console and shop means by these numbers, wherever they are kept: see `placeOf`. */
export const findByNumber = <R extends Order | Parcel | Review>(
  database: Database,
  store: R extends Order ? 'orders' : R extends Parcel ? 'parcels' : 'reviews',
  console: string,
  shop: string,
  numbers: readonly string[],
): Promise<Map<string, R>> =>
  read(
    database,
    async (transaction) => {
      const known = await shopsOf(transaction, console);
      const identity = resolveShop({ id: shop }, known);
      const records = transaction.objectStore(store);
      const stored = await loadByNumber<R>(records, console, numbers, [identity], known);
      const found = new Map<string, R>();
      for (const [id, candidates] of stored) {
        const place = placeOf({ console, id }, identity, candidates);
        const record = place.kept ?? place.moved[0];
        if (record) found.set(id, record);
      }
      return found;
    },
    [store, 'shops'],
  );
