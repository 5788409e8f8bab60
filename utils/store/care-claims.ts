import { ok, type Result } from '../core/result.ts';
import type { CareClaim } from '../records/care-claim.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result, together } from './transaction.ts';

/** Every claim that is known here, also those that have ended. */
export const listClaims = (database: Database): Promise<CareClaim[]> => database.getAll('careClaims');

/** Takes claims in, and deletes others by their keys: of one key the higher revision stays. Errors: `store-full`. */
export const changeClaims = (
  database: Database,
  put: readonly CareClaim[],
  remove: readonly string[] = [],
): Promise<Result<void>> =>
  commanded(database, ['careClaims'], async (transaction) => {
    const store = transaction.objectStore('careClaims');
    const here = await Promise.all(put.map(({ key }) => result<CareClaim | undefined>(store.get(key))));
    together(transaction, () => {
      for (const key of remove) store.delete(key);
      for (const [index, claim] of put.entries())
        if (claim.revision > (here[index]?.revision ?? 0)) store.put(claim);
    });
    return ok(undefined);
  });

/** Puts what the hub lists in place of all claims that are here. Errors: `store-full`. */
export const replaceClaims = (database: Database, claims: readonly CareClaim[]): Promise<Result<void>> =>
  commanded(database, ['careClaims'], async (transaction) => {
    const store = transaction.objectStore('careClaims');
    together(transaction, () => {
      store.clear();
      for (const claim of claims) store.put(claim);
    });
    return ok(undefined);
  });
