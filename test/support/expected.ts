import { MINUTE } from '../../utils/core/time.ts';
import type { Money } from '../../utils/records/fields.ts';
import type { Order, OrderItem } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import { statusText as doudianText } from './consoles/doudian/wire.ts';
import { statusText as jdText } from './consoles/jd/wire.ts';
import { statusText as pinduoduoText } from './consoles/pinduoduo/wire.ts';
import { hasSeconds, statusText as taobaoText } from './consoles/taobao/wire.ts';
import type { ConsoleId, TrueItem, TrueOrder, TrueShop } from './data.ts';

/** A stored order or parcel without what depends on the run: key, console, shop, time of reading, estimates of our own. */
export type Facts<R> = Partial<R> & { id: string };

const STATUS: Record<ConsoleId, (order: TrueOrder) => string> = {
  pinduoduo: pinduoduoText,
  taobao: taobaoText,
  doudian: doudianText,
  jd: jdText,
};

const yuan = (fen: number): Money => ({ minor: fen, currency: 'CNY' });

/** A title as a person would read it: control and direction characters are not seen, white space is one space. */
export const readable = (title: string): string =>
  [...title]
    .filter((one) => /\s/.test(one) || !/[\p{Cc}\u200b\u202a-\u202e]/u.test(one))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** What a page shows of an order; `minute`: its times end at the minute. */
interface Shown {
  order: readonly (keyof Order)[];
  item: readonly (keyof OrderItem)[];
  minute?: true;
}

const BASE = ['id', 'status', 'statusText'] as const;
const ITEM = ['title', 'spec', 'sku', 'itemId', 'quantity', 'amount'] as const;

/** By console and way of reading; `answer` is what the answers say, the others what a layout shows. */
const SHOWN: Record<string, Shown> = {
  'pinduoduo/answer': {
    order: [
      ...BASE,
      'createdAt',
      'paidAt',
      'shipBy',
      'shippedAt',
      'buyer',
      'amount',
      'afterSale',
      'note',
      'flag',
      'carrier',
      'trackingNo',
    ],
    item: ITEM,
  },
  'pinduoduo/dom': {
    order: [...BASE, 'paidAt', 'shipBy', 'amount', 'afterSale'],
    item: ['title', 'spec', 'itemId', 'quantity'],
    minute: true,
  },
  'pinduoduo/dom/2021': {
    order: [...BASE, 'paidAt', 'shipBy', 'amount', 'afterSale', 'buyer'],
    item: ['title', 'spec', 'sku', 'itemId', 'quantity'],
  },
  'taobao/answer': { order: [...BASE, 'createdAt', 'buyer', 'amount', 'afterSale', 'flag'], item: ITEM },
  'taobao/dom': { order: [...BASE, 'createdAt', 'buyer', 'amount', 'afterSale'], item: ITEM },
  'taobao/dom/old': {
    order: [...BASE, 'createdAt', 'buyer', 'amount', 'afterSale'],
    item: ['title', 'spec', 'itemId', 'quantity', 'amount'],
  },
  'taobao/batch': {
    order: ['id', 'status', 'paidAt', 'shipBy'],
    item: ['title', 'itemId', 'quantity', 'amount'],
  },
  'taobao/batch/2023': {
    order: ['id', 'status', 'paidAt', 'buyer'],
    item: ['title', 'itemId', 'quantity', 'amount'],
  },
  'doudian/answer': {
    order: [...BASE, 'createdAt', 'paidAt', 'shippedAt', 'buyer', 'amount', 'afterSale', 'note'],
    item: ITEM,
  },
  'doudian/dom': {
    order: [...BASE, 'createdAt', 'buyer', 'amount', 'note', 'afterSale'],
    item: ['title', 'spec', 'quantity', 'amount'],
  },
  'doudian/dom/2026': {
    order: [...BASE, 'createdAt', 'paidAt', 'buyer', 'amount', 'note', 'afterSale'],
    item: ITEM,
  },
  'jd/answer': {
    order: [...BASE, 'createdAt', 'paidAt', 'buyer', 'amount'],
    item: ['itemId', 'quantity', 'amount'],
  },
  'jd/both': {
    order: [...BASE, 'createdAt', 'paidAt', 'buyer', 'amount'],
    item: ['title', 'itemId', 'quantity', 'amount'],
  },
  'jd/dom': { order: [...BASE, 'createdAt'], item: ['title', 'quantity', 'amount'] },
};

