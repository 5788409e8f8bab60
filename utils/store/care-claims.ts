import type { KeptClaim } from '../records/care-claim.ts';
import type { Database } from './database.ts';
import { read, result, write } from './transaction.ts';

/** The claims that this browser knows, by their hash; the most that there may be at once. */
export const loadClaims = (database: Database, limit = 10_000): Promise<Map<string, KeptClaim>> =>
  read(
    database,
    async (transaction) => {
      const claims = await result<KeptClaim[]>(transaction.objectStore('careClaims').getAll(null, limit));
      return new Map(claims.map((claim) => [claim.key, claim]));
    },
    ['careClaims'],
  );

/** Keeps claims as they are now, in place of those that were loaded; answers whether anything differs. Rejects with StoreError `store-full`. */
export async function keepClaims(
  database: Database,
  before: ReadonlyMap<string, KeptClaim>,
  after: ReadonlyMap<string, KeptClaim>,
): Promise<boolean> {
  const gone = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after.values()].filter(
    (claim) => JSON.stringify(before.get(claim.key)) !== JSON.stringify(claim),
  );
  if (gone.length + changed.length === 0) return false;
  await write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('careClaims');
      for (const key of gone) store.delete(key);
      for (const claim of changed) store.put(claim);
    },
    ['careClaims'],
  );
  return true;
}
