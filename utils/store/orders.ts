import type { Order } from '../records/order.ts';
import type { Database } from './database.ts';
import { findByNumber } from './numbers.ts';
import { getByKeys, type Page, pageOf } from './pages.ts';

export const getOrder = (database: Database, key: string): Promise<Order | undefined> =>
  database.get('orders', key);

/** Orders by key; a key without an order is left out. */
export const getOrders = (database: Database, keys: readonly string[]): Promise<Map<string, Order>> =>
  getByKeys(database, 'orders', keys);

/** The orders that a page of this console and shop means by these order numbers, wherever they are kept. */
export const findOrders = (
  database: Database,
  console: string,
  shop: string,
  numbers: readonly string[],
): Promise<Map<string, Order>> => findByNumber<Order>(database, 'orders', console, shop, numbers);

/** Orders by key, from the one after `after`; `next` goes into the next call, undefined at the end. */
export const listOrders = (database: Database, limit: number, after?: string): Promise<Page<Order>> =>
  pageOf(database, 'orders', limit, after);
