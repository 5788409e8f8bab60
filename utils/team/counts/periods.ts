import { addDays, type Day } from '../../core/zone.ts';
import { weekOf } from '../posts/slots.ts';

export const SPANS = ['7', '28', '91'] as const;
export type Span = (typeof SPANS)[number];

export interface Period {
  from: Day;
  to: Day;
}

/**
 * The days of a span that ends today. Where days may not be told apart it is whole weeks, of which the last is over: else what is new in the sum
 * since yesterday would tell of yesterday.
 */
export function periodOf(span: Span, today: Day, byDay: boolean): Period {
  const days = Number(span);
  if (byDay) return { from: addDays(today, 1 - days), to: today };
  const end = addDays(weekOf(today), -1);
  return { from: addDays(end, 1 - Math.max(28, days)), to: end };
}

export const isWithin = ({ from, to }: Period, day: Day): boolean => day >= from && day <= to;

/** The Mondays of a period's weeks. */
export function weeksOf({ from, to }: Period): Day[] {
  const weeks: Day[] = [];
  for (let monday = weekOf(from); monday <= to; monday = addDays(monday, 7)) weeks.push(monday);
  return weeks;
}
