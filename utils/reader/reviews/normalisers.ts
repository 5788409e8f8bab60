import { DAY, HOUR } from '../../core/time.ts';
import { REVIEW_LIMIT } from '../../records/key.ts';
import type { Mood } from '../../records/review.ts';
import { bound, fold } from '../clean-text.ts';
import { type Normaliser, normalisers, type Wording } from '../normalisers.ts';
import { BAD, NONE, type Outcome } from '../outcome.ts';
import { hasVideo, pictureCount } from './media.ts';
import { endOfDay, shownTime } from './shown-time.ts';

/** What a console says of the words on its review pages, and when they are read. */
export interface ReviewWording {
  moods: readonly (readonly [Mood, RegExp])[];
  moodless: RegExp | undefined;
  noText: RegExp;
  defaultPraise: RegExp;
  replyClosed: RegExp | undefined;
  /** UTC milliseconds. */
  now: number;
}

/** Makes a value of a record of what stood in the source. Never throws for any input. */
type ReviewNormaliser = (value: unknown, wording: ReviewWording) => Outcome<unknown>;

/** The longest text that may be the console's own words. */
const OWN_WORDS = 80;

/** A text without punctuation, signs and white space, in lower case. */
const bare = (text: string): string => text.replace(/[\p{P}\p{S}\s]/gu, '').toLowerCase();

/** Whether a text matches words of the console. */
const isOwn = (text: string, words: RegExp): boolean => text.length <= OWN_WORDS && words.test(bare(text));

/** White space folded, bounded as reviews are. */
const wordsOf = (text: string): string => bound(fold(bound(text, 4 * REVIEW_LIMIT)), REVIEW_LIMIT);

function reviewText(value: unknown, { noText, defaultPraise }: ReviewWording): Outcome<string> {
  if (value === undefined) return undefined;
  if (value === null) return NONE;
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string') return BAD;
  const words = wordsOf(text);
  return words === '' || isOwn(words, noText) || isOwn(words, defaultPraise) ? NONE : words;
}

const defaultPraise = (value: unknown, wording: ReviewWording): Outcome<boolean> =>
  typeof value === 'string' && isOwn(fold(bound(value, OWN_WORDS + 1)), wording.defaultPraise)
    ? true
    : undefined;

function mood(value: unknown, { moods, moodless }: ReviewWording): Outcome<Mood> {
  if (value === undefined || value === null || value === 0 || value === '0') return undefined;
  if (typeof value !== 'number' && typeof value !== 'string') return BAD;
  const words = bound(String(value), 200).replace(/\s/g, '');
  if (words === '' || moodless?.test(words)) return undefined;
  return moods.find(([, pattern]) => pattern.test(words))?.[0] ?? BAD;
}

/** A number, or one written out, with or without its unit: `5`, `5.0`, `5分`. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  const match =
    typeof value === 'string' ? /^\s*(\d{1,3}(?:\.\d{1,2})?)\s*(?:星|分|stars?)?\s*$/i.exec(value) : null;
  return match ? Number(match[1]) : undefined;
}

/** Where there are none: 0, null, ''. A fraction counts as the whole stars that the page shows of it. */
function stars(value: unknown): Outcome<number> {
  if (value === undefined || value === null || value === '') return undefined;
  const number = numberOf(value);
  if (number === 0) return undefined;
  const whole = number === undefined ? 0 : Math.floor(number);
  return whole >= 1 && whole <= 5 ? whole : BAD;
}

const MOST_DAYS = 3650;

function days(value: unknown): Outcome<number> {
  if (value === undefined || value === null || value === '') return undefined;
  const number = typeof value === 'string' && /^\s*\d{1,4}\s*$/.test(value) ? Number(value) : value;
  const isDays = typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= MOST_DAYS;
  return isDays ? number : BAD;
}

/** The end of the day until when there is time, so that a page gives the same all day long; hours count from now. */
function replyBy(value: unknown, { replyClosed, now }: ReviewWording): Outcome<number> {
  if (typeof value !== 'string') return value === undefined || value === null ? undefined : BAD;
  if (replyClosed?.test(value)) return NONE;
  const match = /(\d{1,4})\s*(?:(天|日|days?)|(?:小?[时時]|hours?))/i.exec(value);
  if (!match) return BAD;
  return endOfDay(now + Number(match[1]) * (match[2] ? DAY : HOUR));
}

const shared = (one: Normaliser): ((value: unknown) => Outcome<unknown>) => {
  const none: Wording = { currency: '', statusWords: [], noAfterSale: [] };
  return (value) => one(value, none);
};

const spec = shared(normalisers.spec);

function isBrokenList(text: string): boolean {
  if (!/^\s*\[\s*[{"]/.test(text)) return false;
  try {
    return !Array.isArray(JSON.parse(text));
  } catch {
    return true;
  }
}

/** The named normalisers that the data of review pages may use. */
export const reviewNormalisers = {
  text: shared(normalisers.text),
  'masked-name': shared(normalisers['masked-name']),
  id: shared(normalisers.id),
  /** As of orders; a list in a string that is cut off or broken says nothing. */
  spec: (value) => (typeof value === 'string' && isBrokenList(value) ? BAD : spec(value)),
  'unix-s': shared(normalisers['unix-s']),
  'unix-ms': shared(normalisers['unix-ms']),
  /** A date as the page prints it, in China time; without a clock time its beginning, without a year the last one. */
  'shown-time': (value, { now }) => shownTime(value, now),
  /** What the buyer wrote. Nothing, and words of the console itself in its place, clear it. */
  'review-text': reviewText,
  /** Whether a text is praise that the platform gave by itself. */
  'default-praise': defaultPraise,
  mood,
  stars,
  days,
  /** How many of a list of media are pictures, or their number. */
  pictures: pictureCount,
  /** Whether there is a video in a list of media, or a number or a flag that says so. */
  video: hasVideo,
  /** How much time is left to answer: `还有3天可回复`. */
  'reply-by': replyBy,
} as const satisfies Record<string, ReviewNormaliser>;

export type ReviewNormaliserName = keyof typeof reviewNormalisers;
