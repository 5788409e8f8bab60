import { deleteDB } from 'idb';
import { fail, ok, type Result } from '../core/result.ts';
import { CHINA } from '../core/zone.ts';
import { clearStored, type StoredSetting } from '../platform/stored.ts';
import { mergeUses } from '../records/reply.ts';
import type { Team } from '../records/team.ts';
import { checkArchive, countsOf, type Rejected, type Stores } from './archive-check.ts';
import {
  fitTeam,
  isReplaced,
  joinCounts,
  joinDrafts,
  joinPosts,
  joinReleases,
  joinTeams,
} from './archive-teams.ts';
import { joinConversations } from './conversation-state.ts';
import { DATABASE_NAME, type Database, keyIn, STORES, type StoreName } from './database.ts';
import { closeStore, inStore } from './handle.ts';
import { jobsIn, sheetsOf } from './job-sheets.ts';
import { mergeOrder, mergeParcel } from './merge.ts';
import { mergeMessage } from './merge-message.ts';
import { mergeCases, mergeReview } from './merge-review.ts';
import type { Migration } from './migrations.ts';
import { joinSpans } from './presence-spans.ts';
import { notInFuture } from './reading.ts';
import { rebuildLog } from './rebuild-log.ts';
import { storeFailure } from './store-error.ts';
import { loadMany, result, type Transaction, together, write } from './transaction.ts';

export interface ImportOptions {
  /** `merge`: what is newer wins, record by record and field by field; `replace`: the store holds the archive and nothing else, but for the team that this browser is in. */
  mode: 'merge' | 'replace';
  /** The settings that there are; others in the archive are not taken. */
  settings: readonly StoredSetting<unknown>[];
  /** UTC milliseconds. */
  now: number;
  /** The IANA zone of a console, by which the log of messages is parted into days; absent: China's for all. */
  zoneOf?: (console: string) => string;
  /** For tests: the versions that there are. */
  migrations?: readonly Migration[];
}

/** What an import did. */
export interface Imported {
  counts: Record<StoreName, number>;
  rejected: Rejected[];
  /** Settings that were taken over, those that had to be repaired, and those that nobody knows. */
  settings: { taken: string[]; repaired: string[]; unknown: string[] };
}

type Mergers = { [S in StoreName]: (old: Stores[S][number], read: Stores[S][number]) => Stores[S][number] };

const mergers: Mergers = {
  orders: (old, read) => mergeOrder(old, read).record,
  parcels: (old, read) => mergeParcel(old, read).record,
  reviews: (old, read) => mergeReview(old, read).record,
  reviewVerdicts: (old) => old,
  reviewCases: mergeCases,
  reviewLessons: (old, read) => (read.at > old.at ? read : old),
  reviewSheets: (old) => old,
  alerts: (old, read) => (read.changedAt > old.changedAt ? read : old),
  counters: (old, read) => (read.seenAt > old.seenAt ? read : old),
  health: (old, read) => (read.triedAt > old.triedAt ? read : old),
  shops: (old, read) => (read.seenAt > old.seenAt ? { ...old, ...read } : { ...read, ...old }),
  jobs: (old, read) => sheetsOf([...jobsIn(read), ...jobsIn(old)])[0] ?? old,
  messages: (old, read) => mergeMessage(old, read).record,
  conversations: joinConversations,
  presences: (old, read) => ({ ...old, spans: joinSpans([...old.spans, ...read.spans]) }),
  logTails: (old) => old,
  logSheets: (old) => old,
  tallySheets: (old) => old,
  replies: (old, read) => (read.updatedAt > old.updatedAt ? read : old),
  replyUses: mergeUses,
  learned: (old) => old,
  teams: joinTeams,
  teamKeys: (old) => old,
  teamChannels: (old) => old,
  teamReleases: joinReleases,
  teamLayers: (old) => old,
  teamDrafts: joinDrafts,
  teamPosts: joinPosts,
  teamCounts: joinCounts,
  teamSent: (old) => old,
  careClaims: (old) => old,
};

/** Clears a store for what replaces it; the team's replies, whose ids begin with `team:`, stay where this browser is in a team. */
function clear(store: IDBObjectStore, here: Team | undefined): void {
  if (store.name !== 'replies' || !here) store.clear();
  else
    for (const range of [IDBKeyRange.upperBound('team:', true), IDBKeyRange.lowerBound('team;')])
      store.delete(range);
}

