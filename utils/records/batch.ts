import * as z from 'zod/mini';
import { counters } from './counters.ts';
import { id, text } from './fields.ts';
import { health } from './health.ts';
import { BATCH_LIMIT } from './key.ts';
import { order } from './order.ts';
import { parcel } from './parcel.ts';
import { review } from './review.ts';

/** Fields of which the page said that there is nothing: they clear an older value. */
const none = z.optional(z.array(id).check(z.maxLength(30)));
export const readOrder = z.object({ ...order.shape, none });
export const readParcel = z.object({ ...parcel.shape, none });
export const readReview = z.object({ ...review.shape, none });

/** What one reading of one page gave: the only thing that a content script may hand to the store. */
export const batch = z.object({
  console: id,
  page: id,
  shop: z.object({ id, name: z.optional(text) }),
  orders: z.array(readOrder).check(z.maxLength(BATCH_LIMIT)),
  parcels: z.array(readParcel).check(z.maxLength(BATCH_LIMIT)),
  reviews: z.optional(z.array(readReview).check(z.maxLength(BATCH_LIMIT))),
  counters: z.optional(counters),
  health,
});
export type Batch = z.infer<typeof batch>;
