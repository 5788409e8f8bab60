import { type Database, keyIn, type StoreName, type Tiexin } from './database.ts';
import { loadMany, read } from './transaction.ts';

/** A part of a list; `next` is where the following part begins, undefined at the end. */
export interface Page<R> {
  records: R[];
  next: string | undefined;
}

/** A part of a store in the order of its keys. */
export async function pageOf<S extends StoreName>(
  database: Database,
  store: S,
  limit: number,
  after = '',
): Promise<Page<Tiexin[S]['value']>> {
  const records = await database.getAll(store, IDBKeyRange.lowerBound(after, true), limit);
  const last = records.at(-1);
  return { records, next: records.length < limit || !last ? undefined : keyIn(store, last) };
}

/** Records by key; a key without a record is left out. */
export const getByKeys = <S extends StoreName>(
  database: Database,
  store: S,
  keys: readonly string[],
): Promise<Map<string, Tiexin[S]['value']>> =>
  read(
    database,
    async (transaction) => {
      const found = await loadMany<Tiexin[S]['value']>(transaction.objectStore(store), keys, (record) =>
        keyIn(store, record),
      );
      return new Map([...found].flatMap(([key, [record]]) => (record ? [[key, record]] : [])));
    },
    [store],
  );
