import type { Day } from '../core/zone.ts';
import type { Database } from '../store/database.ts';
import { loadLog } from '../store/load-log.ts';
import { keepServed, type ServedDays, servedIn } from './milestones.ts';
import { servedSetting } from './stored-served.ts';

/** Counts the buyers that one of `me` served on each of these days, all shops together. Rejects as the store does. */
export async function countServed(
  database: Database,
  { from, to }: { from: Day; to: Day },
  me: readonly string[],
): Promise<ServedDays> {
  const days: Record<Day, number> = {};
  for (const sheet of await loadLog(database, { from, to }))
    days[sheet.day] = (days[sheet.day] ?? 0) + servedIn(sheet, me);
  return days;
}

/** Counts these days anew and keeps them with the others, which their messages may have left already. */
export async function updateServed(
  database: Database,
  days: { from: Day; to: Day },
  me: readonly string[],
): Promise<ServedDays> {
  const [kept, counted] = await Promise.all([servedSetting.get(), countServed(database, days, me)]);
  const next = keepServed(kept, counted);
  if (JSON.stringify(next) !== JSON.stringify(kept)) await servedSetting.set({ ...next });
  return next;
}
