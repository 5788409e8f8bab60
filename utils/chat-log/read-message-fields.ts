import { roleOrRobot } from '../chat/machines.ts';
import { bound, fold } from '../reader/clean-text.ts';
import { type JsonFieldPlan, jsonOutcome } from '../reader/fields.ts';
import type { FieldTest, LogEvent } from '../reader/log-vocabulary.ts';
import type { Wording } from '../reader/normalisers.ts';
import { isValue } from '../reader/outcome.ts';
import { holds, valueAt, valuesAt } from '../reader/path.ts';
import type { ReadMessage } from '../records/message.ts';
import type { MessagePlan, TestPlan } from './compile-log.ts';
import { boundId, boundName, isPlausible, timeOfId } from './plain.ts';
import { eventIn } from './said-events.ts';

/** None of the normalisers of messages asks for the words of a console. */
const NO_WORDING: Wording = { currency: '', statusWords: [], noAfterSale: [] };
/** So much of what was said is tested. */
const WORDS = 500;
const ORDERS = 20;
const ID = /^[\w.-]{4,80}$/;

/** What the fields of one message are read with. */
export interface FieldContext {
  now: number;
  /** Ids are unix milliseconds. */
  timedIds: boolean;
}

function wordAt(raw: unknown, plan: JsonFieldPlan | undefined): string | undefined {
  const outcome = plan && jsonOutcome(raw, plan, NO_WORDING);
  return isValue(outcome) && typeof outcome === 'string' ? outcome : undefined;
}

function numberAt(raw: unknown, plan: JsonFieldPlan | undefined): number | undefined {
  const outcome = plan && jsonOutcome(raw, plan, NO_WORDING);
  return isValue(outcome) && typeof outcome === 'number' ? outcome : undefined;
}

const firstOf = <T extends FieldTest>(tests: readonly TestPlan<T>[], raw: unknown, words: string) =>
  tests.find(({ conditions, words: says }) => holds(conditions, raw) && (!says || says.test(words)));

function buyerOf(raw: unknown, { buyer }: MessagePlan): { conversation: string; name?: string } | undefined {
  for (const { conditions, key, name } of buyer) {
    const found = holds(conditions, raw) ? wordAt(raw, key) : undefined;
    const called = found === undefined ? undefined : wordAt(raw, name);
    if (found !== undefined) return { conversation: found, ...(called && { name: boundName(called) }) };
  }
  return undefined;
}

/**
 * When it was said. Where the id says the same to the millisecond, the id: other sources show nothing else, and the same message
 * must have the same time wherever it is read.
 */
function timeOf(id: string, shown: number | undefined, { now, timedIds }: FieldContext): number | undefined {
  const byId = timedIds ? timeOfId(id, now) : undefined;
  const at = shown !== undefined && isPlausible(shown, now) ? shown : undefined;
  const isSame = at !== undefined && byId !== undefined && Math.floor(byId / 1000) === at / 1000;
  return isSame ? byId : (at ?? byId);
}

const ordersOf = (raw: unknown, { orderIds }: MessagePlan): string[] =>
  orderIds === undefined
    ? []
    : [...new Set(valuesAt(raw, orderIds))]
        .filter((one): one is string => typeof one === 'string' && ID.test(one))
        .slice(0, ORDERS);

function eventOf(raw: unknown, plan: MessagePlan, words: string): { event?: LogEvent; agent?: string } {
  const said = eventIn(words);
  const event = firstOf(plan.events, raw, words)?.event;
  if (event === undefined) return said ?? {};
  return { event, ...(said?.event === event && said.agent && { agent: said.agent }) };
}

function wordsIn(raw: unknown, { text }: MessagePlan): string {
  const said = text && valueAt(raw, text);
  return typeof said === 'string' ? fold(bound(said, 4 * WORDS)).slice(0, WORDS) : '';
}

/** One message of an answer or frame; undefined where it does not say of whom it is, when it was said or which it is. */
export function readMessageFields(
  raw: unknown,
  plan: MessagePlan,
  context: FieldContext,
): ReadMessage | undefined {
  const { fields } = plan;
  const notice = wordAt(raw, fields.id);
  const buyer = buyerOf(raw, plan);
  if (notice === undefined || !buyer) return undefined;
  const words = wordsIn(raw, plan);
  const kind = firstOf(plan.kinds, raw, words)?.kind ?? (words ? 'text' : 'other');
  const withdrawn = kind === 'withdrawn' ? wordAt(raw, fields.withdrawn) : undefined;
  const id = withdrawn ?? notice;
  const shown = withdrawn === undefined || withdrawn === notice ? numberAt(raw, fields.at) : undefined;
  const at = timeOf(id, shown, context) ?? (withdrawn ? numberAt(raw, fields.at) : undefined);
  if (at === undefined || !isPlausible(at, context.now)) return undefined;
  const marked = firstOf(plan.roles, raw, words)?.role ?? 'system';
  const agent = wordAt(raw, fields.agent);
  const role = roleOrRobot(marked, marked === 'buyer' ? '' : (agent ?? ''), words);
  const orders = ordersOf(raw, plan);
  const { event, agent: handedTo } = role === 'system' ? eventOf(raw, plan, words) : {};
  const who = role === 'agent' ? agent && boundName(agent) : handedTo;
  return {
    id: boundId(id),
    conversation: boundName(buyer.conversation),
    ...(buyer.name && { buyer: buyer.name }),
    role,
    ...(who && { agent: who }),
    at,
    atSource: 'page',
    kind,
    ...(event && { event }),
    ...(orders.length > 0 && { orderIds: orders }),
    seenAt: context.now,
  };
}
