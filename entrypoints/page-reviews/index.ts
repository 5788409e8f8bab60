import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeReviewsHandover } from '../../utils/page/handover.ts';
import { readFrame } from '../../utils/page/read-frame.ts';
import { reviewsOf } from '../../utils/page/reading/reviews.ts';
import { compileReviews } from '../../utils/reader/reviews/compile-reviews.ts';
import { reviewSurface } from './surface.ts';

/** Reads the reviews of a frame. Brought into review pages, once. */
export default defineUnlistedScript(() => {
  const taken = takeReviewsHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const kind = reviewsOf(compileReviews(data));
  const isUnsure = data.pages.some(({ confidence }) => confidence === 'low');
  readFrame(handover, {
    kind,
    card: 'review-card',
    surfaceOf: (refresh) => reviewSurface({ factsOf: kind.factsOf, isUnsure, refresh }),
  });
});
