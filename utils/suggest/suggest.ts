import type { TurnReading } from '../intent/read-turn.ts';
import type { Reason } from '../records/alert.ts';
import { type OrderFacts, orderStates } from './order-states.ts';
import { type Circumstances, type Ranked, rankReplies } from './rank.ts';
import type { ReplyIndex } from './reply-index.ts';
import { wantedOf } from './wanted.ts';
import { reasonsFor } from './why.ts';

/** A reply that is offered, for which of the buyer's intents, and why. */
export interface ReplySuggestion {
  id: string;
  intent: string;
  why: Reason[];
}

/** What is known at the moment when somebody may answer. `orders` are those that the page shows for this buyer. Times in UTC milliseconds. */
export interface SuggestInput extends Omit<Circumstances, 'states' | 'mood'> {
  reading: TurnReading;
  index: ReplyIndex;
  orders: readonly OrderFacts[];
}

const AT_MOST = 3;
/** What scores less than this share of the best is not worth a place. */
const WORTH = 0.45;

/** Replies of one kind answer the same situation in the same state of the order. */
const kindOf = ({ situation, states }: Ranked): string => `${situation} ${[...states].sort().join()}`;

/** The best of each kind first; further ones of a kind only where places are left. */
function varied(ranked: readonly Ranked[]): Ranked[] {
  const best = ranked[0]?.score ?? 0;
  const worth = ranked.filter(({ score }) => score > 0 && score >= best * WORTH);
  const kinds = new Set<string>();
  const first: Ranked[] = [];
  const further: Ranked[] = [];
  for (const each of worth) {
    (kinds.has(kindOf(each)) ? further : first).push(each);
    kinds.add(kindOf(each));
  }
  return [...first, ...further].slice(0, AT_MOST);
}

/** Up to three replies for the buyer's last turn, best first, each with its reasons; none where the reading is not sure. */
export function suggest({ reading, index, orders, ...rest }: SuggestInput): ReplySuggestion[] {
  if (!reading.sure) return [];
  const states = orderStates(orders, rest.now);
  const ranked = rankReplies(wantedOf(reading, states), index, { ...rest, states, mood: reading.mood });
  return varied(ranked).map((each) => ({
    id: each.reply.id,
    intent: each.intent,
    why: reasonsFor(each, states, reading.mood),
  }));
}
