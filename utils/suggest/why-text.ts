import { formatSpan } from '../locales/format.ts';
import { t } from '../locales/text.ts';
import type { Reason } from '../records/alert.ts';

const lookUp = t as unknown as (key: string, values?: Record<string, string>) => string;

/** One reason of a suggestion in words, as in `2:00 后超时`. `now` in UTC ms. */
export function whyText({ code, values = {} }: Reason, now: number): string {
  // The names of `labels.ts`, whose list of them a chat page need not carry.
  if (code === 'intent') return lookUp(`intent.${String(values.intent).replaceAll('.', '_')}`);
  if (code === 'mood') return lookUp('suggest.why.mood', { mood: lookUp(`mood.${values.mood}`) });
  if (code === 'topic')
    return lookUp(`review.topic.${values.topic === 'after-sale' ? 'afterSale' : values.topic}`);
  const { dueAt } = values;
  if (typeof dueAt !== 'number') return lookUp(`suggest.why.${code}`);
  return lookUp(`suggest.why.${code}_by`, { span: formatSpan(Math.abs(dueAt - now)) });
}

/** All reasons of a suggestion in one line, as in `催发货 + 2:00 后超时`. `now` in UTC ms. */
export const whyLine = (why: readonly Reason[], now: number): string =>
  why
    .map((reason) => whyText(reason, now))
    .filter((words) => words !== '')
    .join(' + ');
