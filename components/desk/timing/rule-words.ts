import { t } from '../../../utils/locales/text.ts';
import type { Rule } from '../../../utils/timing/rule.ts';

/** Texts of rules stand under `timing.rule.<id>`; which rules there are is data, so the keys are not known to the types. */
const lookUp = t as unknown as (key: string) => string;

/** What a rule is called; its id where no words for it exist. */
export const ruleName = ({ id }: Pick<Rule, 'id'>): string => lookUp(`timing.rule.${id}.name`) || id;
/** What it counts. */
export const ruleWhat = ({ id }: Pick<Rule, 'id'>): string => lookUp(`timing.rule.${id}.counts`);
/** Where it is written. */
export const ruleSource = ({ id }: Pick<Rule, 'id'>): string => lookUp(`timing.rule.${id}.source`);

/** `可信度 D，2025-06`. */
export const trustWords = ({ confidence, date }: Pick<Rule, 'confidence' | 'date'>): string =>
  t('myTime.rules.trust', [t(`myTime.rules.confidence.${confidence}`), date]);
