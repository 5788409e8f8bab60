import { UNKNOWN_SHOP } from '../records/key.ts';
import type { Shop } from '../records/shop.ts';
import type { Database } from './database.ts';
import { resolveShop } from './identity.ts';

/** Every shop that a page has named. */
export const listShops = (database: Database): Promise<Shop[]> => database.getAll('shops');

/**
 * The ids under which the records are kept that a page may have counted: those of the shop that it shows, be it by name only. A page
 * that shows none speaks of what is kept without a shop, and of the console's shop while pages have named just one. Never of several:
 * what belongs to another shop is not for it.
 */
export async function shopIdsOf(
  database: Database,
  console: string,
  shown: string,
): Promise<ReadonlySet<string>> {
  const known = (await listShops(database)).filter((shop) => shop.console === console);
  if (shown !== UNKNOWN_SHOP) return new Set([resolveShop({ id: shown }, known).id]);
  const [only, ...others] = known;
  return new Set(only && others.length === 0 ? [UNKNOWN_SHOP, only.id] : [UNKNOWN_SHOP]);
}
