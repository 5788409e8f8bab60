import type { Batch } from '../../../utils/records/batch.ts';
import type { Review } from '../../../utils/records/review.ts';
import { aReview } from '../../support/reviews.ts';
import { batchOf, NOON } from './world.ts';

/** A page of reviews. */
export const reviewPage = (reviews: Review[], more: Partial<Batch> = {}): Batch => ({
  ...batchOf([]),
  page: 'reviews',
  shop: { id: '7001' },
  reviews,
  ...more,
});

/** A review of this noon that complains in plain words. */
export const complaint = (id: string, more: Partial<Review> = {}): Review =>
  aReview(id, {
    shop: '7001',
    orderId: `o${id}`,
    itemId: 'i1',
    itemTitle: '保温杯',
    text: '质量太差了，用一次就坏了，盖子还漏水，非常失望',
    stars: 1,
    at: NOON - 3_600_000,
    seenAt: NOON,
    ...more,
  });

/** A review that is content. */
export const praise = (id: string, more: Partial<Review> = {}): Review =>
  complaint(id, { text: '质量很好，颜色也好看，很喜欢，推荐', stars: 5, ...more });
