import type { Counters } from '../records/counters.ts';
import type { Database } from './database.ts';

/** What the home pages of a console count; with a shop, of that shop only. */
export async function countersOf(database: Database, console: string, shop?: string): Promise<Counters[]> {
  const counters = await database.getAll('counters');
  return counters.filter((one) => one.console === console && (shop === undefined || one.shop === shop));
}
