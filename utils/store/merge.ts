import { MINUTE, SECOND } from '../core/time.ts';
import { LIST_LIMIT } from '../records/key.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { mergeItems } from './merge-items.ts';
import { same } from './same.ts';

/** A record as a page gave it: `none` names the fields of which the page said that there is nothing. */
export type Read<R> = R & { none?: string[] | undefined };

export interface Merged<R> {
  record: R;
  /** Something other than `seenAt` differs from what was stored. */
  changed: boolean;
}

type Dated = { seenAt: number };
/** How the fields of one kind of record are merged. */
export type Rules<R> = {
  /** Fields that a page may say nothing of, and that it may say there is none of. */
  optional: readonly (keyof R & string)[];
  /** The fields that are always there, from both sides; `newer` tells whether the reading is. */
  required(old: R, read: R, newer: boolean): Partial<R>;
};

/** A record as it is kept when it is first read: without what only a reading has. */
export function fresh<R extends Dated>(read: Read<R>): R {
  const { none: _, ...record } = read;
  for (const field of Object.keys(record) as (keyof typeof record)[])
    if (record[field] === undefined) delete record[field];
  return record as unknown as R;
}

/** A page whose times end at the minute, or the second, says nothing against one that named more of it. Times in UTC ms. */
export const isCoarser = (read: unknown, old: unknown): boolean =>
  typeof read === 'number' &&
  typeof old === 'number' &&
  [MINUTE, SECOND].some((unit) => read % unit === 0 && old - read > 0 && old - read < unit);

/** What was stored, with what the reading says of each field. */
export function merge<R extends Dated>(old: R, read: Read<R>, rules: Rules<R>): R {
  const newer = read.seenAt >= old.seenAt;
  const record: R = {
    ...old,
    ...rules.required(old, read, newer),
    seenAt: Math.max(old.seenAt, read.seenAt),
  };
  for (const field of rules.optional) {
    if (read[field] !== undefined) {
      if ((newer && !isCoarser(read[field], old[field])) || old[field] === undefined)
        record[field] = read[field];
    } else if (newer && read.none?.includes(field)) delete record[field];
  }
  return record;
}

/** A record that differs in its time of sight only is as it was, in every field. */
export function compared<R extends Dated>(old: R, record: R): Merged<R> {
  const { seenAt } = record;
  const before = { ...old, seenAt };
  const changed = !same(record, before);
  return { record: changed ? record : before, changed };
}

const orderRules: Rules<Order> = {
  optional: [
    'createdAt',
    'paidAt',
    'shippedAt',
    'buyer',
    'amount',
    'afterSale',
    'note',
    'flag',
    'carrier',
    'trackingNo',
  ],
  required(old, read, newer) {
    const statusWins = old.status === 'unknown' || (newer && read.status !== 'unknown');
    return {
      items: mergeItems(old.items, read.items, newer),
      ...(statusWins ? { status: read.status, statusText: read.statusText || old.statusText } : {}),
    };
  },
};

/** A deadline and who gave it belong together; the console's own is never replaced by an estimate. */
function mergeShipBy(old: Order, read: Read<Order>, merged: Order): void {
  const newer = read.seenAt >= old.seenAt;
  const source = read.shipBySource ?? 'console';
  if (read.shipBy === undefined) {
    if (!newer || !read.none?.includes('shipBy')) return;
    delete merged.shipBy;
    delete merged.shipBySource;
  } else if (old.shipBySource === source && isCoarser(read.shipBy, old.shipBy)) return;
  else if (old.shipBy === undefined || (source === 'console' && (newer || old.shipBySource === 'rule'))) {
    merged.shipBy = read.shipBy;
    merged.shipBySource = source;
  } else if (source === 'rule' && old.shipBySource === 'rule' && newer) merged.shipBy = read.shipBy;
}

/**
 * What is known of an order after a page was read. A newer reading replaces field by field; what it does not say stays; what it
 * says there is none of goes; an older one only fills gaps. `unknown` never replaces a known status, and the console is the truth:
 * an order may go back from shipped to unshipped. Reading the same page twice changes nothing but `seenAt`.
 */
export function mergeOrder(old: Order | undefined, read: Read<Order>): Merged<Order> {
  if (!old) {
    const record = fresh(read);
    if (record.shipBy !== undefined) record.shipBySource ??= 'console';
    return { record, changed: true };
  }
  const record = merge(old, read, orderRules);
  mergeShipBy(old, read, record);
  return compared(old, record);
}

const parcelRules: Rules<Parcel> = {
  optional: ['carrier', 'shippedAt', 'collectedAt', 'lastEventAt', 'lastEvent', 'signedAt', 'exception'],
  required: (old, read) => ({
    orderIds: [...new Set([...old.orderIds, ...read.orderIds])].slice(0, LIST_LIMIT),
  }),
};

/** What is known of a parcel after a page was read: as for orders; the orders inside it only grow in number. */
export const mergeParcel = (old: Parcel | undefined, read: Read<Parcel>): Merged<Parcel> =>
  old ? compared(old, merge(old, read, parcelRules)) : { record: fresh(read), changed: true };
