import { SECOND } from '../core/time.ts';
import { figuresOf } from '../timing/figures.ts';
import type { Rule, RuleValues } from '../timing/rule.ts';
import { type Figure, tallyOf, type Unit } from '../timing/tally.ts';

/** What a rule would say of all units, had those that are chosen been answered right at the limit. */
export function suppose(
  rule: Rule,
  values: RuleValues,
  units: readonly Unit[],
  chosen: ReadonlySet<Unit>,
  zone: string,
): Figure[] {
  const limit = values.limit * SECOND;
  const supposed = units.map((unit) =>
    chosen.has(unit) ? { ...unit, inTime: true, wait: limit, reply: unit.start + limit } : unit,
  );
  return figuresOf(rule, values, tallyOf(rule, values, supposed, zone));
}
