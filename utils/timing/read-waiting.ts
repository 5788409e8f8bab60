import { consoleSetting } from '../attention/stored-settings.ts';
import { ok, type Result } from '../core/result.ts';
import { SECOND } from '../core/time.ts';
import { inStore } from '../store/handle.ts';
import { loadWaiting } from './load-waiting.ts';
import { valuesOf } from './rule.ts';
import { ruleFor } from './rules.ts';
import type { TimingSettings } from './settings.ts';
import { timingSetting } from './stored-settings.ts';
import { type Limit, type Waiting, waitingRows } from './waiting-rows.ts';

/** What a list of who waits shows. */
export interface WaitingShown {
  rows: Waiting[];
  total: number;
}

/** The limit that counts on a console, by the rule that was chosen for it, and the lead of reminders, which is never longer. */
function limitOf(console: string, settings: TimingSettings): Limit {
  const limit = valuesOf(ruleFor(console, settings), settings.rules).limit * SECOND;
  return { limit, lead: Math.min(settings.lead * SECOND, limit) };
}

/** Reads who waits now (UTC ms), from store and settings of this context. Errors: those of the store. */
export async function readWaiting(
  consoleName: (id: string) => string,
  now: number,
): Promise<Result<WaitingShown>> {
  const [settings, { off }] = await Promise.all([timingSetting.get(), consoleSetting.get()]);
  return inStore(async (database) => {
    const found = await loadWaiting(database, now, off);
    if (!found.ok) return found;
    const rows = waitingRows(found.value, {
      consoleName,
      limitOf: (console) => limitOf(console, settings),
    });
    return ok({ rows, total: found.value.total });
  });
}
