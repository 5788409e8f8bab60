import { type Intent, withParent } from '../intent/intents.ts';
import type { TurnReading } from '../intent/read-turn.ts';
import type { OrderState, StatesNow } from './order-states.ts';

/** What the buyer may want, and how much that counts, 0 to 1. */
export interface Wanted {
  intent: Intent;
  score: number;
}

/** Candidates below this share of the best one are left out. */
const WORTH = 0.25;

/**
 * Where the order's state tells what a turn is really about: [what was read, the state, what is answered, how much that counts]. Who asks
 * for a parcel that has been sent wants to know where it is; who asks where a parcel is that has not been sent wants it sent.
 */
const TURNS_INTO: readonly (readonly [Intent, OrderState, Intent, number])[] = [
  ['urge_ship', 'shipped', 'logistics', 0.9],
  ['urge_ship', 'stalled', 'logistics.stalled', 1.1],
  ['urge_ship', 'unpaid', 'order_payment', 0.8],
  ['logistics', 'to_ship', 'urge_ship', 0.9],
  ['logistics', 'stalled', 'logistics.stalled', 1.2],
  ['logistics', 'signed', 'logistics.not_received', 0.8],
  ['refund', 'refunding', 'refund.progress', 1],
];

/** What a sure reading and the order's state together ask for, most wanted first. */
export function wantedOf({ intents }: TurnReading, states: StatesNow): Wanted[] {
  const least = (intents[0]?.score ?? 0) * WORTH;
  const wanted = new Map<Intent, number>();
  const add = (intent: Intent, score: number) => wanted.set(intent, Math.max(wanted.get(intent) ?? 0, score));
  for (const { id, score } of intents) {
    if (score < least || id === 'other') continue;
    add(id, score);
    for (const [from, state, to, share] of TURNS_INTO)
      if (states.has(state) && withParent(id).includes(from)) add(to, score * share);
  }
  return [...wanted].map(([intent, score]) => ({ intent, score })).sort((a, b) => b.score - a.score);
}
