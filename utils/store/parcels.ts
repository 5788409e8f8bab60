import type { Parcel } from '../records/parcel.ts';
import type { Database } from './database.ts';
import { getByKeys } from './pages.ts';

export const getParcel = (database: Database, key: string): Promise<Parcel | undefined> =>
  database.get('parcels', key);

/** Parcels by key; a key without a parcel is left out. */
export const getParcels = (database: Database, keys: readonly string[]): Promise<Map<string, Parcel>> =>
  getByKeys(database, 'parcels', keys);

/** The parcels of a console in which an order lies. */
export async function parcelsOfOrder(
  database: Database,
  console: string,
  orderId: string,
): Promise<Parcel[]> {
  const parcels = await database.getAllFromIndex('parcels', 'orderId', orderId);
  return parcels.filter((parcel) => parcel.console === console);
}
