import type { Parcel } from '../records/parcel.ts';
import type { Database } from './database.ts';
import { findByNumber } from './numbers.ts';
import { getByKeys, type Page, pageOf } from './pages.ts';

export const getParcel = (database: Database, key: string): Promise<Parcel | undefined> =>
  database.get('parcels', key);

/** Parcels by key; a key without a parcel is left out. */
export const getParcels = (database: Database, keys: readonly string[]): Promise<Map<string, Parcel>> =>
  getByKeys(database, 'parcels', keys);

/** The parcels that a page of this console and shop means by these tracking numbers, wherever they are kept. */
export const findParcels = (
  database: Database,
  console: string,
  shop: string,
  numbers: readonly string[],
): Promise<Map<string, Parcel>> => findByNumber<Parcel>(database, 'parcels', console, shop, numbers);

/** The parcels of a console in which an order lies. */
export async function parcelsOfOrder(
  database: Database,
  console: string,
  orderId: string,
): Promise<Parcel[]> {
  const parcels = await database.getAllFromIndex('parcels', 'orderId', orderId);
  return parcels.filter((parcel) => parcel.console === console);
}

/** Parcels by key, from the one after `after`; `next` goes into the next call, undefined at the end. */
export const listParcels = (database: Database, limit: number, after?: string): Promise<Page<Parcel>> =>
  pageOf(database, 'parcels', limit, after);
