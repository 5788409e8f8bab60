import { atMinute, type Day } from '../core/zone.ts';
import type { Log } from './log.ts';
import type { Judged, MeasureOptions } from './measure.ts';
import type { Rule, RuleValues } from './rule.ts';
import { emptyTally, type Tally, tallyEach } from './tally.ts';
import { countIgnored, judge, type Span } from './units.ts';
import { numberOfDay, wallClock } from './wall-clock.ts';

/** A day of a zone as a span. */
export const spanOfDay = (day: Day, zone: string): Span => ({
  from: atMinute(day, 0, zone),
  to: atMinute(day, 1440, zone),
});

/** From the first of some days to the last; they must be in order. */
export const spanOfDays = (days: readonly Day[], zone: string): Span => ({
  from: spanOfDay(days[0] ?? '1970-01-01', zone).from,
  to: spanOfDay(days.at(-1) ?? '1970-01-01', zone).to,
});

/** What each of some days (in order) adds up to by a rule: the same as `tallyLog` for each of them. */
export function tallyDays(
  rule: Rule,
  values: RuleValues,
  log: Log,
  days: readonly Day[],
  options: MeasureOptions,
): Map<Day, Tally> {
  const { zone } = options;
  const clock = wallClock(zone);
  const byNumber = new Map<number, Judged[]>(days.map((day) => [numberOfDay(day), []]));
  for (const judged of judge(rule, values, log, spanOfDays(days, zone), options))
    byNumber.get(clock.dayNumberOf(judged.begin))?.push(judged);
  const nameOf = ({ conversation }: Judged) => log.conversations[conversation] ?? '';
  return new Map(
    days.map((day) => {
      const judged = byNumber.get(numberOfDay(day)) ?? [];
      const tally =
        judged.length === 0 && rule.unit !== 'buyer'
          ? emptyTally()
          : tallyEach(rule, values, judged, zone, nameOf);
      return [day, tally];
    }),
  );
}

/** What changed nothing on each of some days, by whatever rule; see `countIgnored`. */
export const ignoredDays = (log: Log, days: readonly Day[], zone: string): Map<Day, Tally['left']> =>
  new Map(days.map((day) => [day, countIgnored(log, spanOfDay(day, zone))]));
