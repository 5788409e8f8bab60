/** The words of orders that have a fixed set of values, apart from the schema: a content script needs them and must not carry that. */

/** How far an order is. */
export const ORDER_STATUSES = [
  'unpaid',
  'to_ship',
  'part_shipped',
  'shipped',
  'signed',
  'done',
  'closed',
  'unknown',
] as const;

/** The colours of the flags that sellers put on orders. */
export const ORDER_FLAGS = ['red', 'yellow', 'green', 'blue', 'purple', 'grey', 'cyan', 'orange'] as const;

/** Whether something of an order is still to be shipped. */
export const isToShip = (status: string): boolean => status === 'to_ship' || status === 'part_shipped';
