import type { Intent, Mood } from '../intent/intents.ts';
import { formatSpan } from '../locales/format.ts';
import { t } from '../locales/text.ts';
import type { Reason } from '../records/alert.ts';
import { INTENT_KEYS, MOOD_KEYS } from './labels.ts';

const lookUp = t as unknown as (key: string, values?: Record<string, string>) => string;

/** The name of an intent, as in `催发货`; empty for one that is not known. */
export function intentLabel(intent: string): string {
  const key = INTENT_KEYS[intent as Intent];
  return key ? t(key) : '';
}

/** The name of a mood, as in `着急`. */
export const moodLabel = (mood: Mood): string => t(MOOD_KEYS[mood]);

/** One reason of a suggestion in words, as in `2:00 后超时`. `now` in UTC ms. */
export function whyText({ code, values = {} }: Reason, now: number): string {
  if (code === 'intent') return intentLabel(String(values.intent));
  if (code === 'mood') return lookUp('suggest.why.mood', { mood: moodLabel(values.mood as Mood) });
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
