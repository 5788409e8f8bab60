import { MINUTE } from '../../core/time.ts';
import type { Read } from '../../reader/reading.ts';
import { mergeReviews } from '../../reader/reviews/merge-reviews.ts';
import { recordKey } from '../../records/key.ts';
import type { Review } from '../../records/review.ts';
import { bareWords } from '../../records/same-words.ts';
import { standInOf } from '../../records/stand-in.ts';
import { createPageView, type Groups, type PageView } from './page-view.ts';

/** What a row says later than its answer: the shop has answered, or the buyer has written again. */
const GROUPS: Groups<Review> = [['reply'], ['appended'], ['replyBy']];

/** What a row is called that shows neither an id nor a number: by its minute and its words. No id looks like it. */
export const nameByText = (at: number, text: string): string =>
  `${Math.floor(at / MINUTE)}\n${bareWords(text)}`;

/** What a row may call a review by the numbers of its order and its item. */
export function numberNamesOf({ itemId, orderId }: Pick<Review, 'itemId' | 'orderId'>): string[] {
  if (orderId === undefined) return [];
  return [standInOf(orderId), ...(itemId === undefined ? [] : [standInOf(orderId, itemId)])];
}

/** What a row may call a review that does not know its id. */
function namesOf(review: Review): string[] {
  const { at, id, text } = review;
  return [...numberNamesOf(review), nameByText(at, text)].filter((name) => name !== id);
}

export interface ReviewView extends PageView<Review> {
  /** All that is known of a review now, by whatever name its row has. */
  factsOf(name: string): Review | undefined;
}

/** What one page has shown of its reviews: a row that knows no id is joined to the review of an answer that alone goes by its name. */
export function createReviewView(): ReviewView {
  const view = createPageView<Review>(mergeReviews, GROUPS);
  /** The reviews that answers told of, by what rows call them; undefined: several are called so. */
  const called = new Map<string, string | undefined>();
  const idOf = (name: string): string => called.get(name) ?? name;

  function addRows(rows: readonly Read<Review>[]): void {
    const own = rows.flatMap((row) => {
      // Several reviews go by this name: nothing tells which of them the row is.
      if (called.has(row.id) && called.get(row.id) === undefined) return [];
      const id = idOf(row.id);
      return id === row.id ? row : { ...row, id, key: recordKey(row.console, row.shop, id) };
    });
    view.addRows(own);
  }

  return {
    ...view,
    addAnswer(reviews) {
      view.addAnswer(reviews);
      for (const review of reviews)
        for (const name of namesOf(review)) {
          const isOther = called.has(name) && called.get(name) !== review.id;
          called.set(name, isOther ? undefined : review.id);
          const row = view.all.get(name)?.row;
          view.all.delete(name);
          if (row) addRows([row]);
        }
    },
    addRows,
    idOf,
    isAnswered: (name) => called.has(name) || view.isAnswered(name),
    factsOf(name) {
      const { answer, row } = view.all.get(idOf(name)) ?? {};
      return answer && row ? mergeReviews(answer, row) : (answer ?? row);
    },
  };
}
