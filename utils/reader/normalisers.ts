import type { OrderStatus } from '../records/order.ts';
import { ORDER_FLAGS, ORDER_STATUSES } from '../records/order-words.ts';
import * as amounts from './amounts.ts';
import { htmlText } from './html-text.ts';
import { BAD, NONE, type Outcome } from './outcome.ts';
import { id, text } from './plain-values.ts';
import * as specs from './spec.ts';
import { chinaTime, unixTime } from './times.ts';

/** What a console says about the words and amounts on its pages. */
export interface Wording {
  currency: string;
  statusWords: readonly (readonly [OrderStatus, RegExp])[];
  noAfterSale: readonly RegExp[];
}

/** Makes a value of a record of what stood in the source. Never throws for any input. */
export type Normaliser = (value: unknown, wording: Wording) => Outcome<unknown>;

const TRACKING_NUMBER = /^[A-Za-z\d-]{5,40}$/;
const STATUSES: ReadonlySet<string> = new Set(ORDER_STATUSES);
const FLAGS: ReadonlySet<string> = new Set(ORDER_FLAGS);

function statusOf(words: string, { statusWords }: Wording): Outcome<OrderStatus> {
  const bare = words.replaceAll(' ', '');
  for (const [status, pattern] of statusWords) if (pattern.test(bare)) return status;
  return BAD;
}

/** The words of a console's statuses that were seen lately: a list repeats the same few. */
const seenWords = new WeakMap<Wording, Map<string, Outcome<OrderStatus>>>();
const SEEN_LIMIT = 200;

function status(value: unknown, wording: Wording): Outcome<OrderStatus> {
  const words = text(value);
  if (typeof words !== 'string') return words;
  let seen = seenWords.get(wording);
  if (!seen || seen.size > SEEN_LIMIT) {
    seen = new Map();
    seenWords.set(wording, seen);
  }
  const known = seen.get(words);
  if (known !== undefined) return known;
  const found = statusOf(words, wording);
  seen.set(words, found);
  return found;
}

function afterSale(value: unknown, wording: Wording): Outcome<string> {
  if (value === '') return NONE;
  if (Array.isArray(value)) return value.length === 0 ? NONE : undefined;
  if (typeof value === 'number') return BAD;
  const words = text(value);
  if (typeof words !== 'string') return words;
  return wording.noAfterSale.some((pattern) => pattern.test(words)) ? NONE : words;
}

/** A text that a person may take away again: '' clears it, null does not say. */
const remark = (value: unknown): Outcome<string> => (value === '' ? NONE : text(value));

function oneOf(value: unknown, values: ReadonlySet<string>): Outcome<string> {
  if (value === undefined) return undefined;
  if (value === null || value === '' || value === 0 || value === '0') return NONE;
  return typeof value === 'string' && values.has(value) ? value : BAD;
}

function trackingNumber(value: unknown): Outcome<string> {
  const number = text(value);
  if (typeof number !== 'string') return number;
  return TRACKING_NUMBER.test(number) ? number : BAD;
}

/** Text in which HTML entities are decoded. */
const entities = (value: unknown): Outcome<string> =>
  typeof value === 'string' ? htmlText(value) || undefined : text(value);

/** The named normalisers that console data may use; it can't bring functions of its own. */
export const normalisers = {
  /** White space folded, control and bidi control characters removed, bounded. */
  text,
  /** A text without which the record shows less: '' clears an older one. */
  remark,
  /** `text` in which HTML entities are decoded. */
  'html-text': entities,
  /** A name as the page masks it. Never a key: two buyers may share one. */
  'masked-name': text,
  id,
  'track-no': trackingNumber,
  yuan: (value, { currency }) => amounts.yuan(value, currency),
  fen: (value, { currency }) => amounts.fen(value, currency),
  'unix-s': (value) => unixTime(value, 1000),
  'unix-ms': (value) => unixTime(value, 1),
  'china-time': chinaTime,
  count: amounts.count,
  /** By the console's own words. */
  status,
  /** Already one of our statuses, by `map`. */
  'order-status-id': (value) => oneOf(value, STATUSES),
  /** The console's words for an after-sale; its words for "none" clear it, as do '' and an empty list of them; null does not say. */
  'after-sale': afterSale,
  /** Already the name of a colour, by `map`. */
  flag: (value) => oneOf(value, FLAGS),
  spec: specs.spec,
} as const satisfies Record<string, Normaliser>;

export type NormaliserName = keyof typeof normalisers;
