import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Alert } from '../records/alert.ts';
import type { KeptClaim } from '../records/care-claim.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Counters } from '../records/counters.ts';
import type { Health } from '../records/health.ts';
import type { LearnedPicks } from '../records/learned-picks.ts';
import type { Message } from '../records/message.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Presence } from '../records/presence.ts';
import type { Reply, ReplyUse } from '../records/reply.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import type { ReviewLesson, ReviewVerdict } from '../records/review-verdict.ts';
import type { Shop } from '../records/shop.ts';
import type { Team, TeamChannel, TeamKey } from '../records/team.ts';
import type { TeamLayer } from '../records/team-content.ts';
import type { TeamDraft } from '../records/team-draft.ts';
import type { TeamCount, TeamPost } from '../records/team-post.ts';
import type { TeamRelease } from '../records/team-release.ts';
import type { TeamSent } from '../records/team-sent.ts';
import type { JobSheet } from './job-sheets.ts';
import type { LogSheet, LogTail } from './log-sheets.ts';
import { migrations as allMigrations, type Migration } from './migrations.ts';
import type { ReviewSheet } from './review-sheets.ts';
import { StoreError } from './store-error.ts';
import type { TallySheet } from './tally-sheets.ts';

export const DATABASE_NAME = 'tiexin';
export const DATABASE_VERSION = allMigrations.length;

/** Object stores are the plural of the record, keyed by `key`: exports, migrations and outside checks rely on it. */
export interface Tiexin extends DBSchema {
  orders: { key: string; value: Order; indexes: { seenAt: number; trackingNo: string } };
  parcels: { key: string; value: Parcel; indexes: { orderId: string } };
  alerts: { key: string; value: Alert; indexes: { state: string } };
  counters: { key: string; value: Counters };
  health: { key: string; value: Health };
  shops: { key: string; value: Shop };
  jobs: { key: string; value: JobSheet; indexes: { dueAt: number } };
  reviews: { key: string; value: Review; indexes: { orderId: string; at: number } };
  reviewVerdicts: { key: string; value: ReviewVerdict; indexes: { month: string; item: string } };
  reviewCases: { key: string; value: ReviewCase };
  reviewLessons: { key: string; value: ReviewLesson };
  reviewSheets: { key: string; value: ReviewSheet };
  messages: { key: string; value: Message };
  conversations: { key: string; value: Conversation; indexes: { waitingSince: number } };
  presences: { key: string; value: Presence };
  logTails: { key: string; value: LogTail };
  logSheets: { key: string; value: LogSheet };
  tallySheets: { key: string; value: TallySheet };
  replies: { key: string; value: Reply };
  replyUses: { key: string; value: ReplyUse };
  learned: { key: string; value: LearnedPicks };
  teams: { key: string; value: Team };
  teamKeys: { key: string; value: TeamKey };
  teamChannels: { key: string; value: TeamChannel };
  teamReleases: { key: string; value: TeamRelease };
  teamLayers: { key: string; value: TeamLayer };
  teamDrafts: { key: string; value: TeamDraft };
  teamPosts: { key: string; value: TeamPost };
  teamCounts: { key: string; value: TeamCount };
  teamSent: { key: string; value: TeamSent };
  careClaims: { key: string; value: KeptClaim };
}

/** What consoles tell, and what follows from it. */
export const PAGE_STORES = [
  'orders',
  'parcels',
  'reviews',
  'reviewVerdicts',
  'reviewCases',
  'reviewLessons',
  'reviewSheets',
  'alerts',
  'counters',
  'health',
  'shops',
  'jobs',
] as const;

/** What chats tell of who said something when, and what is made of it. */
export const CHAT_STORES = [
  'messages',
  'conversations',
  'presences',
  'logTails',
  'logSheets',
  'tallySheets',
] as const;

/** What a team shares; `teamKeys` holds secrets and never leaves the browser. */
export const TEAM_STORES = [
  'teams',
  'teamKeys',
  'teamChannels',
  'teamReleases',
  'teamLayers',
  'teamDrafts',
  'teamPosts',
  'teamCounts',
  'teamSent',
  'careClaims',
] as const;
export const STORES = [
  ...PAGE_STORES,
  ...CHAT_STORES,
  'replies',
  'replyUses',
  'learned',
  ...TEAM_STORES,
] as const;
export type StoreName = (typeof STORES)[number];

/** By which field the records of a store are kept. */
export const keyPathOf = (store: StoreName): 'key' | 'id' =>
  store === 'replies' || store === 'replyUses' ? 'id' : 'key';

/** Under which key a record is kept. */
export const keyIn = <S extends StoreName>(store: S, record: Tiexin[S]['value']): string =>
  (record as { key: string; id: string })[keyPathOf(store)];
export type Database = IDBPDatabase<Tiexin>;

export interface OpenOptions {
  /** Default: the product's own database. */
  name?: string;
  /** Default: every step there is; fewer give an older version. */
  migrations?: readonly Migration[];
  /** An old page holds an older version open; the upgrade goes on waiting. */
  onBlocked?: () => void;
  /** The handle is of no use any more: a newer version wants to upgrade, or the browser closed it. */
  onClosed?: () => void;
}

/**
 * Opens the store and walks the migrations. Only extension contexts may call this: a page's own database is never touched.
 * Rejects with a StoreError: `store-upgrade-failed`, `store-newer`, `store-unavailable`.
 */
export async function openStore(options: OpenOptions = {}): Promise<Database> {
  const { name = DATABASE_NAME, migrations = allMigrations } = options;
  let failedStep: StoreError | undefined;
  try {
    return await openDB<Tiexin>(name, migrations.length, {
      async upgrade(database, oldVersion, _newVersion, transaction) {
        let version = oldVersion;
        try {
          for (const migrate of migrations.slice(oldVersion)) {
            version += 1;
            await migrate(
              database as unknown as Parameters<Migration>[0],
              transaction as unknown as Parameters<Migration>[1],
            );
          }
        } catch (error) {
          const cause = error instanceof Error ? error.name : String(error);
          failedStep = new StoreError('store-upgrade-failed', `${version} ${cause}`);
          transaction.done.catch(() => {});
          transaction.abort();
        }
      },
      blocked: () => options.onBlocked?.(),
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        options.onClosed?.();
      },
      terminated: () => options.onClosed?.(),
    });
  } catch (error) {
    if (failedStep) throw failedStep;
    const cause = error instanceof Error ? error.name : String(error);
    throw new StoreError(cause === 'VersionError' ? 'store-newer' : 'store-unavailable', cause);
  }
}
