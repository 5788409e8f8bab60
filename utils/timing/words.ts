import { t } from '../locales/text.ts';
import type { Confidence } from './rule.ts';
import type { LeftOut } from './tally.ts';

const lookUp = t as unknown as (key: string) => string;

/** What a rule is called. */
export const ruleName = (id: string): string => lookUp(`timing.rule.${id}.name`);

/** What a rule is called, what it counts and leaves out, and where it was read. */
export const ruleWords = (id: string): { name: string; counts: string; leaves: string; source: string } => ({
  name: ruleName(id),
  counts: lookUp(`timing.rule.${id}.counts`),
  leaves: lookUp(`timing.rule.${id}.leaves`),
  source: lookUp(`timing.rule.${id}.source`),
});

/** Keys of locales know no dashes. */
const LEFT: Record<LeftOut, string> = {
  'outside-hours': 'outsideHours',
  'robot-only': 'robotOnly',
  withdrawn: 'withdrawn',
  'no-exact-time': 'noExactTime',
  'shop-began': 'shopBegan',
  'handed-out': 'handedOut',
  'still-open': 'stillOpen',
  'off-shift': 'offShift',
  'began-unseen': 'beganUnseen',
};

/** Why something was not counted. */
export const leftWords = (left: LeftOut): string => lookUp(`timing.left.${LEFT[left]}`);

/** How sure the grounds of a rule are. */
export const sureWords = (confidence: Confidence): string => lookUp(`timing.sure.${confidence}`);

/** `看到 86%`: how much of the shift a page was open; `share` from 0 to 1, never told as all where it was not. */
export function seenWords(share: number): string {
  const percent = share >= 1 ? 100 : Math.min(99, Math.round(share * 100));
  return t('timing.coverage.seen', [`${percent}%`]);
}

/** How many conversations had begun before the page was open. */
export const unseenWords = (count: number): string => t('timing.coverage.unseen', count);
