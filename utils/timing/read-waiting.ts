import { consoleSetting } from '../attention/stored-settings.ts';
import { ok, type Result } from '../core/result.ts';
import { inStore } from '../store/handle.ts';
import { loadWaiting } from './load-waiting.ts';
import { timingSetting } from './stored-settings.ts';
import { reminderManners } from './waiting-judge.ts';
import { type Waiting, waitingRows } from './waiting-rows.ts';

/** What a list of who waits shows. */
export interface WaitingShown {
  rows: Waiting[];
  total: number;
}

/** Reads who waits now (UTC ms), from store and settings of this context. Errors: those of the store. */
export async function readWaiting(
  consoleName: (id: string) => string,
  now: number,
): Promise<Result<WaitingShown>> {
  const [settings, { off }] = await Promise.all([timingSetting.get(), consoleSetting.get()]);
  return inStore(async (database) => {
    const found = await loadWaiting(database, now, { off, me: settings.me });
    if (!found.ok) return found;
    const rows = waitingRows(found.value, {
      consoleName,
      limitOf: (console) => reminderManners(console, settings),
    });
    return ok({ rows, total: found.value.total });
  });
}
