import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';

/** A value that outlives a closed tab but not the browser's session; on this device, for our own pages only. */
export interface SessionValue<T> {
  /** Undefined where there is none, or one that the schema refuses. */
  get(): Promise<T | undefined>;
  /** Undefined forgets it. Rejects where the browser has no room for it. */
  set(value: T | undefined): Promise<void>;
}

/** A value in the browser's session storage. */
export const sessionValue = <T>(key: `session:${string}`, schema: z.ZodMiniType<T>): SessionValue<T> => ({
  async get() {
    const parsed = z.safeParse(schema, await storage.getItem<unknown>(key));
    return parsed.success ? parsed.data : undefined;
  },
  set: (value) => (value === undefined ? storage.removeItem(key) : storage.setItem(key, value)),
});
