import { DAY } from '../core/time.ts';
import type { Alert } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel, ParcelException } from '../records/parcel.ts';
import { afterSaleOf } from '../shipping/after-sale.ts';
import { isSettled } from '../shipping/judge-parcel.ts';
import { isPickedUp } from '../shipping/pick-up.ts';
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

const ON_THE_WAY: readonly Moment[] = [
  'on-the-way',
  'transit',
  'delivery',
  'not-picked-up',
  'lost',
  'returned',
];

/** What arrived. A parcel that came back was signed for by the shop: nobody may write to the buyer that it has arrived. */
function signedMoments({ parcel }: Subject): Moment[] {
  const exception = parcel?.exception;
  const words: Moment[] =
    exception && !isSettled(parcel, exception) ? ['not-received', 'signed'] : ['signed', 'not-received'];
  if (exception?.stage !== 'returned') return words;
  return parcel?.signedAt === undefined ? ['returned', 'signed', 'not-received'] : ['returned'];
}

/** Still with us, or on its way. */
function openMoments(subject: Subject, unshipped: boolean): Moment[] {
  const { order, parcel } = subject;
  const stage = parcel?.exception?.stage;
  const moments: Moment[] = [];
  if (stage) moments.push(...STAGE[stage === 'pickup' && isPickedUp(parcel) ? 'transit' : stage]);
  if (alerted(subject, 'pick-up')) moments.push('not-picked-up');
  if (order && unshipped) moments.push(...shippingMoments(order, subject));
  if (order?.status === 'shipped' || order?.status === 'part_shipped' || (parcel && !order))
    moments.push(...ON_THE_WAY);
  return moments;
}

/**
 * How things stand, closest first. Nothing for an order that is closed or refunded as a whole: there is nothing left to tell. What
 * the carrier has is on its way: nobody may write to the buyer that it was not collected.
 */
export function momentsOf(subject: Subject): Moment[] {
  const { order, parcel } = subject;
  if (order && (order.status === 'closed' || afterSaleOf(order) === 'refunded')) return [];
  const unshipped = order !== undefined && ['to_ship', 'part_shipped', 'unknown'].includes(order.status);
  const signed = parcel?.signedAt !== undefined || order?.status === 'signed' || order?.status === 'done';
  const moments = signed && !unshipped ? signedMoments(subject) : openMoments(subject, unshipped);
  const collected = parcel !== undefined && isPickedUp(parcel);
  return [...new Set(moments)].filter((moment) => !(collected && moment === 'not-picked-up'));
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
