import type { About } from '../attention/finding.ts';
import { type Circumstances, verdictOf } from '../attention/verdict.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import type { Judge } from '../store/judge.ts';
import { judgeShipBy } from './judge-order.ts';
import { judgeException, judgePickUp } from './judge-parcel.ts';
import type { ShippingSettings } from './settings.ts';
import { shipByOf } from './ship-by.ts';

const aboutOf = (record: About['record'], { console, id, key, seenAt, shop }: Order | Parcel): About => ({
  record,
  key,
  console,
  shop,
  id,
  seenAt,
});

/** The order with the deadline that a rule gives it, without one that no rule gives any more. The console's own stays as it is. */
export function withEstimate(order: Order, settings: ShippingSettings): Order {
  if (order.shipBy !== undefined && order.shipBySource !== 'rule') return order;
  const shipBy = shipByOf(order, settings);
  if (shipBy?.at === order.shipBy) return order;
  const { shipBy: _, shipBySource: __, ...rest } = order;
  return shipBy ? { ...rest, shipBy: shipBy.at, shipBySource: 'rule' } : rest;
}

/**
 * The rules of shipping as the store wants them: what an order or a parcel means for the attention list at a moment. There is nothing
 * to tell of a console that is switched off: nobody would see its alerts go away.
 */
export function shippingJudge(
  settings: ShippingSettings,
  off: readonly string[],
  circumstances: Circumstances,
): Judge {
  const { now } = circumstances;
  return (subject) => {
    const { alerts, jobs, record, value } = subject;
    const about = aboutOf(record, value);
    const isOff = off.includes(value.console);
    if (subject.record === 'order') {
      const order = withEstimate(subject.value, settings);
      const finding = isOff ? { kind: 'ship-by' as const } : judgeShipBy(order, settings, now);
      return { order, ...verdictOf(about, [finding], alerts, jobs, circumstances) };
    }
    const findings = isOff
      ? [{ kind: 'pick-up' as const }, { kind: 'parcel-exception' as const }]
      : [
          judgePickUp(subject.value, subject.orders, settings, now),
          judgeException(subject.value, subject.orders, settings, now),
        ];
    return verdictOf(about, findings, alerts, jobs, circumstances);
  };
}
