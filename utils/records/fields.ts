import * as z from 'zod/mini';
import { ID_LIMIT, TEXT_LIMIT } from './key.ts';

// Extension pages and content scripts run under policies that forbid compiling code from strings.
z.config({ jitless: true });

export const id = z.string().check(z.minLength(1), z.maxLength(ID_LIMIT));
export const text = z.string().check(z.maxLength(TEXT_LIMIT));
/** UTC milliseconds between 2000-01-01 and 2100-01-01: anything else is a misread unit. */
export const instant = z.int().check(z.gte(946_684_800_000), z.lte(4_102_444_800_000));
/** An integer in minor units (分 for CNY) with its ISO 4217 currency. */
export const money = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof money>;

/** What every record from a page carries. `key` is `console/shop/id`. */
export const origin = {
  key: z.string().check(z.minLength(5), z.maxLength(3 * ID_LIMIT)),
  console: id,
  shop: id,
  id,
  seenAt: instant,
};
