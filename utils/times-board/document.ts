import type { Period } from '../review-board/period.ts';
import type { DayTally } from '../timing/load-times.ts';
import type { Rule, RuleValues } from '../timing/rule.ts';
import type { Figure, Tally, Unit } from '../timing/tally.ts';

/** What a file's figures were made by, and what they rest on. */
export interface Grounds {
  rule: Rule;
  values: RuleValues;
  period: Period;
  /** The zone of each console, in which its days are. */
  zones: Readonly<Record<string, string>>;
  /** A console, or `console/shop`; empty: all. */
  under: string;
  who: 'all' | 'me';
  clock: 'platform' | 'shift';
  /** How much of the shift could be seen, from 0 to 1; null: nothing, or there was no shift. */
  seen: number | null;
  beganUnseen: number;
}

interface Content {
  grounds: Grounds;
  total: Tally;
  figures: readonly Figure[];
  days: readonly DayTally[];
  /** The working time of each day of the period and how much of it could be seen, ms. */
  seenDays: ReadonlyMap<string, { shift: number; seen: number }>;
  units: readonly Unit[];
  /** UTC ms. */
  now: number;
}

/** Raised when fields change their meaning or go. */
const FORMAT = 1;

const instant = (at: number): string => new Date(at).toISOString();

const sumOf = ({ counted, inTime, answered, left }: Tally) => ({ counted, inTime, answered, leftOut: left });

/**
 * Figures with the rule, the values and all that they were made of, as a document that others can read: shares from 0 to 1, times in
 * milliseconds, instants in ISO 8601 UTC. It holds keys of conversations, and no name of a buyer.
 */
export const timesDocument = ({ grounds, total, figures, days, seenDays, units, now }: Content) => ({
  kind: 'tiexin-response-times',
  format: FORMAT,
  madeAt: instant(now),
  rule: {
    id: grounds.rule.id,
    version: grounds.rule.version,
    console: grounds.rule.console ?? null,
    unit: grounds.rule.unit,
    confidence: grounds.rule.confidence,
    date: grounds.rule.date,
    values: grounds.values,
    defaults: grounds.rule.values,
  },
  period: grounds.period,
  zones: grounds.zones,
  under: grounds.under,
  who: grounds.who,
  clock: grounds.clock,
  coverage: { seen: grounds.seen, beganUnseen: grounds.beganUnseen },
  total: {
    ...sumOf(total),
    figures: Object.fromEntries(figures.map(({ name, value }) => [name, value ?? null])),
  },
  days: days.map(({ console, shop, day, tally }) => ({
    console,
    shop,
    day,
    ...sumOf(tally),
    times: [...tally.times],
  })),
  coverageByDay: Object.fromEntries(seenDays),
  units: units.map(({ conversation, start, reply, wait, agent, asks, inTime, left }) => ({
    conversation,
    start: instant(start),
    reply: reply === undefined ? null : instant(reply),
    wait: wait ?? null,
    agent: agent ?? null,
    asks,
    inTime,
    leftOut: left ?? null,
  })),
});
