import { recordKey } from '../../../utils/records/key.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Parcel } from '../../../utils/records/parcel.ts';
import type { ShipByRule } from '../../../utils/records/ship-by-rule.ts';
import { DEFAULT_SHIPPING, type ShippingSettings } from '../../../utils/shipping/settings.ts';

/** UTC ms of a time in China. */
export const at = (china: string): number => Date.parse(`${china.replace(' ', 'T')}+08:00`);
/** The time in China of UTC ms. */
export const shown = (instant: number | undefined): string | undefined =>
  instant === undefined
    ? undefined
    : new Date(instant + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');

export const NOW = at('2026-09-10 12:00:00');

export function makeOrder(fields: Partial<Order> = {}): Order {
  const { console = 'pinduoduo', shop = '7001', id = '260910-303' } = fields;
  return {
    console,
    shop,
    id,
    key: recordKey(console, shop, id),
    status: 'to_ship',
    statusText: '待发货',
    items: [{ title: '手工竹篮', quantity: 1 }],
    seenAt: NOW,
    ...fields,
  };
}

export function makeParcel(fields: Partial<Parcel> = {}): Parcel {
  const { console = 'doudian', shop = '7001', id = 'SF88990011' } = fields;
  return { console, shop, id, key: recordKey(console, shop, id), orderIds: [], seenAt: NOW, ...fields };
}

export const makeRule = (fields: Partial<ShipByRule> = {}): ShipByRule => ({
  id: 'rule',
  enabled: true,
  console: 'pinduoduo',
  hours: 48,
  start: 'paid',
  calendar: 'natural',
  workingHours: { from: 0, to: 1440 },
  preSale: { by: 'none' },
  ...fields,
});

export const withRules = (...rules: ShipByRule[]): ShippingSettings => ({ ...DEFAULT_SHIPPING, rules });
