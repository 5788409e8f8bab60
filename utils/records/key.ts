/** Bounds and keys of records, apart from their schemas: a content script needs these and must not carry the schemas. */

/** The longest string a page may put into a record, in UTF-16 units. Pages are hostile; every border is bounded. */
export const TEXT_LIMIT = 2000;
export const ID_LIMIT = 80;
/** Names of people as pages print them. */
export const NAME_LIMIT = 120;
export const LIST_LIMIT = 200;
/** The longest review, in UTF-16 units: consoles take 500 to 1,000 characters. */
export const REVIEW_LIMIT = 6000;
/** The most records of one kind in one message; a content script splits what is longer. */
export const BATCH_LIMIT = 1000;

/** The shop id of records whose page did not say which shop it belongs to. */
export const UNKNOWN_SHOP = '_';

/** The unique key of a record: `console/shop/id`. A slash inside a part is escaped, so keys never collide. */
export const recordKey = (console: string, shop: string, id: string): string =>
  [console, shop, id].map((part) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
