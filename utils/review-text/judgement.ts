import type { Mood } from '../records/review.ts';
import type { Graveness, ReviewLevel, ReviewReason, Topic } from '../records/review-verdict.ts';

/** What the judgement of a review goes by: the record's fields of these names. */
export interface ReviewText {
  text: string;
  appended?: { text: string; mood?: Mood | undefined } | undefined;
  stars?: number | undefined;
  mood?: Mood | undefined;
  phrases?: readonly { text: string; mood: Mood }[] | undefined;
  isDefault?: boolean | undefined;
}

/** What is made of it. Where a follow-up review says otherwise, the follow-up counts: it is the buyer's last word. */
export interface ReviewJudgement {
  level: ReviewLevel;
  /** How surely the words are a complaint, 0 to 1. */
  negative: number;
  graveness: Graveness;
  /** What is complained about, the strongest first; empty where there is no complaint or none that we know. */
  topics: Topic[];
  /** The words that weigh most, in the order of the text. */
  reasons: ReviewReason[];
}
