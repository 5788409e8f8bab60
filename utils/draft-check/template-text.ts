/** Stands for a tag of a template, unit by unit, so that places stay: a private-use sign that no rule takes for a letter of a word. */
export const TAG_SIGN = '\ue000';

const TAG = /\{\{[^{}]{0,400}\}\}|\{%[^{}]{0,400}%\}/g;
const WORDING = /^\{\{-?\s*(["'])(.*?)\1\s*\|\s*vary\b/s;

/** A tag as signs of its own length; a choice of wordings keeps them readable, since one of them is sent. */
function withoutTag(tag: string): string {
  const wording = WORDING.exec(tag);
  if (!wording) return TAG_SIGN.repeat(tag.length);
  const [, quote = '', words = ''] = wording;
  const from = tag.indexOf(quote) + 1;
  const choices = words.replaceAll('|', '\n');
  return TAG_SIGN.repeat(from) + choices + TAG_SIGN.repeat(tag.length - from - words.length);
}

/** A template with its tags taken for filled: what it says by itself, every unit where it was. */
export const plainTemplate = (template: string): string => template.replace(TAG, withoutTag);
