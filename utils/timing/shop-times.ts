import { DAY } from '../core/time.ts';
import { type Day, dayOf, localZone } from '../core/zone.ts';
import { NEVER } from '../records/wait-limits.ts';
import type { TallySheet } from '../store/tally-sheets.ts';
import { isUnseen } from './coverage.ts';
import { ignoredDays, spanOfDay, tallyDays } from './day-tallies.ts';
import type { Log } from './log.ts';
import type { MeasureOptions } from './measure.ts';
import { packTimes, unpackTimes } from './packed-times.ts';
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
const VERSION = 2;
/** Under this name a sheet keeps in how many conversations something began before the page was open. */
export const UNSEEN = '~unseen';

/** Under which name a sheet keeps the tally of a rule. */
export const tallyName = (rule: Rule, clock: ClockName): string =>
  clock === 'shift' ? `${rule.id}~shift` : rule.id;

/** FNV-1a, twice with other beginnings: 64 bits are enough to tell settings apart. */
function hash(text: string, begin: number): string {
  let value = begin;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Names everything that tallies rest on beside messages. */
export function digestOf({ rules, settings, zone }: Counting): string {
  const grounds = JSON.stringify([
    VERSION,
    rules.map((rule) => [rule.id, rule.version, valuesOf(rule, settings.rules)]),
    [...settings.me].sort(),
    settings.shifts,
    zone,
    localZone(),
  ]);
  return hash(grounds, 0x811c9dc5) + hash(grounds, 0x2f3a91b7);
}

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

/** What a shop's day adds up to, by `tallyName`. */
export type DayTallies = Record<string, Tally>;

/** As a store keeps it, and back. */
export const packTallies = (tallies: DayTallies): TallySheet['tallies'] =>
  Object.fromEntries(
    Object.entries(tallies).map(([name, tally]) => [name, { ...tally, times: packTimes(tally.times) }]),
  ) as TallySheet['tallies'];
export const unpackTally = ({ buyers, ...stored }: TallySheet['tallies'][string]): Tally => ({
  ...stored,
  times: unpackTimes(stored.times, stored.answered),
  ...(buyers ? { buyers } : {}),
});

/** Makes the sheets of some days of one shop, in order. `open`: when a page of the shop was open. */
export function makeTallies(
  counting: Counting,
  log: Log,
  days: readonly Day[],
  open: readonly Span[],
): Map<Day, DayTallies> {
  const { rules, settings, zone, clock } = counting;
  const options = optionsOf(counting);
  const ignored = ignoredDays(log, days, zone);
  const made = new Map<Day, DayTallies>(days.map((day) => [day, {}]));
  for (const rule of rules)
    for (const [day, tally] of tallyDays(rule, valuesOf(rule, settings.rules), log, days, options)) {
      const tallies = made.get(day);
      if (tallies)
        tallies[tallyName(rule, clock)] = { ...tally, left: { ...tally.left, ...ignored.get(day) } };
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

/** Whether a sheet will stay as it is while no message changes: the day is over, and nothing waits for its limit. */
export const isFinal = (tallies: DayTallies, day: Day, { zone, now }: Counting): boolean =>
  spanOfDay(day, zone).to <= now && !Object.values(tallies).some(({ left }) => (left['still-open'] ?? 0) > 0);
