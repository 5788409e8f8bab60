import shared from '../../components/page/layer.css?inline';
import look from '../../components/page/overlay.css?inline';
import own from '../../components/review-page/marks.css?inline';
import { drawReviews, type ReviewUnfolding } from '../../components/review-page/unfold.ts';
import tokens from '../../components/tokens.css?inline';
import type { Open, Surface, Unfolder } from '../../utils/page/overlay/overlay.ts';
import type { SessionState } from '../../utils/page/reading/session-types.ts';
import { isTrouble } from '../../utils/page/reading-state.ts';
import { markOf } from '../../utils/page/reviews/mark.ts';
import { isOpen, reviewReadingState, summaryParts } from '../../utils/page/reviews/words.ts';
import type { ReviewOutlook, ReviewSummary } from '../../utils/platform/review-contract.ts';
import type { Review } from '../../utils/records/review.ts';
import { composeAt } from './compose.ts';

export type Reviews = SessionState<ReviewOutlook, ReviewSummary>;

export interface SurfaceOptions {
  /** What the page says of a review. */
  factsOf(id: string): Review | undefined;
  /** Little is known of this console's review page. */
  isUnsure: boolean;
  /** Asks again how the shown reviews stand. */
  refresh(): void;
}

/** Room (CSS px) that a mark with two topics wants beside a number. */
const ROOM = 150;

/** Verdict and topics at each review; the card holds the review and the work on it, the panel tells how the page was read. */
export function reviewSurface({ factsOf, isUnsure, refresh }: SurfaceOptions): Surface<Reviews> {
  function unfolding(open: Open, model: Reviews, { close, jump }: Unfolder, now: number): ReviewUnfolding {
    if (!open) return { show: 'nothing' };
    const { health, refused, summary } = model;
    if (open === 'panel')
      return { show: 'panel', summary, health, refused, unsure: isUnsure, onJump: jump, onClose: close };
    const outlook = model.outlooks.get(open.id);
    if (!outlook) return { show: 'nothing' };
    const row = model.rows.find(({ id }) => id === open.id);
    return {
      show: 'card',
      outlook,
      review: factsOf(open.id),
      now,
      place: open.place,
      onCompose: row && composeAt(row.nodes, close),
      onChange: refresh,
      onClose: close,
    };
  }
  return {
    css: `${tokens}\n${shared}\n${look}\n${own}`,
    ticks: false,
    room: ROOM,
    chip({ health, refused, summary }) {
      const parts = summaryParts(summary);
      const trouble = isTrouble(health, refused);
      const due = parts.late ? 'late' : parts.soon ? 'soon' : 'fine';
      return { ...parts, state: trouble ? 'trouble' : due, reading: reviewReadingState(health, refused) };
    },
    lookOf({ outlooks }, id) {
      const outlook = outlooks.get(id);
      return outlook && markOf(outlook);
    },
    isDue({ outlooks }, id) {
      const outlook = outlooks.get(id);
      return outlook !== undefined && isOpen(outlook);
    },
    unfold(layer, open, model, unfolder, now) {
      const draw = drawReviews();
      draw?.(layer, model ? unfolding(open, model, unfolder, now) : { show: 'nothing' });
      return draw !== undefined;
    },
  };
}
