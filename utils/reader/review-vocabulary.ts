/**
 * The vocabulary in which the review pages of a console are described: data, never a function, like `vocabulary.ts`. It stands in a
 * file of its own beside a console's `console.ts`, so that order pages do not pay for it.
 */
import type { Mood, Review } from '../records/review.ts';
import type { DomPlace, PageFrame, Wall } from './page-vocabulary.ts';
import type { ReviewNormaliserName } from './reviews/normalisers.ts';
import type { AnswerHead, Candidates, Condition, ConsoleData, Path } from './vocabulary.ts';

/** What `utils/consoles/<id>/reviews.ts` holds. Regular expressions are sources, compiled once with the `u` flag. */
export interface ReviewData {
  words: ReviewWords;
  /** Walls besides those of the console's orders. */
  walls?: readonly Wall[];
  pages: readonly ReviewPage[];
}

/** The same with what the reader of reviews needs to know of the console besides: the console's own file of the package. */
export interface ReviewConsole extends ReviewData, Pick<ConsoleData, 'id' | 'hosts' | 'timeZone' | 'shop'> {
  /** Those of the console and of its reviews. */
  walls: readonly Wall[];
}

/** Words of the console itself, not of buyers. */
export interface ReviewWords {
  /** Codes and words of the platform's own mark, tried in this order on text without white space. */
  moods: readonly (readonly [Mood, string])[];
  /** What stands there while the platform has not made up its mind. */
  moodless?: string;
  /** What stands in the place of a text that the buyer did not write; tested on text in lower case, without punctuation and white space. */
  noText: string;
  /** The same where the platform gave the praise by itself. */
  defaultPraise: string;
  /** The shop can't answer any more. */
  replyClosed?: string;
}

export interface ReviewPage extends PageFrame {
  /** What is known of the page is old or thin: whoever shows what was read on it says so. */
  confidence?: 'low';
  /** In order of trust. */
  sources: readonly ReviewSource[];
}

export type ReviewSource = ReviewAnswerSource | ReviewDomSource;

export interface ReviewAnswerSource extends AnswerHead {
  gives: AnswerReviews;
}

export interface ReviewDomSource {
  kind: 'dom';
  id: string;
  gives: DomReviews;
}

/**
 * What a source may tell of a review. `appended…` and `reply…` are the members of those two. Whether praise was given by default is
 * told by the text.
 */
export type ReviewFieldName =
  | Exclude<
      keyof Review,
      'key' | 'console' | 'shop' | 'seenAt' | 'isDefault' | 'phrases' | 'appended' | 'reply'
    >
  | 'appendedText'
  | 'appendedAt'
  | 'appendedDays'
  | 'appendedMood'
  | 'replyText'
  | 'replyAt';

export interface ReviewJsonField {
  from: Path | readonly Path[];
  as: ReviewNormaliserName;
  map?: Readonly<Record<string, string>>;
}

export interface ReviewDomField extends DomPlace {
  as: ReviewNormaliserName;
  map?: Readonly<Record<string, string>>;
}

/** How an answer says that there is a follow-up review or a reply, or that there is none, apart from its text and time. */
export interface Presence {
  /** All hold: there is one, even without a text. */
  there?: readonly Condition[];
  /** All hold: there is none; an older one was taken away. What its text and time say stands above it. */
  gone?: readonly Condition[];
}

/** A review needs a time, and an id or an order's number. */
export type ReviewFields<F> = { at: Candidates<F> } & Partial<Record<ReviewFieldName, Candidates<F>>>;

export interface AnswerReviews {
  record: 'review';
  /** Where the list is; the first path that is an array wins. */
  list: readonly Path[];
  fields: ReviewFields<ReviewJsonField>;
  /** Pieces of the text with a mood of their own; a piece whose mood is not known is left out. */
  phrases?: { each: Path; text: ReviewJsonField; mood: ReviewJsonField };
  appended?: Presence;
  reply?: Presence;
}

export interface DomReviews {
  record: 'review';
  /** One element per review. With `extend`, its next siblings up to another belong to it; with `heads`, it has no columns itself. */
  rows: { select: string; extend?: true; heads?: true; skip?: string };
  /** Other labels on the row: what stands there is never taken for a value. */
  labels?: readonly string[];
  /** What the buyer wrote: no label is looked for in it. */
  freeText?: string;
  fields: ReviewFields<ReviewDomField>;
}
