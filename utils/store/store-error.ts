import { type Failure, fail, type Result } from '../core/result.ts';

/**
 * Why the store can't be used:
 * - `store-upgrade-failed`: a migration step failed; the data is as it was. Detail: the version and the error's name.
 * - `store-blocked`: an old page holds an older version open; closing it lets the waiting upgrade go on.
 * - `store-newer`: the data was written by a newer version of the extension; it is left alone.
 * - `store-full`: no room on the disk; the old data is as it was.
 * - `store-unavailable`: the browser gives no database (a private window, a broken profile). Detail: the error's name.
 */
export type StoreCode =
  | 'store-upgrade-failed'
  | 'store-blocked'
  | 'store-newer'
  | 'store-full'
  | 'store-unavailable';

export class StoreError extends Error {
  override name = 'StoreError';
  readonly code: StoreCode;
  readonly detail: string | undefined;

  constructor(code: StoreCode, detail?: string) {
    super(detail === undefined ? code : `${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** What a caught error means to a person: a failure for what the browser or the disk did; anything else is a bug and is thrown on. */
export function storeFailure(error: unknown): Result<never, Failure> {
  if (error instanceof StoreError) return fail(error.code, error.detail);
  if (isQuotaError(error)) return fail('store-full');
  throw error;
}

/** Whether the disk or the browser's share of it is full; Firefox has two names for it. */
export const isQuotaError = (error: unknown): boolean =>
  error instanceof Error && /^(QuotaExceededError|NS_ERROR_DOM_(INDEXEDDB_)?QUOTA)/.test(error.name);
