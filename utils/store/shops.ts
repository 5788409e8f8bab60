import type { Shop } from '../records/shop.ts';
import type { Database } from './database.ts';
import { resolveShop } from './identity.ts';

/** Every shop that a page has named. */
export const listShops = (database: Database): Promise<Shop[]> => database.getAll('shops');

/** The id under which the records of a shop are kept, for a page that may know only its name. */
export async function shopIdOf(database: Database, console: string, shown: string): Promise<string> {
  const shops = await listShops(database);
  return resolveShop(
    { id: shown },
    shops.filter((shop) => shop.console === console),
  ).id;
}
