import { type Rule, valuesOf } from '../../utils/timing/rule.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import { ruleWords } from '../../utils/timing/words.ts';
import type { RuleView } from './model.ts';

/** A rule with what somebody changed of its values, and the words for it. */
export const ruleView = (rule: Rule, { rules }: Pick<TimingSettings, 'rules'>): RuleView => ({
  rule,
  values: valuesOf(rule, rules),
  ...ruleWords(rule.id),
});
