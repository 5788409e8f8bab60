import { HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Order, OrderStatus } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import { chinaTime } from './china-time.ts';
import { Random } from './random.ts';
import { makeReviews, type TrueReview } from './true-reviews.ts';
import { CARRIERS, FLAGS, GOODS, NOTES, oddTitle, STATUS_TEXT } from './words.ts';

export type ConsoleId = 'pinduoduo' | 'taobao' | 'doudian' | 'jd';
export const CONSOLE_IDS: readonly ConsoleId[] = ['pinduoduo', 'taobao', 'doudian', 'jd'];

/** How an order stands; each shop has every kind, in turn. */
export const KINDS = [
  'late',
  'urgent',
  'soon',
  'fine',
  'no-deadline',
  'shipped',
  'refunded',
  'not-collected',
  'closed',
  'unpaid',
  'done',
  'two-items',
] as const;
export type Kind = (typeof KINDS)[number];

export interface TrueItem {
  id: string;
  title: string;
  spec: string;
  sku: string;
  itemId: string;
  skuId: string;
  quantity: number;
  /** 分 for one piece. */
  price: number;
}

/** What is so, whatever a page shows of it. Times in UTC ms, always whole seconds; money in 分. */
export interface TrueOrder {
  id: string;
  kind: Kind;
  status: OrderStatus;
  createdAt: number;
  paidAt?: number;
  /** The console's own deadline. Only some pages show it. */
  shipBy?: number;
  shippedAt?: number;
  doneAt?: number;
  buyer: string;
  items: TrueItem[];
  amount: number;
  afterSale?: string;
  note?: string;
  flag?: NonNullable<Order['flag']>;
  carrier?: string;
  trackingNo?: string;
}

export interface TrueParcel {
  trackingNo: string;
  carrier: string;
  orderIds: string[];
  shippedAt: number;
  collectedAt?: number;
  lastEventAt?: number;
  lastEvent?: string;
  signedAt?: number;
  exceptions: { type: string; text: string; stage: NonNullable<Parcel['exception']>['stage'] }[];
}

export interface TrueShop {
  console: ConsoleId;
  id: string;
  name: string;
  orders: TrueOrder[];
  parcels: TrueParcel[];
  reviews: TrueReview[];
}

export interface ShopOptions {
  seed: number;
  /** UTC ms; every time of the shop is relative to it. */
  now: number;
  count: number;
  /** Default: none. */
  reviews?: number;
}

const statusOf: Record<Kind, OrderStatus> = {
  late: 'to_ship',
  urgent: 'to_ship',
  soon: 'to_ship',
  fine: 'to_ship',
  'no-deadline': 'to_ship',
  shipped: 'shipped',
  refunded: 'to_ship',
  'not-collected': 'shipped',
  closed: 'closed',
  unpaid: 'unpaid',
  done: 'done',
  'two-items': 'to_ship',
};

/** Time until the deadline, in ms: inside the kind, never near a limit that a test asks about. */
function untilShipBy(kind: Kind, random: Random): number {
  const between = (low: number, high: number) => random.int(low / SECOND, high / SECOND) * SECOND;
  if (kind === 'late') return -between(30 * MINUTE, 20 * HOUR);
  if (kind === 'urgent') return between(30 * MINUTE, 3.5 * HOUR);
  if (kind === 'soon') return between(4.5 * HOUR, 11.5 * HOUR);
  if (kind === 'shipped' || kind === 'done' || kind === 'not-collected')
    return -between(10 * HOUR, 60 * HOUR);
  return between(13 * HOUR, 44 * HOUR);
}

function orderId(console: ConsoleId, createdAt: number, random: Random): string {
  if (console === 'pinduoduo') return `${chinaTime(createdAt, 'YYMMDD')}-${random.digits(15)}`;
  if (console === 'taobao') return `4${random.int(1, 8)}${random.digits(17)}`;
  if (console === 'doudian') return random.chance(0.5) ? `69${random.digits(17)}` : `5${random.digits(17)}`;
  return `3${random.digits(11)}`;
}

function makeItem(console: ConsoleId, id: string, random: Random): TrueItem {
  const [name, specs] = random.pick(GOODS);
  const colour = random.pick(specs);
  return {
    id,
    title: random.chance(0.15) ? oddTitle(name, random) : name,
    spec: colour,
    sku: `${random.letters(2).toUpperCase()}-${random.digits(4)}`,
    itemId: console === 'doudian' ? `37${random.digits(17)}` : `${random.int(1, 9)}${random.digits(11)}`,
    skuId: console === 'doudian' ? `35${random.digits(16)}` : `1${random.digits(13)}`,
    quantity: random.chance(0.2) ? random.int(2, 12) : 1,
    price: random.int(190, 49_900),
  };
}

