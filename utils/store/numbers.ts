import { UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Shop } from '../records/shop.ts';
import type { Database } from './database.ts';
import { placeOf, resolveShop } from './identity.ts';
import { loadMany, read, result } from './transaction.ts';

/**
 * The records that a page of this console and shop means by these numbers, wherever they are kept: see `placeOf`. A number without a
 * record is left out.
 */
export const findByNumber = <R extends Order | Parcel>(
  database: Database,
  store: R extends Order ? 'orders' : 'parcels',
  console: string,
  shop: string,
  numbers: readonly string[],
): Promise<Map<string, R>> =>
  read(
    database,
    async (transaction) => {
      const [shops, stored] = await Promise.all([
        result<Shop[]>(transaction.objectStore('shops').getAll()),
        loadMany<R>(
          transaction.objectStore(store).index('number'),
          numbers,
          (record) => record.id,
          (id) => [console, id],
        ),
      ]);
      const known = shops.filter((one) => one.console === console);
      const identity = resolveShop({ id: shop || UNKNOWN_SHOP }, known);
      const found = new Map<string, R>();
      for (const [id, records] of stored) {
        const place = placeOf({ console, id }, identity, records);
        const record = place.kept ?? place.moved[0];
        if (record) found.set(id, record);
      }
      return found;
    },
    [store, 'shops'],
  );
