import { type Mood, withParent } from '../intent/intents.ts';
import type { Reason } from '../records/alert.ts';
import type { OrderState, StatesNow } from './order-states.ts';
import type { Ranked } from './rank.ts';

/** From which share of this person's picks on a suggestion says that they often choose it. */
const OFTEN = 0.25;
/** Intents for which it matters to whoever answers that something is late or stuck. */
const ABOUT_TIME = new Set(['urge_ship', 'logistics', 'modify_cancel', 'refund', 'complaint']);
const PRESSING: readonly OrderState[] = ['late', 'stalled', 'soon'];

function stateReason(state: OrderState, states: StatesNow): Reason {
  const at = states.get(state);
  return at === undefined ? { code: state } : { code: state, values: { dueAt: at } };
}

/** Why a reply is offered: what the buyer wants, how the order stands, the mood, and what this person usually picks; codes under `suggest.why`. */
export function reasonsFor({ intent, states, byMood, picked }: Ranked, now: StatesNow, mood: Mood): Reason[] {
  const pressing = ABOUT_TIME.has(withParent(intent).at(-1) ?? '')
    ? PRESSING.find((state) => now.has(state))
    : undefined;
  const told = PRESSING.find((state) => states.includes(state)) ?? pressing ?? states[0];
  return [
    { code: 'intent', values: { intent } },
    ...(told ? [stateReason(told, now)] : []),
    ...(byMood ? [{ code: 'mood', values: { mood } }] : []),
    ...(picked >= OFTEN ? [{ code: 'often' }] : []),
  ];
}