/** Records written before waiting for the disk: the page can work in between. */
const SLICE = 500;

async function putStore<S extends StoreName>(
  transaction: Transaction,
  name: S,
  records: Stores[S],
  { mode, now }: ImportOptions,
  here: Team | undefined,
): Promise<void> {
  const store = transaction.objectStore(name);
  const merge = mergers[name] as (old: Stores[S][number], read: Stores[S][number]) => Stores[S][number];
  const isCleared = mode === 'replace' && isReplaced(name, here);
  if (isCleared || name === 'reviewSheets') together(transaction, () => clear(store, here));
  for (let start = 0; start < records.length; start += SLICE) {
    const slice: Stores[S][number][] = records
      .slice(start, start + SLICE)
      .map((record) =>
        'seenAt' in record ? { ...record, seenAt: notInFuture(record.seenAt, now) } : record,
      );
    const keyOf = (record: Stores[S][number]) => keyIn(name, record);
    const stored = isCleared ? undefined : await loadMany<Stores[S][number]>(store, slice.map(keyOf), keyOf);
    // While the last of them is waited for, a page that is closed takes the whole transaction with it.
    let last: IDBRequest | undefined;
    together(transaction, () => {
      for (const record of slice) {
        const old = stored?.get(keyOf(record))?.[0];
        last = store.put(old ? merge(old, record) : record);
      }
    });
    if (last) await result(last);
  }
}

/** Takes over the settings of an archive. Answers what it did, and how to take it back. */
async function putSettings(found: Record<string, unknown>, settings: ImportOptions['settings']) {
  const known = settings.filter(({ key }) => Object.hasOwn(found, key));
  const accepted = known.map((setting) => ({ setting, ...setting.accept(found[setting.key]) }));
  const before = await Promise.all(known.map((setting) => setting.get()));
  const takeBack = async () => {
    for (const [index, setting] of known.entries()) await setting.set(before[index]);
  };
  try {
    for (const { setting, value } of accepted) await setting.set(value);
  } catch (error) {
    await takeBack();
    throw error;
  }
  const keys = new Set<string>(known.map(({ key }) => key));
  return {
    takeBack,
    report: {
      taken: [...keys],
      repaired: accepted.filter(({ valid }) => !valid).map(({ setting }) => setting.key),
      unknown: Object.keys(found).filter((key) => !keys.has(key)),
    },
  };
}

/**
 * Takes over an archive, all or nothing: an import that fails leaves data and settings as they were. Records that are not right are
 * kept out and named. Everything should be judged anew afterwards.
 * Errors: those of `checkArchive`, `store-full`.
 */
export async function importArchive(
  database: Database,
  file: Blob,
  options: ImportOptions,
): Promise<Result<Imported>> {
  try {
    const checked = await checkArchive(file, options.migrations);
    if (!checked.ok) return checked;
    const { rejected } = checked.value;
    let { stores } = checked.value;
    const settings = await putSettings(checked.value.settings, options.settings);
    try {
      const putAll = async (transaction: Transaction) => {
        const here = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
        stores = fitTeam(stores, here, options.now);
        for (const name of STORES) await putStore(transaction, name, stores[name], options, here);
        await rebuildLog(transaction, options.zoneOf ?? (() => CHINA));
      };
      await write(database, putAll, STORES);
    } catch (error) {
      await settings.takeBack();
      throw error;
    }
    return ok({ counts: countsOf(stores), rejected, settings: settings.report });
  } catch (error) {
    return storeFailure(error);
  }
}

/**
 * Deletes all records and all settings; what is left is the product as on its first day. A store that can't be opened is deleted as
 * a whole. Errors: `store-blocked` when an old page holds it open.
 */
export async function deleteEverything(): Promise<Result<void>> {
  const cleared = await inStore(async (database) => {
    const clearAll = async (transaction: Transaction) => {
      for (const name of STORES) transaction.objectStore(name).clear();
    };
    await write(database, clearAll, STORES);
    return ok(undefined);
  });
  if (!cleared.ok) {
    await closeStore();
    const isBlocked = await new Promise<boolean>((resolve, reject) => {
      deleteDB(DATABASE_NAME, { blocked: () => resolve(true) }).then(() => resolve(false), reject);
    });
    if (isBlocked) return fail('store-blocked');
  }
  await clearStored();
  return ok(undefined);
}
