import type { Batch } from '../../../utils/records/batch.ts';
import type { Review } from '../../../utils/records/review.ts';
import { takeStep } from '../../../utils/reviews/workflow.ts';
import { commitReading } from '../../../utils/store/commit.ts';
import { changeReview } from '../../../utils/store/commit-reviews.ts';
import type { Database } from '../../../utils/store/database.ts';
import type { ReviewJudge } from '../../../utils/store/judge.ts';
import { aReview, REVIEW_NOW as NOW, plainJudge } from '../../support/reviews.ts';
import { aBatch, silent } from './records.ts';

/** Stores a page of reviews. */
export async function read(
  database: Database,
  reviews: readonly (Review & { none?: string[] })[],
  more: Partial<Batch> = {},
  judge: ReviewJudge | undefined = plainJudge(),
) {
  const batch = aBatch({ console: 'pinduoduo', page: 'reviews', reviews: [...reviews], ...more });
  const committed = await commitReading(database, batch, silent, judge?.now ?? NOW, judge);
  if (!committed.ok) throw new Error(committed.error.code);
  return committed.value;
}

/** A review that complains. */
export const bad = (id: string, more: Partial<Review> = {}) =>
  aReview(id, { text: '用一次就坏了', stars: 1, itemId: 'i1', orderId: `o${id}`, ...more });

/** Somebody resolves a review. */
export async function settle(database: Database, key: string, now = NOW) {
  const changed = await changeReview(database, key, plainJudge(now), ({ case: work, entry }) => {
    const taken = takeStep(entry.value, work, { do: 'move', id: `s${now}`, to: 'resolved' }, '小周', now);
    return taken.ok ? { ok: true, value: { case: taken.value } } : taken;
  });
  if (!changed.ok) throw new Error(changed.error.code);
  return changed.value;
}
