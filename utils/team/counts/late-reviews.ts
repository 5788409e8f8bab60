import { DAY } from '../../core/time.ts';
import type { Review } from '../../records/review.ts';
import type { TeamCount } from '../../records/team-post.ts';
import type { TeamSent } from '../../records/team-sent.ts';
import { judgeByMark } from '../../reviews/judge-by-mark.ts';
import type { Database } from '../../store/database.ts';
import { countKey } from '../../store/team-counts.ts';
import { result, together, write } from '../../store/transaction.ts';

/** Days after a reply was sent within which a review counts: most that are written at all are by then. */
export const REVIEW_DAYS = 15;
/** More replies than these are not followed at a time. */
export const MOST_FOLLOWED = 5000;

/** Whether a review is a bad one that came after a reply was sent, in time. */
const isLaterBad = (review: Review, { at, console }: TeamSent): boolean =>
  review.console === console &&
  review.at >= at &&
  review.at < at + REVIEW_DAYS * DAY &&
  judgeByMark(review).level === 'alert';

/**
 * Counts the bad reviews that came after replies of a comparison had been sent, each sending once, and forgets those for which no review is waited any
 * more. The count and the forgetting are one transaction, so doing it again changes nothing. `now` in UTC ms. Rejects as the store does.
 */
export const countLateReviews = (database: Database, now: number): Promise<void> =>
  write(
    database,
    async (transaction) => {
      const store = transaction.objectStore('teamSent');
      const counts = transaction.objectStore('teamCounts');
      const byOrder = transaction.objectStore('reviews').index('orderId');
      const rows = new Map<string, TeamCount>();
      const done: string[] = [];
      for (const sent of await result<TeamSent[]>(store.getAll())) {
        const found = await Promise.all(sent.orders.map((order) => result<Review[]>(byOrder.getAll(order))));
        const isFound = found.flat().some((review) => isLaterBad(review, sent));
        if (isFound || now >= sent.at + (REVIEW_DAYS + 1) * DAY) done.push(sent.key);
        if (!isFound) continue;
        const key = countKey(sent);
        const row = rows.get(key) ?? (await result<TeamCount | undefined>(counts.get(key)));
        if (row) rows.set(key, { ...row, badReviews: row.badReviews + 1 });
      }
      if (done.length === 0) return;
      together(transaction, () => {
        for (const row of rows.values()) counts.put(row);
        for (const key of done) store.delete(key);
      });
    },
    ['teamSent', 'teamCounts', 'reviews'],
  );
