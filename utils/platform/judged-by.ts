import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

const KEY = 'local:judgedBy';

/** Whether the extension is another version than the one that last saw to it that all reviews are judged by its own model. */
export const isNewVersion = async (): Promise<boolean> =>
  (await storage.getItem<unknown>(KEY)) !== browser.runtime.getManifest().version;

const TEAM_KEY = 'local:judgedByTeam';

/** A mark of the team's rules that everything was judged by; empty where none were. */
export const judgedByTeam = async (): Promise<string> => {
  const mark = await storage.getItem<unknown>(TEAM_KEY);
  return typeof mark === 'string' ? mark : '';
};

/** Notes by which of the team's rules everything was judged. */
export const noteJudgedByTeam = (mark: string): Promise<void> =>
  mark === '' ? storage.removeItem(TEAM_KEY) : storage.setItem(TEAM_KEY, mark);

/** Notes that this version has seen to it. */
export const noteVersion = (): Promise<void> => storage.setItem(KEY, browser.runtime.getManifest().version);
