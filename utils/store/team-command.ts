import type { Result } from '../core/result.ts';
import type { Database, StoreName } from './database.ts';
import { storeFailure } from './store-error.ts';
import { type Transaction, write } from './transaction.ts';

/**
 * Runs one transaction and answers what came of it; what the disk or the browser did is a failure (`store-full`). `work` answers a failure
 * only before it has written anything.
 */
export async function commanded<T>(
  database: Database,
  stores: readonly StoreName[],
  work: (transaction: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await write(database, work, stores);
  } catch (error) {
    return storeFailure(error);
  }
}
