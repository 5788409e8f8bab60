import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeReviewsHandover } from '../../utils/page/handover.ts';
import { createOverlay, type Overlay } from '../../utils/page/overlay/overlay.ts';
import { reviewsOf } from '../../utils/page/reading/reviews.ts';
import { startSession } from '../../utils/page/reading/session.ts';
import { afterPage } from '../../utils/page/reading/turns.ts';
import { followChanges } from '../../utils/platform/follow-changes.ts';
import { deliver } from '../../utils/platform/send.ts';
import { compileReviews } from '../../utils/reader/reviews/compile-reviews.ts';
import { type Reviews, reviewSurface } from './surface.ts';

/** Reads the reviews that a frame shows and has fetched, and lays marks and a chip over it. Brought into review pages, once. */
export default defineUnlistedScript(() => {
  const taken = takeReviewsHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  const { alive, signal } = handover;
  if (signal.aborted) return;
  const now = () => Date.now();
  const top = window === window.top;
  const kind = reviewsOf(compileReviews(data));
  const refresh = () => void session.refresh();
  const loadCard = async () => (await deliver('bring', { part: 'review-card' }, signal)).ok;
  const isUnsure = data.pages.some(({ confidence }) => confidence === 'low');
  const surface = reviewSurface({ factsOf: kind.factsOf, isUnsure, refresh });
  let overlay: Overlay<Reviews> | undefined;

  const draw = (state: Reviews) => {
    if (!alive() || (!state.isRead && !overlay)) return;
    overlay ??= createOverlay(document, surface, { chip: top, now }, { loadCard, alive }, signal);
    overlay.draw(state);
  };

  const session = startSession({ document, kind, top, now, onState: draw, signal });
  followChanges(document, refresh, signal);
  for (const event of ['focus', 'pageshow']) window.addEventListener(event, alive, { signal });
  document.addEventListener('visibilitychange', alive, { signal });
  handover.onAnswer(afterPage(session.answer, signal));
});
