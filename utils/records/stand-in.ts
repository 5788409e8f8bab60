import { ID_LIMIT } from './key.ts';

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