/** What an item is called by its id differs: Taobao knows sub-orders, JD stock units, the others goods. */
const itemIdOf: Record<ConsoleId, (item: TrueItem) => string> = {
  pinduoduo: (item) => item.itemId,
  taobao: (item) => item.id,
  doudian: (item) => item.itemId,
  jd: (item) => item.skuId,
};

function factsOf(order: TrueOrder, console: ConsoleId): Facts<Order> {
  const { kind: _, doneAt: __, items, amount, ...rest } = order;
  return {
    ...rest,
    statusText: STATUS[console](order),
    amount: yuan(amount),
    items: items.map((item) => ({
      title: readable(item.title),
      spec: item.spec,
      sku: item.sku,
      itemId: itemIdOf[console](item),
      quantity: item.quantity,
      amount: yuan(item.price),
    })),
  };
}

const pick = (from: object, names: readonly string[]): object =>
  Object.fromEntries(
    Object.entries(from).filter(([name, value]) => names.includes(name) && value !== undefined),
  );

const cutTo = (unit: number, facts: Facts<Order>): Facts<Order> => {
  const cut = (instant: number | undefined) => instant && Math.floor(instant / unit) * unit;
  return {
    ...facts,
    ...(facts.paidAt && { paidAt: cut(facts.paidAt) }),
    ...(facts.shipBy && { shipBy: cut(facts.shipBy) }),
  } as Facts<Order>;
};

/**
 * What the store must hold of these orders after a page was read in a certain way: `<console>/<way>`, with the layout where it
 * matters; see `SHOWN`. Sorted by id.
 */
export function expectedOrders(shop: TrueShop, way: string, orders = shop.orders): Facts<Order>[] {
  const shown = SHOWN[way];
  if (!shown) throw new Error(`nothing is known of ${way}`);
  return orders
    .map((order) => {
      const facts = factsOf(order, shop.console);
      const minute = shown.minute || (way.startsWith('taobao/batch') && !hasSeconds(order));
      const seen = minute ? cutTo(MINUTE, facts) : facts;
      return {
        ...pick(seen, shown.order),
        items: facts.items?.map((item) => pick(item, shown.item)),
      } as Facts<Order>;
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** The parcels of a shop as the store must hold them. Sorted by id. */
export function expectedParcels(shop: TrueShop): Facts<Parcel>[] {
  const grave = ['lost', 'returned', 'delivery', 'transit', 'dispatch', 'pickup'];
  return shop.parcels
    .map(({ trackingNo, exceptions, ...rest }) => {
      const sorted = exceptions.toSorted((a, b) => grave.indexOf(a.stage) - grave.indexOf(b.stage));
      const [worst] = sorted;
      const worded = sorted.filter(({ text }) => text !== '');
      const said = worded.filter(({ stage }) => stage === worded[0]?.stage).map(({ text }) => text);
      return {
        ...pick(rest, Object.keys(rest)),
        id: trackingNo,
        ...(worst && {
          exception: {
            stage: worst.stage,
            text: said.join('；'),
            types: exceptions.map(({ type }) => type),
          },
        }),
      } as Facts<Parcel>;
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Stored records in the same form. */
export function storedFacts<R extends Order | Parcel>(records: readonly R[]): Facts<R>[] {
  return records
    .map((record) => {
      const left: readonly string[] = ['key', 'console', 'shop', 'seenAt', 'shipBySource'];
      const own = 'shipBySource' in record && record.shipBySource !== 'console' ? ['shipBy'] : [];
      const facts = Object.entries(record).filter(([name]) => !left.includes(name) && !own.includes(name));
      return Object.fromEntries(facts) as Facts<R>;
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}
