import { isDay } from '../../../utils/core/zone.ts';
import { ANY_CONSOLE, type ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import { inputOf, minuteOf } from './clock.ts';

/** A rule as the form holds it: everything is text until it is whole. */
export interface RuleDraft {
  id: string;
  enabled: boolean;
  console: string;
  shop: string;
  itemKeyword: string;
  by: 'hours' | 'cut-off';
  hours: string;
  cutOff: string;
  start: ShipByRule['start'];
  calendar: ShipByRule['calendar'];
  from: string;
  to: string;
  preSale: ShipByRule['preSale']['by'];
  preSaleDate: string;
  sourceWords: string;
}

/** Fields that can be wrong; each has a text under `desk.rules.wrong`. */
export type RuleError = 'hours' | 'cutOff' | 'from' | 'to' | 'preSaleDate';

export const NEW_RULE: ShipByRule = {
  id: '',
  enabled: true,
  console: ANY_CONSOLE,
  hours: 48,
  start: 'paid',
  calendar: 'natural',
  workingHours: { from: 0, to: 1440 },
  preSale: { by: 'words' },
};

/** What the form shows of a rule. */
export const draftOf = (rule: ShipByRule): RuleDraft => ({
  id: rule.id,
  enabled: rule.enabled,
  console: rule.console,
  shop: rule.shop ?? '',
  itemKeyword: rule.itemKeyword ?? '',
  by: rule.dailyCutOff === undefined ? 'hours' : 'cut-off',
  hours: String(rule.hours),
  cutOff: rule.dailyCutOff === undefined ? '16:00' : inputOf(rule.dailyCutOff),
  start: rule.start,
  calendar: rule.calendar,
  from: inputOf(rule.workingHours.from),
  to: inputOf(rule.workingHours.to),
  preSale: rule.preSale.by,
  preSaleDate: rule.preSale.by === 'date' ? rule.preSale.date : '',
  sourceWords: rule.sourceWords ?? '',
});

/** What must be put right before the draft is a rule. */
export function errorsOf(draft: RuleDraft): RuleError[] {
  const hours = Number(draft.hours);
  const errors: RuleError[] = [];
  if (draft.by === 'hours' && !(draft.hours.trim() !== '' && hours > 0 && hours <= 2400))
    errors.push('hours');
  if (draft.by === 'cut-off' && minuteOf(draft.cutOff) === undefined) errors.push('cutOff');
  if (draft.calendar === 'working') {
    if (minuteOf(draft.from) === undefined) errors.push('from');
    if (minuteOf(draft.to) === undefined) errors.push('to');
  }
  if (draft.preSale === 'date' && !(draft.preSaleDate.startsWith('20') && isDay(draft.preSaleDate)))
    errors.push('preSaleDate');
  return errors;
}

/** The rule that a draft without errors stands for. What a person wrote no longer names a default's source. */
export function ruleOf(draft: RuleDraft): ShipByRule {
  const hours = Number(draft.hours);
  const itemKeyword = draft.itemKeyword.trim();
  const sourceWords = draft.sourceWords.trim();
  return {
    id: draft.id,
    enabled: draft.enabled,
    console: draft.console,
    ...(draft.shop !== '' && draft.console !== ANY_CONSOLE && { shop: draft.shop }),
    ...(itemKeyword !== '' && { itemKeyword }),
    hours: hours > 0 && hours <= 2400 ? hours : NEW_RULE.hours,
    start: draft.start,
    calendar: draft.calendar,
    workingHours: { from: minuteOf(draft.from) ?? 0, to: minuteOf(draft.to) || 1440 },
    ...(draft.by === 'cut-off' && { dailyCutOff: minuteOf(draft.cutOff) ?? 0 }),
    preSale: draft.preSale === 'date' ? { by: 'date', date: draft.preSaleDate } : { by: draft.preSale },
    ...(sourceWords !== '' && { sourceWords }),
  };
}

/** An id that no rule in the list has. */
export function freeId(rules: readonly ShipByRule[]): string {
  const taken = new Set(rules.map((rule) => rule.id));
  let number = rules.length + 1;
  while (taken.has(`rule-${number}`)) number += 1;
  return `rule-${number}`;
}
