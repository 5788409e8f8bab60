import { deleteDB } from 'idb';
import * as z from 'zod/mini';
import { fail, ok, type Result } from '../core/result.ts';
import { recordKey } from '../records/key.ts';
import { ARCHIVE_FORMAT } from './archive.ts';
import { keyIn, keyPathOf, openStore, STORES, type StoreName, type Tiexin } from './database.ts';
import { shopKey } from './identity.ts';
import { jobsIn, sheetsOf } from './job-sheets.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import { recordSchemas } from './schemas.ts';
import { StoreError } from './store-error.ts';
import { read, result, write } from './transaction.ts';

/** A record that was kept out, and why: `not-a-record`, `bad-field` (with the field), `wrong-key`, `duplicate`. */
export interface Rejected {
  store: StoreName;
  /** Its place in the list, from 0. */
  index: number;
  key?: string;
  reason: 'not-a-record' | 'bad-field' | 'wrong-key' | 'duplicate';
  field?: string;
}

export type Stores = { [S in StoreName]: Tiexin[S]['value'][] };
export interface Checked {
  stores: Stores;
  /** Settings as they stand in the archive, not checked. */
  settings: Record<string, unknown>;
  rejected: Rejected[];
}

/** The largest archive, in bytes: a million messages and 200,000 orders. A browser's longest text is not much longer. */
export const ARCHIVE_LIMIT = 500 * 1024 * 1024;

const envelope = z.object({
  format: z.literal(ARCHIVE_FORMAT),
  version: z.int().check(z.gte(1)),
  exportedAt: z.number(),
  settings: z.record(z.string(), z.unknown()),
  stores: z.record(z.string(), z.array(z.unknown())),
});
type Envelope = z.infer<typeof envelope>;

const SLICE = 500;
/** Lets the page work; a timer would be slowed down in a hidden tab. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The key that a value would have in a store; nothing where it is no record. */
function keyOf(store: string, value: unknown): string | undefined {
  const path = keyPathOf(store as StoreName);
  const key =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[path] : undefined;
  return typeof key === 'string' ? key : undefined;
}

/** Secrets have no schema: no archive holds them. */
type Archived = Exclude<StoreName, 'teamKeys'>;

const properKeys: { [S in Archived]: (record: Tiexin[S]['value']) => string } = {
  orders: ({ console, shop, id }) => recordKey(console, shop, id),
  parcels: ({ console, shop, id }) => recordKey(console, shop, id),
  reviews: ({ console, shop, id }) => recordKey(console, shop, id),
  reviewVerdicts: ({ console, shop, id }) => recordKey(console, shop, id),
  reviewCases: ({ console, shop, id }) => recordKey(console, shop, id),
  reviewLessons: ({ console, shop, id }) => recordKey(console, shop, id),
  reviewSheets: ({ key }) => key,
  alerts: ({ console, shop, id }) => recordKey(console, shop, id),
  counters: ({ console, shop, id }) => recordKey(console, shop, id),
  health: ({ console, page }) => `${console}/${page}`,
  shops: ({ console, id }) => shopKey(console, id),
  jobs: ({ key }) => key,
  messages: ({ console, shop, id }) => recordKey(console, shop, id),
  conversations: ({ console, shop, id }) => recordKey(console, shop, id),
  presences: ({ console, shop, day }) => recordKey(console, shop, day),
  logTails: ({ key }) => key,
  logSheets: ({ key }) => key,
  tallySheets: ({ key }) => key,
  replies: ({ id }) => id,
  replyUses: ({ id }) => id,
  learned: ({ key }) => key,
  teams: ({ key }) => key,
  teamChannels: ({ key }) => key,
  teamReleases: ({ key }) => key,
  teamLayers: ({ key }) => key,
  teamDrafts: ({ key }) => key,
  teamPosts: ({ post }) => `${post.member}/${post.slot}`,
  teamCounts: ({ key }) => key,
  teamSent: ({ key }) => key,
  careClaims: ({ key }) => key,
};

async function checkStore<S extends Archived>(
  store: S,
  records: readonly unknown[],
  rejected: Rejected[],
): Promise<Tiexin[S]['value'][]> {
  const good = new Map<string, Tiexin[S]['value']>();
  for (const [index, value] of records.entries()) {
    if (index % SLICE === SLICE - 1) await breathe();
    const key = keyOf(store, value);
    const refuse = (reason: Rejected['reason'], field?: string) =>
      rejected.push({
        store,
        index,
        ...(key !== undefined && { key: key.slice(0, 300) }),
        reason,
        ...(field && { field }),
      });
    if (key === undefined) {
      refuse('not-a-record');
      continue;
    }
    const parsed = z.safeParse(recordSchemas[store] as z.ZodMiniType<Tiexin[S]['value']>, value);
    if (!parsed.success) refuse('bad-field', parsed.error.issues[0]?.path.join('.'));
    else if (keyIn(store, parsed.data) !== properKeys[store](parsed.data)) refuse('wrong-key');
    else if (good.has(key)) refuse('duplicate');
    else good.set(key, parsed.data);
  }
  return [...good.values()];
}

