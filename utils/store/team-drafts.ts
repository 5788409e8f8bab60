import { fail, ok, type Result } from '../core/result.ts';
import type { TeamDraft } from '../records/team-draft.ts';
import type { Database } from './database.ts';
import { commanded } from './team-command.ts';
import { result, together } from './transaction.ts';

/** Every change on its way into a release. */
export const listDrafts = (database: Database): Promise<TeamDraft[]> => database.getAll('teamDrafts');

/** A draft by its key. */
export const getDraft = (database: Database, key: string): Promise<TeamDraft | undefined> =>
  database.get('teamDrafts', key);

/** A change of the drafts: what is put and what is deleted by its key, all or nothing. */
export interface DraftsChange {
  put: readonly TeamDraft[];
  remove: readonly string[];
}

/**
 * Changes drafts in one transaction and answers the change that takes it back. With `unless`, a draft that has another `version` than the one
 * given there (0: none is there) refuses the whole: two pages are open, or a proposal came meanwhile. Errors: `draft-changed` with
 * its key, `store-full`.
 */
export const changeDrafts = (
  database: Database,
  { put, remove }: DraftsChange,
  unless: ReadonlyMap<string, number> = new Map(),
): Promise<Result<DraftsChange>> =>
  commanded(database, ['teamDrafts'], async (transaction) => {
    const store = transaction.objectStore('teamDrafts');
    const keys = [...new Set([...put.map(({ key }) => key), ...remove, ...unless.keys()])];
    const before = await Promise.all(keys.map((key) => result<TeamDraft | undefined>(store.get(key))));
    const changed = keys.find((key, index) => {
      const expected = unless.get(key);
      return expected !== undefined && (before[index]?.version ?? 0) !== expected;
    });
    if (changed !== undefined) return fail('draft-changed', changed);
    together(transaction, () => {
      for (const key of remove) store.delete(key);
      for (const draft of put) store.put(draft);
    });
    const touched = new Set([...remove, ...put.map(({ key }) => key)]);
    return ok({
      put: before.filter((old) => old !== undefined && touched.has(old.key)) as TeamDraft[],
      remove: keys.filter((key, index) => touched.has(key) && before[index] === undefined),
    });
  });

/**
 * Takes drafts in that came from others: of each key the one with the higher version stays. Answers those that were taken. Errors:
 * `store-full`.
 */
export const takeDrafts = (database: Database, drafts: readonly TeamDraft[]): Promise<Result<TeamDraft[]>> =>
  commanded(database, ['teamDrafts'], async (transaction) => {
    const store = transaction.objectStore('teamDrafts');
    const here = await Promise.all(drafts.map(({ key }) => result<TeamDraft | undefined>(store.get(key))));
    const newer = drafts.filter(({ version }, index) => version > (here[index]?.version ?? 0));
    together(transaction, () => {
      for (const draft of newer) store.put(draft);
    });
    return ok(newer);
  });
