import type { Period } from '../review-board/period.ts';
import type { DayCoverage, DayTally } from '../timing/load-times.ts';
import type { Rule, RuleValues } from '../timing/rule.ts';
import type { Shifts } from '../timing/settings.ts';
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
  /** The names under which `me` answers; empty: whoever answers. */
  me: readonly string[];
  clock: 'platform' | 'shift';
  /** The working time by which it was told how much could be seen, and by which the clock `shift` counts. */
  shifts: Shifts;
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
  /** The same of each shop. */
  coverage: readonly DayCoverage[];
  units: readonly Unit[];
  /** UTC ms. */
  now: number;
}

/** Raised when fields change their meaning or go. */
const FORMAT = 1;

const instant = (at: number): string => new Date(at).toISOString();

const sumOf = ({ counted, inTime, answered, left }: Tally) => ({ counted, inTime, answered, leftOut: left });

type Place = Pick<DayTally, 'console' | 'shop' | 'day'>;

/** The working time of one shop on one day and how much of it could be seen, ms. */
export function seenOn(
  coverage: readonly DayCoverage[],
  { console, shop, day }: Place,
): { shift: number; seen: number } {
  const found = coverage.find((one) => one.day === day && one.shop === shop && one.console === console);
  return { shift: found?.shift ?? 0, seen: found?.seen ?? 0 };
}

/** Keys of conversations for a file: in place of a name, which stands where a console shows no key, how many-th of those it is. */
function namelessKeys(): (conversation: string) => string {
  const places = new Map<string, string>();
  return (conversation) => {
    const [console, shop, key = ''] = conversation.split('/');
    if (!key.startsWith('~')) return conversation;
    const place = places.get(conversation) ?? `${console}/${shop}/~${places.size + 1}`;
    places.set(conversation, place);
    return place;
  };
}

const unitsOf = (units: readonly Unit[]) => {
  const nameless = namelessKeys();
  return units.map(({ conversation, begin, start, reply, wait, agent, asks, inTime, left }) => ({
    conversation: nameless(conversation),
    begin: instant(begin),
    start: instant(start),
    reply: reply === undefined ? null : instant(reply),
    wait: wait ?? null,
    agent: agent ?? null,
    asks,
    inTime,
    leftOut: left ?? null,
  }));
};

/**
 * Figures with the rule, the values, the settings and all that they were made of, as a document that others can read: shares from 0 to 1,
 * times in milliseconds, instants in ISO 8601 UTC. It holds keys of conversations, and no name of a buyer.
 */
export const timesDocument = ({
  grounds,
  total,
  figures,
  days,
  seenDays,
  coverage,
  units,
  now,
}: Content) => ({
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
  me: grounds.who === 'me' ? grounds.me : null,
  clock: grounds.clock,
  shifts: grounds.shifts,
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
    coverage: seenOn(coverage, { console, shop, day }),
  })),
  coverageByDay: Object.fromEntries(seenDays),
  units: unitsOf(units),
});
