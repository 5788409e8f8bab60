import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Alert } from '../../../utils/records/alert.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import { noticesFor } from '../../support/notices.ts';

export const now = Date.parse('2026-03-09T08:00:00Z');
export const order: Order = {
  key: 'pinduoduo/77/260309-1',
  console: 'pinduoduo',
  shop: '77',
  id: '260309-1',
  seenAt: now,
  status: 'to_ship',
  statusText: '待发货',
  shipBy: now - 2 * HOUR,
  shipBySource: 'console',
  items: [{ title: '【现货】陶瓷马克杯 办公室家用带盖勺喝水杯子', quantity: 2 }],
};
export const parcel: Parcel = {
  key: 'pinduoduo/77/TX0001',
  console: 'pinduoduo',
  shop: '77',
  id: 'TX0001',
  seenAt: now,
  carrier: '示例快递',
  orderIds: ['260309-1'],
  lastEventAt: now - 3 * DAY,
};
export const alert = (kind: Alert['kind'], state: Alert['state'] = 'open'): Alert =>
  ({
    key: `pinduoduo/77/${kind}:260309-1`,
    console: 'pinduoduo',
    shop: '77',
    id: `${kind}:260309-1`,
    seenAt: now,
    kind,
    severity: 'urgent',
    subject: { record: 'order', key: order.key },
    openedAt: now,
    changedAt: now,
    state,
    why: [],
  }) as Alert;

export const firstIds = (subject: Parameters<typeof noticesFor>[0], count = 1) =>
  [...new Set(noticesFor(subject).map((notice) => notice.id))].slice(0, count);
export const exception = (stage: NonNullable<Parcel['exception']>['stage']) => ({
  parcel: { ...parcel, exception: { stage, text: stage, types: [] } },
  alerts: [alert('parcel-exception')],
  now,
});
