import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { repair, withMissing } from './repair.ts';

type Key = `local:${string}`;

export interface StoredSetting<T> {
  key: Key;
  /** The stored value, repaired where it is broken; the fallback where there is none. */
  get(): Promise<T>;
  /** Throws on a value that the schema refuses: that is a bug of the caller. */
  set(value: T): Promise<void>;
  /** Calls back with every later value, whichever context sets it. Ends with the signal. */
  watch(callback: (value: T) => void, signal: AbortSignal): void;
  /** The nearest valid value to one from elsewhere (an import), and whether it was valid but for fields it did not know yet. */
  accept(value: unknown): { value: T; valid: boolean };
}

export interface SettingOptions {
  /** Default 1. Raised by one whenever the shape changes, with a step that leads to it. */
  version?: number;
  /** `steps[n]` turns a value of version n - 1 into one of version n. */
  steps?: Readonly<Record<number, (old: unknown) => unknown>>;
}

/** Where the value of a setting that had to be repaired is kept as it was found. */
export const brokenKey = (key: Key): Key => `${key}:broken`;

/** The version of a value, kept beside it as WXT's storage does. */
const versionOf = (meta: Record<string, unknown>): number => (typeof meta.v === 'number' ? meta.v : 1);

/**
 * A setting in the browser's storage. What is read is checked again: a bad field falls back alone, nothing else is lost, and the
 * broken value is kept aside. A step that fails is logged, the old value stays stored and is repaired for reading only.
 */
export function storedSetting<T>(
  key: Key,
  schema: z.ZodMiniType<T>,
  fallback: T,
  { version = 1, steps = {} }: SettingOptions = {},
): StoredSetting<T> {
  const accept = (value: unknown) => {
    const parsed = z.safeParse(schema, value);
    if (parsed.success) return { value: parsed.data, valid: true };
    const valid = z.safeParse(schema, withMissing(value, fallback)).success;
    return { value: repair(schema, value, fallback) as T, valid };
  };

  const keepAside = async (value: unknown) => {
    const kept = await storage.getItem<unknown>(brokenKey(key));
    if (JSON.stringify(kept) !== JSON.stringify(value)) await storage.setItem(brokenKey(key), value);
  };

  const migrate = (value: unknown, from: number): unknown => {
    let current = value;
    try {
      for (let next = from + 1; next <= version; next += 1) current = steps[next]?.(current) ?? current;
      return current;
    } catch (error) {
      console.error('tiexin: setting not migrated', key, error);
      return value;
    }
  };

  return {
    key,
    accept,
    async get() {
      const [value, meta] = await Promise.all([
        storage.getItem<unknown>(key),
        storage.getMeta<Record<string, unknown>>(key),
      ]);
      if (value === null) return fallback;
      const accepted = accept(migrate(value, versionOf(meta)));
      if (!accepted.valid) await keepAside(value);
      return accepted.value;
    },
    async set(value) {
      const name = key.slice('local:'.length);
      await browser.storage.local.set({ [name]: z.parse(schema, value), [`${name}$`]: { v: version } });
    },
    watch(callback, signal) {
      if (signal.aborted) return;
      const stop = storage.watch<unknown>(key, (value) =>
        callback(value === null ? fallback : accept(value).value),
      );
      signal.addEventListener('abort', stop, { once: true });
    },
  };
}

/** Deletes every setting and everything else that the extension keeps in the browser's storage. */
export async function clearStored(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}
