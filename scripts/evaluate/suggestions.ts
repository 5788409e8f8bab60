import { orderIn, type WrittenTurn } from '../../test/support/intents/read-turns.ts';
import { withParent } from '../../utils/intent/intents.ts';
import type { IntentModel } from '../../utils/intent/model.ts';
import { readTurn } from '../../utils/intent/read-turn.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { forgetPicks } from '../../utils/suggest/learn.ts';
import { ORDER_STATES } from '../../utils/suggest/order-states.ts';
import { indexSituations } from '../../utils/suggest/reply-index.ts';
import { suggest } from '../../utils/suggest/suggest.ts';

/** Shares of the turns that a reply could answer, unless said otherwise. */
export interface SuggestionFigures {
  /** Turns about something, and about nothing. */
  about: number;
  nothing: number;
  /** A right reply is among the three, and comes first; a right reply names the finer intent or its parent and fits the order. */
  right: number;
  first: number;
  /** The same where anything was offered. */
  rightWhenOffered: number;
  none: number;
  /** The share of turns about nothing for which something was offered. */
  needless: number;
  /** Median time of one suggestion without the reading, in ms. */
  ms: number;
}

const NOW = Date.UTC(2026, 10, 20, 6);

function isRight({ situations, tags }: Reply, { intents, order }: WrittenTurn): boolean {
  const asked = ORDER_STATES.filter((state) => tags.includes(state));
  const fits = asked.length === 0 || order === '' || statesMet(order).some((state) => asked.includes(state));
  return fits && intents.flatMap(withParent).some((intent) => situations.includes(intent));
}

/** What a written state implies: a late order is also one to be shipped. */
function statesMet(order: string): (typeof ORDER_STATES)[number][] {
  if (order === 'soon' || order === 'late') return ['to_ship', order];
  if (order === 'stalled') return ['shipped', 'stalled'];
  if (order === 'after_sale') return ['signed', 'after_sale'];
  if (order === 'refunding') return ['signed', 'after_sale', 'refunding'];
  return ORDER_STATES.filter((state) => state === order);
}

/** Whether the right reply is among those offered, over written turns and a library. */
export function measureSuggestions(
  turns: readonly WrittenTurn[],
  replies: readonly Reply[],
  model: IntentModel | undefined,
): SuggestionFigures {
  const index = indexSituations(replies);
  const byId = new Map(replies.map((reply) => [reply.id, reply]));
  const learned = forgetPicks(NOW);
  const times: number[] = [];
  const judged = turns.map((turn) => {
    const reading = readTurn(turn.texts, model);
    const lang = turn.lang as 'zh-CN' | 'zh-TW' | 'en';
    const started = performance.now();
    const offered = suggest({
      reading,
      index,
      orders: orderIn(turn.order, NOW),
      uses: new Map(),
      learned,
      console: 'jd',
      lang,
      tone: 'poised',
      now: NOW,
    });
    times.push(performance.now() - started);
    const right = offered.map(({ id }) => {
      const reply = byId.get(id);
      return reply !== undefined && isRight(reply, turn);
    });
    return {
      nothing: turn.intents[0] === 'other',
      offered: offered.length,
      right: right.includes(true),
      first: right[0] === true,
    };
  });
  const about = judged.filter(({ nothing }) => !nothing);
  const nothing = judged.length - about.length;
  const offered = about.filter((each) => each.offered > 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
  return {
    about: about.length,
    nothing,
    right: share(about.filter(({ right }) => right).length, about.length),
    first: share(about.filter(({ first }) => first).length, about.length),
    rightWhenOffered: share(offered.filter(({ right }) => right).length, offered.length),
    none: share(about.length - offered.length, about.length),
    needless: share(judged.filter((each) => each.nothing && each.offered > 0).length, nothing),
    ms: times.sort((a, b) => a - b)[times.length >> 1] ?? 0,
  };
}
