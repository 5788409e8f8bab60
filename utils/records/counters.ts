import * as z from 'zod/mini';
import { origin } from './fields.ts';

/** The vocabulary of what consoles count on their home pages. */
export const counterName = z.enum([
  'toShip',
  'dueSoon',
  'late',
  'toReceive',
  'pickUpException',
  'transitException',
  'deliveryException',
  'afterSale',
  'addressChange',
]);
export type CounterName = z.infer<typeof counterName>;

/** What the console itself counts (its home page); `id` is the page that said so. Shows how much we have not read. */
export const counters = z.object({
  ...origin,
  values: z.partialRecord(counterName, z.int().check(z.gte(0))),
});
export type Counters = z.infer<typeof counters>;
