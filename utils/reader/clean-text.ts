import { TEXT_LIMIT } from '../records/key.ts';

/** Anything but plain characters with single spaces between them; written as what is usual, which is the shorter list. */
const UNUSUAL =
  /[^ -~\u00a1-\u061b\u061d-\u1fff\u200c-\u200d\u2010-\u2027\u2030-\u205e\u206a-\u2fff\u3001-\ufefe\uff00-\uffff]| {2}|^ | $/;
/** Control and bidi control characters and invisible marks; the joiners of emoji and scripts stay. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/gu;

/** The text with white space folded, and without control and bidi control characters. */
export const fold = (text: string): string =>
  UNUSUAL.test(text)
    ? text
        .replace(/[\s\u0085]+/g, ' ')
        .replace(UNSEEN, '')
        .replace(/ {2,}/g, ' ')
        .trim()
    : text;

/** The first `limit` UTF-16 units of a text; a character of two units is not torn. */
export function bound(text: string, limit: number = TEXT_LIMIT): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? limit - 1 : limit);
}

/** Folded and bounded. What is far too long is cut before it is looked at. */
export const cleanText = (text: string): string => bound(fold(bound(text, 4 * TEXT_LIMIT)));

/** Full-width digits and punctuation as their plain twins. */
export const narrow = (text: string): string =>
  /[\uff01-\uff5e]/.test(text)
    ? text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    : text;
