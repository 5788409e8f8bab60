import type { ReviewOutlook, ReviewSummary } from '../../utils/platform/review-contract.ts';
import type { Health } from '../../utils/records/health.ts';
import type { Review } from '../../utils/records/review.ts';

/** What the card shows of a review besides its outlook: the page's own words. */
export type ShownReview = Pick<Review, 'text' | 'appended' | 'isDefault' | 'stars' | 'mood'>;

/** What the overlay of a review page unfolds. `onChange`: something was done, the outlooks want asking again. */
export type ReviewUnfolding =
  | {
      show: 'card';
      outlook: ReviewOutlook;
      review: ShownReview | undefined;
      /** UTC ms. */
      now: number;
      place: { left: number; top: number };
      /** Goes to where the page's own answer is written. */
      onCompose: (() => void) | undefined;
      onChange(): void;
      onClose(): void;
    }
  | {
      show: 'panel';
      summary: ReviewSummary | undefined;
      health: Health | undefined;
      /** Why the last reading was not kept: a failure code of the background. */
      refused: string | undefined;
      /** Little is known of this console's review page. */
      unsure: boolean;
      /** Goes to the next review on this page with which something is to be done. */
      onJump: (() => void) | undefined;
      onClose(): void;
    }
  | { show: 'nothing' };

type DrawReviews = (layer: HTMLElement, unfolding: ReviewUnfolding) => void;

/** Where the card's script, loaded on the first click, leaves its drawing function for the content script beside it. */
export const UNFOLD_REVIEWS = Symbol.for('tiexin.unfold.reviews');

export const drawReviews = (): DrawReviews | undefined =>
  (globalThis as { [UNFOLD_REVIEWS]?: DrawReviews })[UNFOLD_REVIEWS];
