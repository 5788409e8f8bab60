import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reason } from '../../utils/records/alert.ts';

/** What is a moment rather than a count: UTC ms from the year 2000 on. */
const FIRST_INSTANT = 946_684_800_000;

/** Locale keys know no dashes. */
const keyOf = (code: string): string => code.replaceAll('-', '_');

/** Keys under `review.topic` are written in one word. */
const topicKey = (topic: string): string => (topic === 'after-sale' ? 'afterSale' : topic);

const lookUp = t as unknown as (key: string, values: Record<string, string>) => string;

function valueText(name: string, value: string | number, now: number, timeZone: string): string {
  if (name === 'source') return lookUp(`why.source.${keyOf(String(value))}`, {});
  if (name === 'topic') return lookUp(`review.topic.${topicKey(String(value))}`, {});
  if (typeof value === 'string') return value;
  if (name === 'minute')
    return `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`;
  return value >= FIRST_INSTANT ? formatMoment(value, now, timeZone) : String(value);
}

/** A reason in words; empty where no words for its code exist. `now` in UTC ms, moments in the console's zone. */
export function reasonText({ code, values = {} }: Reason, now: number, timeZone: string): string {
  const words = Object.entries(values).map(([name, value]) => [name, valueText(name, value, now, timeZone)]);
  return lookUp(`why.${keyOf(code)}`, Object.fromEntries(words));
}

/** All reasons, most important first, without the ones that no words exist for. */
export const reasonTexts = (why: readonly Reason[], now: number, timeZone: string): string[] =>
  why.map((reason) => reasonText(reason, now, timeZone)).filter((words) => words !== '');
