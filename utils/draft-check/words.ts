import { t } from '../locales/text.ts';
import type { DraftFinding } from '../platform/reply-contract.ts';
import type { CheckGroup, CheckLevel } from './rule.ts';

const lookUp = t as unknown as (key: string, values: Record<string, string>) => string;

/** Locale keys know no dashes. */
const GROUP_KEYS: Record<CheckGroup, string> = {
  'off-site': 'off_site',
  'paid-review': 'paid_review',
  'review-pressure': 'review_pressure',
  'brush-off': 'brush_off',
  rude: 'rude',
  refund: 'refund',
  invoice: 'invoice',
  privacy: 'privacy',
  guarantee: 'guarantee',
  absolute: 'absolute',
  medical: 'medical',
  counterfeit: 'counterfeit',
  competitor: 'competitor',
  ambiguity: 'ambiguity',
  trick: 'trick',
  apology: 'apology',
  'empty-variable': 'empty_variable',
  own: 'own',
};

/** What a group of findings is called. */
export const groupWords = (group: CheckGroup): string => lookUp(`check.group.${GROUP_KEYS[group]}`, {});

/** What a level is called. */
export const levelWords = (level: CheckLevel): string => lookUp(`check.level.${level}`, {});

/** Why something was found, in a sentence that says where the rule comes from; empty where no words for it exist. */
export function whyWords({ code, values = {} }: DraftFinding['why']): string {
  const words = Object.entries(values).map(([name, value]) => [name, String(value)]);
  return lookUp(`check.why.${code}`, Object.fromEntries(words));
}
