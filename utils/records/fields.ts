import * as z from 'zod/mini';

// Extension pages and content scripts run under policies that forbid compiling code from strings.
z.config({ jitless: true });

/** The longest string a page may put into a record, in UTF-16 units. Pages are hostile; every border is bounded. */
export const TEXT_LIMIT = 2000;
export const ID_LIMIT = 80;
export const LIST_LIMIT = 200;

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

/** The shop id of records whose page did not say which shop it belongs to. */
export const UNKNOWN_SHOP = '_';

/** The unique key of a record: `console/shop/id`. A slash inside a part is escaped, so keys never collide. */
export const recordKey = (console: string, shop: string, id: string): string =>
  [console, shop, id].map((part) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
