import { DAY } from '../core/time.ts';
import type { Alert } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel, ParcelException } from '../records/parcel.ts';
import type { Moment, Situation } from './situation.ts';

/** What a notice is about: an order, its parcel, or both, and what is known to be wrong with it. */
export interface Subject {
  order?: Order;
  parcel?: Parcel;
  alerts: readonly Alert[];
  /** UTC ms. */
  now: number;
}

const STAGE: Readonly<Record<ParcelException['stage'], readonly Moment[]>> = {
  pickup: ['not-picked-up'],
  dispatch: ['transit'],
  transit: ['transit'],
  delivery: ['delivery'],
  lost: ['lost', 'transit'],
  returned: ['returned'],
  other: ['transit', 'delivery'],
};

/** After this long a first notice no longer does. */
const LATE_AGAIN = DAY;

const alerted = (subject: Subject, kind: Alert['kind']): Alert | undefined =>
  subject.alerts.find(
    (alert) => alert.kind === kind && (alert.state === 'open' || alert.state === 'snoozed'),
  );

function shippingMoments(order: Order, subject: Subject): Moment[] {
  const part: Moment[] = order.status === 'part_shipped' ? ['part-shipped'] : [];
  const { shipBy } = order;
  const over = shipBy === undefined ? undefined : subject.now - shipBy;
  if (over !== undefined && over > LATE_AGAIN) return [...part, 'late-again', 'late', 'to-ship'];
  if (over !== undefined && over > 0) return [...part, 'late', 'late-again', 'to-ship'];
  return alerted(subject, 'ship-by') ? [...part, 'due', 'to-ship'] : [...part, 'to-ship', 'due'];
}

/** How things stand, closest first. Nothing for an order that is closed: there is nothing left to tell. */
export function momentsOf(subject: Subject): Moment[] {
  const { order, parcel } = subject;
  const unshipped = order && ['to_ship', 'part_shipped', 'unknown'].includes(order.status);
  const signed = parcel?.signedAt !== undefined || order?.status === 'signed' || order?.status === 'done';
  if (signed && !unshipped)
    return parcel?.exception ? ['not-received', 'signed'] : ['signed', 'not-received'];
  const stage = parcel?.exception?.stage;
  // What the carrier has collected late is on its way: nobody may write to the buyer that it was not collected.
  const moments: Moment[] = stage
    ? [...STAGE[stage === 'pickup' && parcel?.collectedAt !== undefined ? 'transit' : stage]]
    : [];
  if (alerted(subject, 'pick-up')) moments.push('not-picked-up');
  if (unshipped) moments.push(...shippingMoments(order, subject));
  if (order?.status === 'shipped' || order?.status === 'part_shipped' || (parcel && !order))
    moments.push('on-the-way', 'transit', 'delivery', 'not-picked-up', 'lost', 'returned');
  return [...new Set(moments)];
}

/** Situations that fit, closest first: by the record's moment, then by how closely the text is made for it. */
export function rank(situations: readonly Situation[], moments: readonly Moment[]): Situation[] {
  const scored = situations.flatMap((situation) => {
    const places = situation.moments
      .map((moment, own) => ({ at: moments.indexOf(moment), own }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at);
    const [best] = places;
    return best ? [{ situation, score: best.at * 10 + best.own }] : [];
  });
  return scored.sort((a, b) => a.score - b.score).map(({ situation }) => situation);
}
