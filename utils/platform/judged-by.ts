import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

const KEY = 'local:judgedBy';

/** Whether the extension is another version than the one that last saw to it that all reviews are judged by its own model. */
export const isNewVersion = async (): Promise<boolean> =>
  (await storage.getItem<unknown>(KEY)) !== browser.runtime.getManifest().version;

/** Notes that this version has seen to it. */
export const noteVersion = (): Promise<void> => storage.setItem(KEY, browser.runtime.getManifest().version);
