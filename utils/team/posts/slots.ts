import { addDays, type Day, weekdayOf } from '../../core/zone.ts';

/** So many weeks are shared, with the running one. What is older is taken back. */
export const WEEKS = 13;

/** The Monday of a day's week. */
export const weekOf = (day: Day): Day => addDays(day, -((weekdayOf(day) + 6) % 7));

/** The first day that is shared on a day. */
export const firstDay = (today: Day): Day => addDays(weekOf(today), -7 * (WEEKS - 1));

export const STATUS_SLOT = 'status';
export type WeekKind = 'uses' | 'times';

/** A week's counts stand in a slot of their own: one that is over is sent once more and then never again. `part` is for more than fit one post. */
export const weekSlot = (kind: WeekKind, monday: Day, part = 0): string =>
  part === 0 ? `${kind}-${monday}` : `${kind}-${monday}-${part}`;

const WEEK_SLOT = /^(uses|times)-(\d{4}-\d{2}-\d{2})(?:-(\d{1,2}))?$/;

/** What a slot is of, as its name says; undefined where it is no week's. */
export function weekIn(slot: string): { kind: WeekKind; monday: Day } | undefined {
  const [, kind, monday] = WEEK_SLOT.exec(slot) ?? [];
  if ((kind !== 'uses' && kind !== 'times') || monday === undefined) return undefined;
  return Number.isNaN(Date.parse(monday)) || weekOf(monday) !== monday ? undefined : { kind, monday };
}

/** Whether a slot holds what a member shares, which is made here, and nothing else that is left for the leads. */
export const isShared = (slot: string): boolean => slot === STATUS_SLOT || weekIn(slot) !== undefined;
