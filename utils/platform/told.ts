import { storage } from 'wxt/utils/storage';

const KEY = 'local:told';

/** The keys of the alerts that the standing notification tells of; none where nothing was told, or all of it is settled. */
export async function toldOf(): Promise<string[]> {
  const keys = await storage.getItem<unknown>(KEY);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** Notes what the notification tells of, so that a worker started later can take it back. */
export const noteTold = (keys: readonly string[]): Promise<void> =>
  keys.length > 0 ? storage.setItem(KEY, keys) : storage.removeItem(KEY);