function makeOrder(console: ConsoleId, kind: Kind, now: number, random: Random): TrueOrder {
  const shipBy = Math.floor(now / SECOND) * SECOND + untilShipBy(kind, random);
  const paidAt = shipBy - 48 * HOUR;
  const createdAt = paidAt - random.int(20, 900) * SECOND;
  const id = orderId(console, createdAt, random);
  const items = Array.from({ length: kind === 'two-items' && console !== 'pinduoduo' ? 2 : 1 }, (_, at) =>
    makeItem(console, at === 0 && kind !== 'two-items' ? id : orderId(console, createdAt, random), random),
  );
  const family = random.pick(['林', '周', '吴', '郑', '何', 'K', 'm', '🐟']);
  const order: TrueOrder = {
    id,
    kind,
    status: statusOf[kind],
    createdAt,
    buyer: console === 'jd' ? `${random.letters(1)}***${random.letters(1)}` : `${family}***`,
    items,
    amount: items.reduce((sum, item) => sum + item.price * item.quantity, 0),
  };
  if (kind !== 'unpaid') order.paidAt = paidAt;
  if (kind !== 'unpaid' && kind !== 'no-deadline') order.shipBy = shipBy;
  if (kind === 'refunded') order.afterSale = '退款成功';
  if (kind === 'two-items') order.afterSale = STATUS_TEXT[console].refunding;
  if (random.chance(0.25)) {
    order.note = random.pick(NOTES);
    order.flag = random.pick(FLAGS[console]);
  }
  if (order.status === 'shipped' || order.status === 'done') {
    order.shippedAt = shipBy - random.int(2, 9) * HOUR;
    order.carrier = random.pick(CARRIERS);
    order.trackingNo = `TX${random.digits(13)}`;
  }
  if (order.status === 'done') order.doneAt = now - random.int(1, 5) * HOUR;
  return order;
}

const EXCEPTIONS: TrueParcel['exceptions'] = [
  { type: 'DISTRIBUTION_EXCEPTION', text: '已超时3天6小时', stage: 'delivery' },
  { type: 'TRANS_EXCEPTION', text: '已超时19小时', stage: 'transit' },
  { type: 'SUSPECTED_LOST_SELF', text: '', stage: 'lost' },
];

function makeParcel(order: TrueOrder, now: number, random: Random): TrueParcel {
  const shippedAt = order.shippedAt ?? now;
  const parcel: TrueParcel = {
    trackingNo: order.trackingNo ?? '',
    carrier: order.carrier ?? '',
    orderIds: [order.id],
    shippedAt,
    exceptions: [],
  };
  if (order.kind === 'not-collected') return parcel;
  parcel.collectedAt = shippedAt + 2 * HOUR;
  parcel.lastEventAt = Math.floor(now / SECOND) * SECOND - random.int(2, 40) * HOUR;
  parcel.lastEvent = `快件到达【${random.pick(['城东', '江北', '南站'])}转运中心】`;
  if (order.status === 'done') parcel.signedAt = parcel.lastEventAt;
  else parcel.exceptions = EXCEPTIONS.slice(0, random.int(0, EXCEPTIONS.length));
  return parcel;
}

/** A shop with `count` orders, newest first, of every kind in turn. */
export function makeShop(console: ConsoleId, { seed, now, count, reviews = 0 }: ShopOptions): TrueShop {
  const random = new Random(`${console}/${seed}`);
  const orders = Array.from({ length: count }, (_, at) =>
    makeOrder(console, KINDS[at % KINDS.length] ?? 'fine', now, random),
  ).sort((a, b) => b.createdAt - a.createdAt);
  return {
    console,
    id: random.digits(9),
    name: `${random.pick(['青石', '小满', '南风', '木禾'])}生活馆${random.digits(2)}`,
    orders,
    parcels: orders.filter((order) => order.trackingNo).map((order) => makeParcel(order, now, random)),
    reviews: makeReviews({ console, orders }, { seed, now, count: reviews }),
  };
}

/** Changes the truth as a shipping clerk would: the page shows it from its next load on. */
export function shipOrder(shop: TrueShop, id: string, now: number): void {
  const order = shop.orders.find((one) => one.id === id);
  if (!order) throw new Error(`no order ${id}`);
  const random = new Random(`ship/${id}`);
  order.status = 'shipped';
  order.shippedAt = Math.floor(now / SECOND) * SECOND;
  order.carrier = random.pick(CARRIERS);
  order.trackingNo = `TX${random.digits(13)}`;
  shop.parcels.push({ ...makeParcel({ ...order, kind: 'not-collected' }, now, random) });
}

/** A new order at the top: what makes a list shift while somebody pages through it. */
export function addOrder(shop: TrueShop, kind: Kind, now: number): TrueOrder {
  const random = new Random(`add/${shop.id}/${shop.orders.length}`);
  const order = makeOrder(shop.console, kind, now, random);
  shop.orders.unshift(order);
  return order;
}
