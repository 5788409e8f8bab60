/** Stands for a tag of a template, unit by unit, so that places stay: private-use signs that no rule takes for letters of a word. */
const TAG_SIGN = '\ue000';
/** The same for a tag that gives a time, or what a person fills in: with it a sentence names something to count on. */
const FACT_SIGN = '\ue001';
const IS_FACT = /\bask\b|date|time|day|_at\b|ship_by|时间|日期|時間/;

const TAG = /\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\}/g;
const WORDING = /^\{\{-?\s*(["'])(.*?)\1\s*\|\s*vary\b/s;

/** A tag as signs of its own length; a choice of wordings keeps them readable, since one of them is sent. */
function withoutTag(tag: string): string {
  const wording = WORDING.exec(tag);
  if (!wording) return (IS_FACT.test(tag) ? FACT_SIGN : TAG_SIGN).repeat(tag.length);
  const [, quote = '', words = ''] = wording;
  const from = tag.indexOf(quote) + 1;
  const choices = words.replaceAll('|', '\n');
  return TAG_SIGN.repeat(from) + choices + TAG_SIGN.repeat(tag.length - from - words.length);
}

/** A template with its tags taken for filled: what it says by itself, every unit where it was. */
export const plainTemplate = (template: string): string => template.replace(TAG, withoutTag);
