import type { Result } from '../core/result.ts';
import { type Database, openStore } from './database.ts';
import { StoreError, storeFailure } from './store-error.ts';

/** How long an upgrade may wait for transactions of closing pages before a person is told, in milliseconds. */
const BLOCKED_GRACE = 2000;
/** How long opening may take at all: behind another context's blocked upgrade the browser keeps silent. */
const OPENING_GRACE = 5000;

interface Handle {
  database: Promise<Database>;
  /** Rejects once an old page has held the upgrade up for too long; never resolves. */
  blocked: Promise<never>;
}

/** Can be rebuilt at any time: it only saves opening the database again. */
let current: Handle | undefined;

function open(): Handle {
  let tellBlocked = () => {};
  const blocked = new Promise<never>((_, reject) => {
    tellBlocked = () => reject(new StoreError('store-blocked'));
  });
  blocked.catch(() => {});
  const forget = () => {
    if (current === handle) current = undefined;
  };
  const database = openStore({
    onBlocked: () => setTimeout(tellBlocked, BLOCKED_GRACE),
    onClosed: forget,
  });
  const overdue = setTimeout(tellBlocked, OPENING_GRACE);
  database.catch(forget).finally(() => clearTimeout(overdue));
  const handle = { database, blocked };
  return handle;
}

/**
 * The store of this context, opened on first use and again after it was closed. Rejects with a StoreError; after
 * `store-blocked` the upgrade goes on waiting, and a later call succeeds as soon as the old page is gone.
 */
export function store(): Promise<Database> {
  current ??= open();
  return Promise.race([current.database, current.blocked]);
}

/** Closes the store of this context; the next use opens it again. */
export async function closeStore(): Promise<void> {
  const closing = current;
  current = undefined;
  (await closing?.database.catch(() => undefined))?.close();
}

const wasClosed = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'InvalidStateError' || error.name === 'AbortError');

/**
 * Does something with the store and answers its failures as values: what StoreError names. A connection that was closed under our
 * hands (a newer version upgrades, the browser ended it) is opened again, once: `use` must be safe to repeat.
 */
export async function inStore<T>(use: (database: Database) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    try {
      return await use(await store());
    } catch (error) {
      if (!wasClosed(error)) throw error;
      current = undefined;
      return await use(await store());
    }
  } catch (error) {
    return storeFailure(error);
  }
}
