import { DAY } from '../core/time.ts';
import { type Day, dayOf, localZone } from '../core/zone.ts';
import { NEVER } from '../records/wait-limits.ts';
import { isUnseen } from './coverage.ts';
import { ignoredDays, spanOfDay, tallyDays } from './day-tallies.ts';
import type { Log } from './log.ts';
import type { MeasureOptions } from './measure.ts';
import { roundsOf } from './rounds.ts';
import { type Rule, valuesOf } from './rule.ts';
import type { TimingSettings } from './settings.ts';
import { shiftClock } from './shifts.ts';
import { emptyTally, type Tally } from './tally.ts';
import { threadsOf } from './threads.ts';
import type { Span } from './units.ts';

/** By which clock waits are counted: the platform's runs on, that of the shift in working time only. */
export type ClockName = 'platform' | 'shift';

/** How what is kept of a shop's days was counted. `zone` is the console's; `now` in UTC ms. */
export interface Counting {
  rules: readonly Rule[];
  settings: TimingSettings;
  zone: string;
  now: number;
  clock: ClockName;
}

/** Raised whenever the same messages, rules and settings would give other tallies. */
const VERSION = 3;
/** Under this name it is kept in how many conversations something began before the page was open. */
export const UNSEEN = 'unseen';

/** FNV-1a, twice with other beginnings: 64 bits are enough to tell settings apart. */
function hash(text: string, begin: number): string {
  let value = begin;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

const named = (name: string, grounds: unknown): string => {
  const text = JSON.stringify([VERSION, grounds]);
  return `${name}~${hash(text, 0x811c9dc5)}${hash(text, 0x2f3a91b7)}`;
};

/** What is kept of a day, by rule (and `UNSEEN`): the names under which it is, which tell everything that it rests on beside messages. */
export function namesOf({ rules, settings, zone, clock }: Counting): Map<string, string> {
  const me = [...settings.me].sort();
  const shift = clock === 'shift' ? [settings.shifts, localZone()] : [];
  return new Map([
    ...rules.map((rule): [string, string] => {
      return [rule.id, named(rule.id, [rule.version, valuesOf(rule, settings.rules), me, zone, shift])];
    }),
    [UNSEEN, named(UNSEEN, zone)],
  ]);
}

/** Of which rule (or `UNSEEN`) a name tells. */
export const ruleIn = (made: string): string => made.slice(0, made.lastIndexOf('~'));

/** How one measures with these settings. */
export function optionsOf({ settings, zone, now, clock }: Counting): MeasureOptions {
  return {
    zone,
    now,
    ...(settings.me.length > 0 ? { me: settings.me } : {}),
    ...(clock === 'shift' ? { shift: shiftClock(settings.shifts, localZone()) } : {}),
  };
}

/** The days of messages on which the figures of some days rest: those of the 24 hours before, and of the 72 after. */
export const groundsOf = (from: Day, to: Day, zone: string): { from: Day; to: Day } => ({
  from: dayOf(spanOfDay(from, zone).from - DAY, zone),
  to: dayOf(spanOfDay(to, zone).to - 1 + NEVER, zone),
});

/** What a shop's day adds up to, by the rule's id (or `UNSEEN`). */
export type DayTallies = Record<string, Tally>;

/** Makes the sheets of some days of one shop, in order. `open`: when a page of the shop was open. */
export function makeTallies(
  counting: Counting,
  log: Log,
  days: readonly Day[],
  open: readonly Span[],
): Map<Day, DayTallies> {
  const { rules, settings, zone } = counting;
  const options = optionsOf(counting);
  const ignored = ignoredDays(log, days, zone);
  const made = new Map<Day, DayTallies>(days.map((day) => [day, {}]));
  for (const rule of rules)
    for (const [day, tally] of tallyDays(rule, valuesOf(rule, settings.rules), log, days, options)) {
      const tallies = made.get(day);
      if (tallies) tallies[rule.id] = { ...tally, left: { ...tally.left, ...ignored.get(day) } };
    }
  for (const [day, tallies] of made)
    tallies[UNSEEN] = { ...emptyTally(), counted: unseenOn(log, day, zone, open) };
  return made;
}

/** In how many conversations a round of the day began before the page was open. */
function unseenOn(log: Log, day: Day, zone: string, open: readonly Span[]): number {
  const { from, to } = spanOfDay(day, zone);
  const rounds = roundsOf(log);
  const { rows } = threadsOf(log);
  const unseen = new Set<number>();
  for (let round = 0; round < rounds.count; round += 1) {
    const begin = rounds.begin[round] ?? 0;
    if (begin >= from && begin < to && isUnseen(open, begin))
      unseen.add(log.conversation[rows[rounds.first[round] ?? 0] ?? 0] ?? 0);
  }
  return unseen.size;
}

/** Whether a tally will stay as it is while no message changes: the day is over, and nothing waits for its limit. */
export const isFinal = ({ left }: Tally, day: Day, { zone, now }: Counting): boolean =>
  spanOfDay(day, zone).to <= now && !left['still-open'];
