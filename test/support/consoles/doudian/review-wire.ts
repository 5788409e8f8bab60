import { SECOND } from '../../../../utils/core/time.ts';
import type { Mood } from '../../../../utils/records/review.ts';
import type { TrueReview } from '../../true-reviews.ts';
import { type Incoming, pageOf, type Scene } from '../shared/stand-in.ts';

const RANKS: readonly (readonly [Mood, string])[] = [
  ['good', '好评'],
  ['neutral', '中评'],
  ['bad', '差评'],
];

/** One element of `data`; ids are bare numbers in the envelope `numbers` (see `withLongNumbers`). */
export function reviewItem(review: TrueReview, numbers: boolean) {
  const id = (value: string) => (numbers ? `#${value}#` : value);
  return {
    id: id(review.id),
    order_id: id(review.orderId),
    product_id: id(review.itemId),
    product: { name: review.title },
    comment_time: review.at / SECOND,
    content: review.text,
    tags: { rank_info: { name: RANKS.find(([mood]) => mood === review.mood)?.[1] ?? '好评' } },
    /** For the page's own drawing. */
    user_name: review.buyer,
  };
}

export type ReviewItem = ReturnType<typeof reviewItem>;
export interface ReviewAnswer {
  code: number;
  data: ReviewItem[] | null;
}

/** The page's list, from page 0 on; `rank` 0: all, 1: middling, 2: bad. */
export function reviewList({ query }: Incoming, { shop, knobs }: Scene): ReviewAnswer {
  const rank = Number(query.get('rank') ?? 0);
  const wanted = shop.reviews.filter(({ mood }) => rank === 0 || mood === RANKS[rank]?.[0]);
  const page = pageOf(wanted, Number(query.get('page') ?? 0) + 1, Number(query.get('pageSize') ?? 20));
  return { code: 0, data: page.map((review) => reviewItem(review, knobs.envelope === 'numbers')) };
}