/** Leads the records of an older version through the same migrations as a store, in a database of its own. */
async function upgrade(
  { stores, version }: Envelope,
  migrations: readonly Migration[],
): Promise<Record<string, unknown[]>> {
  const name = `tiexin-import-${crypto.randomUUID()}`;
  try {
    const older = await openStore({ name, migrations: migrations.slice(0, version) });
    const names = [...older.objectStoreNames].filter((one) => Object.hasOwn(stores, one));
    if (names.length > 0)
      await write(
        older,
        async (transaction) => {
          for (const one of names)
            for (const value of stores[one] ?? [])
              if (keyOf(one, value) !== undefined) transaction.objectStore(one).put(value);
        },
        names,
      );
    older.close();
    const newer = await openStore({ name, migrations });
    const present = [...newer.objectStoreNames];
    const upgraded = await read(
      newer,
      (transaction) =>
        Promise.all(
          present.map(
            async (one) => [one, await result<unknown[]>(transaction.objectStore(one).getAll())] as const,
          ),
        ),
      present,
    );
    newer.close();
    return Object.fromEntries(upgraded);
  } finally {
    await deleteDB(name);
  }
}

/**
 * Reads an archive and checks every record of it; what is not right is kept out and named.
 * Errors: `archive-too-large`, `archive-not-json` (also a truncated one), `archive-other-format`, `archive-newer` (written by a
 * newer version), `archive-upgrade-failed`.
 */
export async function checkArchive(
  file: Blob,
  migrations: readonly Migration[] = allMigrations,
): Promise<Result<Checked>> {
  if (file.size > ARCHIVE_LIMIT) return fail('archive-too-large');
  let document: unknown;
  try {
    document = JSON.parse(await file.text());
  } catch {
    return fail('archive-not-json');
  }
  const parsed = z.safeParse(envelope, document);
  if (!parsed.success) return fail('archive-other-format', parsed.error.issues[0]?.path.join('.'));
  const { settings, version } = parsed.data;
  if (version > migrations.length) return fail('archive-newer', String(version));
  let lists: Record<string, unknown[]> = parsed.data.stores;
  if (version < migrations.length)
    try {
      lists = await upgrade(parsed.data, migrations);
    } catch (error) {
      if (error instanceof StoreError && error.code === 'store-full') throw error;
      return fail('archive-upgrade-failed', error instanceof Error ? error.name : undefined);
    }
  const rejected: Rejected[] = [];
  const check = <S extends Archived>(store: S) =>
    checkStore(store, Object.hasOwn(lists, store) ? (lists[store] ?? []) : [], rejected);
  const stores: Stores = {
    orders: await check('orders'),
    parcels: await check('parcels'),
    reviews: await check('reviews'),
    reviewVerdicts: await check('reviewVerdicts'),
    reviewCases: await check('reviewCases'),
    reviewLessons: await check('reviewLessons'),
    reviewSheets: [],
    alerts: await check('alerts'),
    counters: await check('counters'),
    health: await check('health'),
    shops: await check('shops'),
    jobs: sheetsOf((await check('jobs')).flatMap(jobsIn)),
    messages: await check('messages'),
    conversations: await check('conversations'),
    presences: await check('presences'),
    logTails: [],
    logSheets: [],
    tallySheets: [],
    replies: await check('replies'),
    replyUses: await check('replyUses'),
    learned: await check('learned'),
    teams: await check('teams'),
    teamKeys: [],
    teamChannels: [],
    teamReleases: await check('teamReleases'),
    teamLayers: [],
    teamDrafts: await check('teamDrafts'),
    teamPosts: await check('teamPosts'),
    teamCounts: await check('teamCounts'),
    teamSent: [],
    careClaims: [],
  };
  return ok({ stores, settings, rejected });
}

/** How many records there are in each store. */
export const countsOf = (stores: Stores): Record<StoreName, number> => {
  const counts = STORES.map((name) => [name, stores[name].length] as const);
  return Object.fromEntries(counts) as Record<StoreName, number>;
};
