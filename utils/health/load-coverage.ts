import type { Database } from '../store/database.ts';
import { type Coverage, countedFrom, countsThatHold, coverageOf } from './coverage.ts';

/** The coverage as the store tells it at a moment (UTC ms). Orders are read only where a console has counted. */
export async function loadCoverage(database: Database, now: number): Promise<Coverage[]> {
  const counters = countsThatHold(await database.getAll('counters'), now);
  if (counters.length === 0) return [];
  const range = IDBKeyRange.lowerBound(countedFrom(now));
  return coverageOf(counters, await database.getAllFromIndex('orders', 'seenAt', range), now);
}
