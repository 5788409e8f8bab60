/** Bounds and keys of records, apart from their schemas: a content script needs these and must not carry the schemas. */

/** The longest string a page may put into a record, in UTF-16 units. Pages are hostile; every border is bounded. */
export const TEXT_LIMIT = 2000;
export const ID_LIMIT = 80;
export const LIST_LIMIT = 200;
/** The longest review, in UTF-16 units: consoles take 500 to 1,000 characters. */
export const REVIEW_LIMIT = 6000;
/** The most records of one kind in one message; a content script splits what is longer. */
export const BATCH_LIMIT = 1000;

/** The shop id of records whose page did not say which shop it belongs to. */
export const UNKNOWN_SHOP = '_';

/** What the id of a review begins with while no page has named its own: the order's number follows. */
export const STAND_IN = 'order-';
/** What stands between the order's number and the item's, where the page shows both: neither contains it. */
const OF_ITEM = '~';

/** The id of a review whose page names none: that of its order, told apart by the item, of which one order may have several. */
export const standInOf = (orderId: string, itemId?: string): string =>
  (itemId === undefined ? STAND_IN + orderId : `${STAND_IN}${orderId}${OF_ITEM}${itemId}`).slice(0, ID_LIMIT);

/** Whether an id is one that was made of an order's number. */
export const isStandIn = (id: string): boolean => id.startsWith(STAND_IN);

/** Whether an id was made of an order's number and an item's. */
export const isItemStandIn = (id: string): boolean => isStandIn(id) && id.includes(OF_ITEM);

/** The order's number in an id that was made of it; undefined: the id is the review's own. */
export const orderOfStandIn = (id: string): string | undefined =>
  isStandIn(id) ? id.slice(STAND_IN.length).split(OF_ITEM, 1)[0] : undefined;

/** The unique key of a record: `console/shop/id`. A slash inside a part is escaped, so keys never collide. */
export const recordKey = (console: string, shop: string, id: string): string =>
  [console, shop, id].map((part) => part.replace(/[%/]/g, encodeURIComponent)).join('/');
