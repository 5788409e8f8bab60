import * as z from 'zod/mini';
import { id, instant, money, origin, text } from './fields.ts';
import { LIST_LIMIT } from './key.ts';
import { ORDER_FLAGS, ORDER_STATUSES } from './order-words.ts';

export const orderStatus = z.enum(ORDER_STATUSES);
export type OrderStatus = z.infer<typeof orderStatus>;

export const orderItem = z.object({
  title: text,
  spec: z.optional(text),
  sku: z.optional(text),
  itemId: z.optional(id),
  quantity: z.optional(z.int().check(z.gte(0))),
  amount: z.optional(money),
});
export type OrderItem = z.infer<typeof orderItem>;

/** An order as the console showed it. An absent field means "the page did not say". */
export const order = z.object({
  ...origin,
  status: orderStatus,
  statusText: text,
  createdAt: z.optional(instant),
  paidAt: z.optional(instant),
  shipBy: z.optional(instant),
  /** Who said so: the console's own deadline, or one of our ship-by rules (an estimate). */
  shipBySource: z.optional(z.enum(['console', 'rule'])),
  shippedAt: z.optional(instant),
  buyer: z.optional(text),
  items: z.array(orderItem).check(z.maxLength(LIST_LIMIT)),
  amount: z.optional(money),
  /** The after-sale state in the console's own words. */
  afterSale: z.optional(text),
  /** The seller's own remark. */
  note: z.optional(text),
  /** The colour of the seller's flag. */
  flag: z.optional(z.enum(ORDER_FLAGS)),
  carrier: z.optional(text),
  trackingNo: z.optional(id),
});
export type Order = z.infer<typeof order>;
