import type { Alert } from '../records/alert.ts';
import { recordKey } from '../records/key.ts';
import type { Review } from '../records/review.ts';
import type { ReviewLesson } from '../records/review-verdict.ts';
import { mergeReview } from './merge-review.ts';
import type { ReviewEntry } from './take-reviews.ts';
import { loadMany, result, type Transaction } from './transaction.ts';

/** The records of a shop whose ids begin so. */
const rangeOf = (console: string, shop: string, start = ''): IDBKeyRange => {
  const prefix = recordKey(console, shop, start);
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
};

/**
 * Moves what was kept of a shop's reviews while it was known by its name only. Lessons outlive their reviews and move by themselves, as do the
 * alerts about items; the sheets are made anew.
 */
export async function moveReviews(
  transaction: Transaction,
  console: string,
  { formerly, id }: { id: string; formerly: string },
  handled: readonly ReviewEntry[],
  writes: (() => unknown)[],
): Promise<ReviewEntry[]> {
  const range = rangeOf(console, formerly);
  const lessonStore = transaction.objectStore('reviewLessons');
  const alertStore = transaction.objectStore('alerts');
  const [reviews, lessons, clusters] = await Promise.all([
    result<Review[]>(transaction.objectStore('reviews').getAll(range)),
    result<ReviewLesson[]>(lessonStore.getAll(range)),
    result<Alert[]>(alertStore.getAll(rangeOf(console, formerly, 'review-cluster:'))),
  ]);
  const taken = new Set(handled.flatMap(({ formerKeys, value }) => [value.key, ...formerKeys]));
  const left = reviews.filter(({ key }) => !taken.has(key));
  const home = (value: Review): Review => ({ ...value, shop: id, key: recordKey(console, id, value.id) });
  const there = await loadMany<Review>(
    transaction.objectStore('reviews'),
    left.map((value) => home(value).key),
    ({ key }) => key,
  );
  const withReview = new Set(reviews.map(({ key }) => key));
  for (const lesson of lessons.filter(({ key }) => !withReview.has(key)))
    writes.push(() => {
      lessonStore.delete(lesson.key);
      lessonStore.put({ ...lesson, shop: id, key: recordKey(console, id, lesson.id) });
    });
  for (const alert of clusters)
    writes.push(() => {
      const subject = recordKey(console, id, alert.id.slice('review-cluster:'.length));
      alertStore.delete(alert.key);
      alertStore.put({
        ...alert,
        shop: id,
        key: recordKey(console, id, alert.id),
        subject: { ...alert.subject, key: subject },
      });
    });
  writes.push(() => transaction.objectStore('reviewSheets').delete(range));
  return left.map((value) => ({
    // A page that named the shop by its id may have shown the same review: neither is lost to the other.
    value: mergeReview(there.get(home(value).key)?.[0], home(value)).record,
    before: value,
    formerKeys: [value.key],
    dirty: true,
    changed: true,
  }));
}
