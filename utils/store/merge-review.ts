import { DAY, HOUR } from '../core/time.ts';
import { LIST_LIMIT } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { ReviewCase } from '../records/review-case.ts';
import { isCutOff, isSameWords } from '../records/same-words.ts';
import { compared, fresh, isCoarser, type Merged, merge, type Read, type Rules } from './merge.ts';

/** A page that shows dates only says nothing against one that named the hour, whichever zone its midnight is of. UTC ms. */
const isDateOf = (date: number, moment: number): boolean =>
  date % (HOUR / 4) === 0 && moment % (HOUR / 4) !== 0 && moment > date && moment - date < DAY;
const isVaguer = (one: number, other: number): boolean => isCoarser(one, other) || isDateOf(one, other);

/** The time of the newer reading, unless the other one says the same more exactly. */
function timeOf(old: number, read: number, newer: boolean): number {
  if (isVaguer(read, old)) return old;
  return newer || isVaguer(old, read) ? read : old;
}

/** The newer page says no more than the older one did: it cut the text off, or drew its emoji as pictures. */
const saysLess = (later: string, earlier: string): boolean =>
  isCutOff(later, earlier) || (later.length < earlier.length && isSameWords(later, earlier));

/** A row that draws the follow-up or the reply in the same cell as the text: it says no more than is known of each. */
const isDrawnWith = (row: string, full: string, { appended, reply }: Review): boolean =>
  full !== '' &&
  row.startsWith(full) &&
  [appended?.text, reply?.text].some((said) => said && row.indexOf(said, full.length) >= full.length);

interface Said {
  text: string;
  at?: number | undefined;
}

/** A reply or a follow-up: the newer words stand, and what both say alike is told as fully as either does. */
function mergeSaid<S extends Said>(old: S | undefined, read: S | undefined, newer: boolean): S | undefined {
  if (!old || !read) return read ?? old;
  const [later, earlier] = newer ? [read, old] : [old, read];
  const hidesText = later.text === '' || saysLess(later.text, earlier.text);
  if (!hidesText && later.text !== earlier.text) {
    // Where the newer page left the time out, the older one's still says when about.
    return later.at === undefined && earlier.at !== undefined ? { ...later, at: earlier.at } : later;
  }
  const said = Object.fromEntries(Object.entries(later).filter(([, value]) => value !== undefined));
  const merged: S = { ...earlier, ...said, text: earlier.text };
  if (later.at !== undefined && earlier.at !== undefined)
    merged.at = timeOf(old.at ?? 0, read.at ?? 0, newer);
  return merged;
}

const rules: Rules<Review> = {
  optional: [
    'orderId',
    'itemId',
    'itemTitle',
    'spec',
    'stars',
    'serviceStars',
    'logisticsStars',
    'mood',
    'phrases',
    'buyer',
    'replyBy',
  ],
  required: (old, read, newer) => ({
    // Pages show the first pictures only, or none at all.
    pictures: Math.max(old.pictures, read.pictures),
    video: old.video || read.video,
    at: timeOf(old.at, read.at, newer),
  }),
};

/** The buyer's text, and whether it is the platform's praise instead: both are of one page. */
function mergeText(old: Review, read: Read<Review>, merged: Review): void {
  const newer = read.seenAt >= old.seenAt;
  const [later, earlier] = newer ? [read, old] : [old, read];
  const isEmptied = newer && read.none?.includes('text') === true;
  const isTold = later.text !== '' || later.isDefault === true || isEmptied || earlier.text === '';
  const isKnown = saysLess(later.text, earlier.text) || (newer && isDrawnWith(read.text, old.text, old));
  const text = isTold && !isKnown ? later : earlier;
  const isDefault = text.isDefault ?? (text.text === '' ? (old.isDefault ?? read.isDefault) : undefined);
  merged.text = text.text;
  if (isDefault === undefined) delete merged.isDefault;
  else merged.isDefault = isDefault;
}

function mergeMore(old: Review, read: Read<Review>, merged: Review): void {
  const newer = read.seenAt >= old.seenAt;
  for (const field of ['appended', 'reply'] as const) {
    const said = mergeSaid<Said>(old[field], read[field], newer);
    if (!said || (newer && read[field] === undefined && read.none?.includes(field))) delete merged[field];
    else merged[field] = said;
  }
}

/**
 * What is known of a review after a page was read: as for orders. A text that the buyer changed replaces; pictures are never lost to a
 * page that showed fewer; of two times of the same day the exact one stays.
 */
export function mergeReview(old: Review | undefined, read: Read<Review>): Merged<Review> {
  if (!old) return { record: fresh(read), changed: true };
  const record = merge(old, read, rules);
  mergeText(old, read, record);
  mergeMore(old, read, record);
  return compared(old, record);
}

const byTime = <E extends { id: string; at: number }>(...lists: (readonly E[])[]): E[] =>
  [...new Map(lists.flat().map((entry) => [entry.id, entry])).values()]
    .sort((one, other) => one.at - other.at)
    .slice(-LIST_LIMIT);

/** The work on one review that was done in two places: every step and note of both, and the newer word for the rest. */
export function mergeCases(one: ReviewCase, other: ReviewCase): ReviewCase {
  const [earlier, later] = other.changedAt > one.changedAt ? [one, other] : [other, one];
  return {
    ...earlier,
    ...later,
    openedAt: Math.min(one.openedAt, other.openedAt),
    steps: byTime(earlier.steps, later.steps),
    notes: byTime(earlier.notes, later.notes),
  };
}
