import type { Entry } from '../../components/attention/entry.ts';
import { DAY, HOUR, MINUTE } from '../../utils/core/time.ts';
import type { Alert } from '../../utils/records/alert.ts';
import { recordKey } from '../../utils/records/key.ts';
import type { Order } from '../../utils/records/order.ts';

/** 2026-09-10, 12:00 in China. */
export const NOON = Date.UTC(2026, 8, 10, 4, 0);

export interface EntryWish {
  /** ms to the deadline; absent: none. */
  left?: number | undefined;
  console?: string;
  shop?: string;
  id?: string;
  kind?: Alert['kind'];
  severity?: Alert['severity'];
  state?: Alert['state'];
  snoozedUntil?: number;
  title?: string;
  seenAgo?: number;
  why?: Alert['why'];
}

function severityOf(left: number | undefined): Alert['severity'] {
  if (left === undefined) return 'warn';
  if (left < 4 * HOUR) return 'urgent';
  return left < 12 * HOUR ? 'warn' : 'info';
}

/** One entry of the attention list, as of NOON. */
export function makeEntry(wish: EntryWish = {}): Entry {
  const { console = 'pinduoduo', shop = '41208', id = '260910-118204550071', kind = 'ship-by', left } = wish;
  const key = recordKey(console, shop, id);
  const alert: Alert = {
    key: recordKey(console, shop, `${kind}:${id}`),
    console,
    shop,
    id: `${kind}:${id}`,
    kind,
    severity: wish.severity ?? severityOf(left),
    subject: { record: kind === 'ship-by' ? 'order' : 'parcel', key },
    ...(left !== undefined && { dueAt: NOON + left }),
    openedAt: NOON - 3 * HOUR,
    changedAt: NOON - 3 * HOUR,
    state: wish.state ?? 'open',
    ...(wish.snoozedUntil !== undefined && { snoozedUntil: wish.snoozedUntil }),
    why: wish.why ?? [{ code: 'overdue' }, { code: 'console_deadline' }],
  };
  const order: Order = {
    key,
    console,
    shop,
    id,
    status: 'to_ship',
    statusText: '待发货',
    items: [{ title: wish.title ?? '手作茶盏', quantity: 2 }],
    seenAt: NOON - (wish.seenAgo ?? 5 * MINUTE),
  };
  return {
    alert,
    consoleName: console === 'jd' ? '京东' : '拼多多',
    timeZone: 'Asia/Shanghai',
    shopKey: `${console}/${shop}`,
    shopName: shop === '41208' ? '小满陶坊' : `店铺 ${shop}`,
    number: id,
    order,
  };
}

/** So many entries, the first the latest: each due 3 minutes after the one before, from a day late on. */
export const makeEntries = (count: number): Entry[] =>
  Array.from({ length: count }, (_, at) =>
    makeEntry({
      left: at * 3 * MINUTE - DAY,
      id: `260910-${String(100_000_000_000 + at)}`,
      title: at % 2 === 0 ? '手作茶盏' : '竹编果篮',
    }),
  );
