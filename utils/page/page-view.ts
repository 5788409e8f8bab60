import { mergeOrders } from '../reader/merge-records.ts';
import type { Read } from '../reader/reading.ts';
import { recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import type { Order } from '../records/order.ts';

type OrderRead = Read<Order>;

interface Seen {
  answer?: OrderRead;
  row?: OrderRead;
  /** What was handed over last. */
  sent?: string;
  due: boolean;
}

/** Fields that belong together: when a row's status moves on, its words do too. */
const GROUPS: readonly (readonly (keyof Order)[])[] = [
  ['status', 'statusText'],
  ['shipBy'],
  ['shippedAt'],
  ['afterSale'],
  ['trackingNo', 'carrier'],
  ['note'],
  ['flag'],
];

/** The most orders of one address; no console shows as many, and a page must not make us grow without end. */
const MOST = 20_000;

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/**
 * The answer's facts, moved on by what its row has come to say since: a row counts as news only where it agreed with the
 * answer before and differs now. A row that merely lags behind a newer answer changes nothing.
 */
function moveOn(answer: OrderRead, before: OrderRead | undefined, now: OrderRead): OrderRead {
  if (!before) return answer;
  let moved = answer;
  for (const group of GROUPS) {
    const [lead] = group;
    if (!lead || now[lead] === undefined) continue;
    if (!same(before[lead], answer[lead]) || same(now[lead], before[lead])) continue;
    moved = { ...moved };
    for (const field of group) if (now[field] !== undefined) Object.assign(moved, { [field]: now[field] });
  }
  return moved;
}

export interface PageView {
  /** Takes in orders of an answer that the page received for itself: the most trusted source, and always a new sighting. */
  addAnswer(orders: readonly OrderRead[]): void;
  /**
   * Takes in orders read from the page's rows. A row that says what it said before is no new sighting: the page may have stood
   * there forgotten for hours, and what it shows is as old as it was.
   */
  addRows(orders: readonly OrderRead[]): void;
  /**
   * What has to be handed to the store now, merged field by field; each is handed over once. `shop` stands in for orders
   * that were read before the page said whose they are.
   */
  take(shop: string): OrderRead[];
  /** Puts back what could not be handed over. */
  putBack(orders: readonly OrderRead[]): void;
  /** Whether an answer told of this order, so that its row can wait. */
  isAnswered(id: string): boolean;
  /** Has everything handed over again, because the page has said meanwhile whose orders these are. */
  putBackAll(): void;
}

const withoutTime = ({ seenAt: _, ...facts }: OrderRead) => facts;

/** What one page has shown of its orders so far, from all its sources. Lives as long as the page's address. */
export function createPageView(): PageView {
  const all = new Map<string, Seen>();
  const seenOf = (id: string): Seen | undefined => {
    let seen = all.get(id);
    if (!seen && all.size < MOST) {
      seen = { due: false };
      all.set(id, seen);
    }
    return seen;
  };
  const factsOf = ({ answer, row }: Seen): OrderRead | undefined =>
    answer && row ? mergeOrders(answer, row) : (answer ?? row);

  return {
    addAnswer(orders) {
      for (const order of orders) {
        const seen = seenOf(order.id);
        if (!seen) continue;
        seen.answer = order;
        seen.due = true;
        delete seen.sent;
      }
    },
    addRows(orders) {
      for (const order of orders) {
        const seen = seenOf(order.id);
        if (!seen || (seen.row && same(withoutTime(seen.row), withoutTime(order)))) continue;
        if (seen.answer) seen.answer = moveOn(seen.answer, seen.row, order);
        seen.row = order;
        seen.due = true;
      }
    },
    take(shop) {
      const out: OrderRead[] = [];
      for (const seen of all.values()) {
        if (!seen.due) continue;
        seen.due = false;
        const read = factsOf(seen);
        if (!read) continue;
        const facts =
          read.shop === UNKNOWN_SHOP && shop !== UNKNOWN_SHOP
            ? { ...read, shop, key: recordKey(read.console, shop, read.id) }
            : read;
        const latest = { ...facts, seenAt: Math.max(seen.answer?.seenAt ?? 0, seen.row?.seenAt ?? 0) };
        const text = JSON.stringify(latest);
        if (text === seen.sent) continue;
        seen.sent = text;
        out.push(latest);
      }
      return out;
    },
    putBack(orders) {
      for (const order of orders) {
        const seen = all.get(order.id);
        if (!seen) continue;
        seen.due = true;
        delete seen.sent;
      }
    },
    isAnswered: (id) => all.get(id)?.answer !== undefined,
    putBackAll() {
      for (const seen of all.values()) seen.due = true;
    },
  };
}
