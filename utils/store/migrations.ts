import type { IDBPDatabase, IDBPTransaction } from 'idb';

/**
 * One step of the schema: `migrations[n - 1]` leads from version n - 1 to version n. A step that has shipped is never changed.
 * All steps run in one upgrade transaction and may await nothing but the store: a step that throws leaves the data as it was.
 */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
) => void | Promise<void>;

const layTheGround: Migration = (database) => {
  // Each index makes storing a thousand records some 30 ms slower, so there are only those that something reads by.
  const orders = database.createObjectStore('orders', { keyPath: 'key' });
  orders.createIndex('seenAt', 'seenAt');
  orders.createIndex('trackingNo', 'trackingNo');
  const parcels = database.createObjectStore('parcels', { keyPath: 'key' });
  parcels.createIndex('orderId', 'orderIds', { multiEntry: true });
  database.createObjectStore('alerts', { keyPath: 'key' }).createIndex('state', 'state');
  for (const name of ['counters', 'health', 'shops']) database.createObjectStore(name, { keyPath: 'key' });
  database.createObjectStore('jobs', { keyPath: 'key' }).createIndex('dueAt', 'dueAt');
};

/** Replies are keyed by their own id: they are of no console. What was learned of picks is one record. */
const addReplies: Migration = (database) => {
  for (const name of ['replies', 'replyUses']) database.createObjectStore(name, { keyPath: 'id' });
  database.createObjectStore('learned', { keyPath: 'key' });
};

/** Reviews, what is made of them, the work on them, what was taught; and sheets, which are made of the verdicts and may be thrown away. */
const addReviews: Migration = (database) => {
  const reviews = database.createObjectStore('reviews', { keyPath: 'key' });
  reviews.createIndex('orderId', 'orderId');
  reviews.createIndex('at', 'at');
  const verdicts = database.createObjectStore('reviewVerdicts', { keyPath: 'key' });
  verdicts.createIndex('month', 'month');
  verdicts.createIndex('item', 'item');
  for (const name of ['reviewCases', 'reviewLessons', 'reviewSheets'])
    database.createObjectStore(name, { keyPath: 'key' });
};

/** Messages, how their conversations stand, when chat pages could be read; and sheets, which are made of the messages and may be thrown away. */
const addMessages: Migration = (database) => {
  for (const name of ['messages', 'presences', 'logTails', 'logSheets', 'tallySheets'])
    database.createObjectStore(name, { keyPath: 'key' });
  const conversations = database.createObjectStore('conversations', { keyPath: 'key' });
  conversations.createIndex('waitingSince', 'waitingSince');
};

/** The team, its releases, what is on its way into them, what members share, and who works on what. */
const addTeam: Migration = (database) => {
  for (const name of [
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
  ])
    database.createObjectStore(name, { keyPath: 'key' });
};

export const migrations: readonly Migration[] = [layTheGround, addReplies, addReviews, addMessages, addTeam];
