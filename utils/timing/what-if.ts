import { SECOND } from '../core/time.ts';
import { figuresOf } from './figures.ts';
import type { FigureName, Rule, RuleValues } from './rule.ts';
import { type Figure, type Tally, tallyOf, type Unit } from './tally.ts';

/** Figures as they would be, and which units would have to be in time for it. */
export interface WhatIf {
  units: Unit[];
  figures: Figure[];
}

/** Counted units that were late or are not answered: those nearest to being in time first. */
export const lateOnes = (units: readonly Unit[]): Unit[] =>
  units
    .filter(({ inTime, left }) => left === undefined && !inTime)
    .sort(
      (a, b) =>
        (a.wait ?? Number.POSITIVE_INFINITY) - (b.wait ?? Number.POSITIVE_INFINITY) || a.begin - b.begin,
    );

/** What a rule would say had the `count` late units nearest to the limit been answered right at it. */
export function whatIf(
  rule: Rule,
  values: RuleValues,
  units: readonly Unit[],
  count: number,
  zone: string,
): WhatIf {
  const mended = new Set(lateOnes(units).slice(0, count));
  const limit = values.limit * SECOND;
  const supposed = units.map((unit) =>
    mended.has(unit) ? { ...unit, inTime: true, wait: limit, reply: unit.start + limit } : unit,
  );
  return { units: [...mended], figures: figuresOf(rule, values, tallyOf(rule, values, supposed, zone)) };
}

/** A figure in two periods; `change` absent where one of them has none. Shares and ms as in `Figure`. */
export interface Comparison {
  name: FigureName;
  before: Figure;
  after: Figure;
  change?: number;
}

/** What a rule says of two periods, side by side. */
export function compare(rule: Rule, values: RuleValues, before: Tally, after: Tally): Comparison[] {
  const later = figuresOf(rule, values, after);
  return figuresOf(rule, values, before).map((figure, at) => {
    const other = later[at] ?? { name: figure.name, counted: 0 };
    const change =
      figure.value === undefined || other.value === undefined ? undefined : other.value - figure.value;
    return { name: figure.name, before: figure, after: other, ...(change === undefined ? {} : { change }) };
  });
}
