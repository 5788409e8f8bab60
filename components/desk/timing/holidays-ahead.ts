import { addDays, CHINA, dayOf, weekdayOf } from '../../../utils/core/zone.ts';
import { specialDays } from '../../../utils/shipping/days-off.ts';
import type { ShiftsDraft } from './shift-draft.ts';

/** How many days ahead holidays are offered. */
const AHEAD = 200;
const MONDAY = 1;

/**
 * Holidays of China and the days worked instead, as days of their own: a day off where that weekday is worked, Monday's hours where a
 * weekend day is worked. Days that somebody entered already are left out. `now` in UTC ms.
 */
export function holidaysAhead({ weekly, days }: ShiftsDraft, now: number): ShiftsDraft['days'] {
  const known = new Set(days.map(({ day }) => day));
  const offered: ShiftsDraft['days'] = [];
  for (const { kind, from, to } of specialDays(now, AHEAD).stretches)
    for (let day = from; day <= to; day = addDays(day, 1)) {
      const usual = weekly[weekdayOf(day)] ?? [];
      const blocks = kind === 'off' ? [] : (weekly[MONDAY] ?? []);
      const differs = kind === 'off' ? usual.length > 0 : usual.length === 0 && blocks.length > 0;
      if (differs && !known.has(day) && day >= dayOf(now, CHINA)) offered.push({ day, blocks });
    }
  return offered;
}
