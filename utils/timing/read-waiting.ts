import { ok, type Result } from '../core/result.ts';
import { inStore } from '../store/handle.ts';
import { loadWaiting } from './load-waiting.ts';
import { timingSetting } from './stored-settings.ts';
import { type Waiting, waitingRows } from './waiting-rows.ts';

/** What a list of who waits shows. */
export interface WaitingShown {
  rows: Waiting[];
  total: number;
}

/** Reads who waits from store and settings of this context. Errors: those of the store. */
export async function readWaiting(consoleName: (id: string) => string): Promise<Result<WaitingShown>> {
  const settings = await timingSetting.get();
  const lead = settings.lead * 1000;
  return inStore(async (database) => {
    const found = await loadWaiting(database);
    if (!found.ok) return found;
    const rows = waitingRows(found.value, { consoleName, limitOf: () => ({ limit: 180_000, lead }) });
    return ok({ rows, total: found.value.total });
  });
}

/** How many wait. Errors: those of the store. */
export const countWaiting = (): Promise<Result<number>> =>
  inStore(async (database) => ok(await database.countFromIndex('conversations', 'waitingSince')));
