import * as z from 'zod/mini';
import { id, instant, origin, text } from './fields.ts';
import { LIST_LIMIT } from './key.ts';

/** Where on its way the parcel is in trouble, from the seller's end to the buyer's. */
export const exceptionStage = z.enum([
  'pickup',
  'dispatch',
  'transit',
  'delivery',
  'lost',
  'returned',
  'other',
]);

export const parcelException = z.object({
  /** The gravest of the stages the console named. */
  stage: exceptionStage,
  /** The console's own words or codes, as shown. */
  text,
  /** Every type code the console gave, in page order. */
  types: z.array(id).check(z.maxLength(LIST_LIMIT)),
});
export type ParcelException = z.infer<typeof parcelException>;

/** A parcel; its id is the tracking number. */
export const parcel = z.object({
  ...origin,
  carrier: z.optional(text),
  orderIds: z.array(id).check(z.maxLength(LIST_LIMIT)),
  shippedAt: z.optional(instant),
  collectedAt: z.optional(instant),
  lastEventAt: z.optional(instant),
  lastEvent: z.optional(text),
  signedAt: z.optional(instant),
  exception: z.optional(parcelException),
});
export type Parcel = z.infer<typeof parcel>;
