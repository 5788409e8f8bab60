import { fail, ok, type Result } from '../core/result.ts';
import type { LearnedPicks } from '../records/learned-picks.ts';
import type { Reply, ReplyEvent, ReplyUse } from '../records/reply.ts';
import type { Database, StoreName } from './database.ts';
import { getByKeys } from './pages.ts';
import { result, type Transaction, together, togetherWith, write } from './transaction.ts';

/** Every reply, whatever its state. */
export const allReplies = (database: Database): Promise<Reply[]> => database.getAll('replies');

/** Replies by id; an id without a reply is left out. */
export const getReplies = (database: Database, ids: readonly string[]): Promise<Map<string, Reply>> =>
  getByKeys(database, 'replies', ids);

/** What became of each reply that was ever used or marked. */
export const allUses = (database: Database): Promise<ReplyUse[]> => database.getAll('replyUses');

/** A change of the library: what is put and what is deleted, all or nothing. */
export interface LibraryChange {
  put: readonly Reply[];
  remove: readonly string[];
}

/** From so many on, one request for all replies costs less than one for each, unless most of them are others. */
const MANY = 500;

/** The replies as they are, in the order of the ids; undefined where there is none. */
async function readOld(store: IDBObjectStore, ids: readonly string[]): Promise<(Reply | undefined)[]> {
  if (ids.length < MANY || 2 * ids.length < (await result(store.count())))
    return Promise.all(ids.map((id) => result<Reply | undefined>(store.get(id))));
  const all = new Map((await result<Reply[]>(store.getAll())).map((reply) => [reply.id, reply]));
  return ids.map((id) => all.get(id));
}

/**
 * Changes the library in one transaction and answers the change that takes it back. With `unless`, a reply that was changed since
 * (its `updatedAt` is not the one given there) refuses the whole: two desks are open. Errors: `reply-changed` with the title of the first one,
 * `reply-of-team` where a reply of the team would be put, changed or deleted: only a release does that (`apply-release.ts`).
 */
export function changeLibrary(
  database: Database,
  { put, remove }: LibraryChange,
  unless: ReadonlyMap<string, number> = new Map(),
): Promise<Result<LibraryChange>> {
  return write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('replies');
      const ids = [...new Set([...put.map(({ id }) => id), ...remove])];
      const before = await readOld(store, ids);
      const changed = before.find((old, index) => {
        const expected = unless.get(ids[index] ?? '');
        return old !== undefined && expected !== undefined && old.updatedAt !== expected;
      });
      if (changed) return fail('reply-changed', changed.title);
      const ofTeam = [...before, ...put].find((reply) => reply && isOfTeam(reply));
      if (ofTeam) return fail('reply-of-team', ofTeam.title);
      if (ids.length > 0)
        together(transaction, () => {
          for (const id of remove) store.delete(id);
          for (const one of put) store.put(one);
        });
      return ok({
        put: before.filter((old) => old !== undefined),
        remove: ids.filter((_, index) => before[index] === undefined),
      });
    },
    ['replies'],
  );
}

/** Whether a reply is the team's, or has an id that only the team's have. */
export const isOfTeam = ({ id, layer }: Pick<Reply, 'id' | 'layer'>): boolean =>
  layer === 'team' || id.startsWith('team:');

const unused = (id: string): ReplyUse => ({
  id,
  inserted: 0,
  sentAsIs: 0,
  sentEdited: 0,
  askedAgain: 0,
  byIntent: {},
});

/** Intents that one reply's picks are counted for; what comes after them is counted in the sum only. */
const INTENTS_KEPT = 60;

/** A use with one event more, at a moment in UTC milliseconds. */
export function countUse(use: ReplyUse, event: ReplyEvent, now: number, intent?: string): ReplyUse {
  if (event === 'sent-as-is') return { ...use, sentAsIs: use.sentAsIs + 1 };
  if (event === 'sent-edited') return { ...use, sentEdited: use.sentEdited + 1 };
  if (event === 'asked-again') return { ...use, askedAgain: use.askedAgain + 1 };
  const counted = intent !== undefined ? (use.byIntent[intent] ?? 0) + 1 : 0;
  const room = intent !== undefined && (counted > 1 || Object.keys(use.byIntent).length < INTENTS_KEPT);
  return {
    ...use,
    inserted: use.inserted + 1,
    firstUsedAt: use.firstUsedAt ?? now,
    lastUsedAt: now,
    byIntent: room ? { ...use.byIntent, [intent]: counted } : use.byIntent,
  };
}

/** What else is written with a use, all or nothing. */
export interface BesideUse {
  stores: readonly StoreName[];
  /** Reads what it needs and answers what to write; it may await nothing but requests of the transaction. */
  prepare(transaction: Transaction): Promise<() => void>;
}

/** Changes what is kept of one reply's use, in one transaction with what goes with it. Answers it as it is now. */
export const changeUse = (
  database: Database,
  id: string,
  change: (use: ReplyUse) => ReplyUse,
  beside?: BesideUse,
): Promise<ReplyUse> =>
  write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('replyUses');
      const after = change((await result<ReplyUse | undefined>(store.get(id))) ?? unused(id));
      const writeBeside = await beside?.prepare(transaction);
      if (!writeBeside) store.put(after);
      else togetherWith(transaction, 'replyUses', after, writeBeside);
      return after;
    },
    ['replyUses', ...(beside?.stores ?? [])],
  );

/** Keeps what was learned of picks. */
export const putPicks = (database: Database, picks: LearnedPicks): Promise<void> =>
  write(
    database,
    async (transaction) => {
      transaction.objectStore('learned').put(picks);
    },
    ['learned'],
  );

/** Deletes what was learned of picks. */
export const deletePicks = (database: Database): Promise<void> => database.delete('learned', 'picks');
