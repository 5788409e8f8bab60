import type { Day } from '../core/zone.ts';
import { addCoverages, seenShare } from './coverage.ts';
import { figuresOf } from './figures.ts';
import type { Times } from './load-times.ts';
import type { FigureName } from './rule.ts';
import { RULES, ruleFor } from './rules.ts';
import type { TimingSettings } from './settings.ts';
import { addTallies } from './tally.ts';

/** How this agent's day goes, in one line. */
export interface MyDay {
  /** Average time to the first answer, ms. */
  first?: number;
  /** Share answered in time by the rule `rule`, whose limit is `limit` ms. */
  rate?: number;
  limit: number;
  /** Id of the rule that the share is by. */
  rule: string;
  /** Share of the shift so far that could be seen, 0 to 1; absent where there is no shift today. */
  seen?: number;
  /** Days in a row on which the first goal was met. */
  row: number;
  /** The milestone of buyers served that was reached today. */
  reached?: number;
}

const SECOND = 1000;
/** Means the same on every console, so that shops of several can be taken together. */
const EVERY = 'everyResponse';
const FIRST = 'firstResponse';

/** The ids of the rules that the figures of a day may be by. */
export const rulesOfDay = (settings: Pick<TimingSettings, 'chosen'>): string[] => [
  ...new Set([
    EVERY,
    FIRST,
    ...RULES.flatMap(({ console }) => (console ? [ruleFor(console, settings).id] : [])),
  ]),
];

/**
 * The figures of one day: with one console by the rule that was chosen for it, with several by the neutral one, since rules of
 * platforms can't be added up.
 */
export function dayFigures(
  times: Times,
  day: Day,
  settings: Pick<TimingSettings, 'chosen'>,
): Pick<MyDay, 'first' | 'rate' | 'limit' | 'rule' | 'seen'> {
  const ofDay = (id: string) => {
    const found = times.rules.find(({ rule }) => rule.id === id);
    const tallies = found?.days.filter((one) => one.day === day) ?? [];
    return found && tallies.length > 0
      ? { ...found, tally: addTallies(tallies.map(({ tally }) => tally)) }
      : undefined;
  };
  const figure = (id: string, name: FigureName): number | undefined => {
    const found = ofDay(id);
    return found && figuresOf(found.rule, found.values, found.tally).find((one) => one.name === name)?.value;
  };
  const coverage = times.coverage.filter((one) => one.day === day);
  const consoles = new Set(
    times.rules.flatMap(({ days }) => days.filter((one) => one.day === day).map(({ console }) => console)),
  );
  const [only = ''] = consoles;
  const chosen = consoles.size === 1 ? ruleFor(only, settings).id : EVERY;
  const rule = figure(chosen, 'rate') === undefined ? EVERY : chosen;
  const rate = figure(rule, 'rate');
  const first = figure(FIRST, 'first-mean');
  const seen = seenShare(addCoverages(coverage));
  const limit = times.rules.find((one) => one.rule.id === rule)?.values.limit ?? 0;
  return {
    limit: limit * SECOND,
    rule,
    ...(rate !== undefined && { rate }),
    ...(first !== undefined && { first }),
    ...(seen !== undefined && { seen }),
  };
}
