import { figuresOf } from '../../utils/timing/figures.ts';
import type { Logged } from '../../utils/timing/log.ts';
import type { MeasureOptions } from '../../utils/timing/measure.ts';
import type { RuleValues } from '../../utils/timing/rule.ts';
import { ruleOf } from '../../utils/timing/rules.ts';
import type { Tally } from '../../utils/timing/tally.ts';
import { tallyLog } from '../../utils/timing/units.ts';
import { makeLog } from './make-log.ts';

/** What a rule says of messages, figure by figure, with its tally. */
export interface Told {
  figures: Partial<Record<string, number>>;
  tally: Tally;
}

/** Everything that was ever said, judged long after. */
export function tell(
  id: string,
  messages: readonly Logged[],
  options: Partial<MeasureOptions> = {},
  changes: Partial<RuleValues> = {},
): Told {
  const rule = ruleOf(id);
  if (!rule) throw new Error(`no rule ${id}`);
  const values = { ...rule.values, ...changes };
  const log = makeLog(messages);
  const span = { from: 0, to: 9e12 };
  const tally = tallyLog(rule, values, log, span, { zone: 'Asia/Shanghai', now: 9e12, ...options });
  const figures = Object.fromEntries(
    figuresOf(rule, values, tally).flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
  );
  return { figures, tally };
}
