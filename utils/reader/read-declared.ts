import type { Result } from '../core/result.ts';
import type { Diagnostic, WallKind } from '../records/health.ts';
import { parseBigJson } from './big-json.ts';
import type { CompiledWall, ConsoleFrame } from './compile-frame.ts';
import type { ShopPlan } from './compile-shop.ts';
import { type FoundShop, shopAt } from './frame.ts';
import type { Wording } from './normalisers.ts';
import { type CompiledCondition, holds } from './path.ts';
import type { Answer, ReadContext, Reading } from './reading.ts';
import { askedFor, type CompiledRequest, isAskedBy } from './request-test.ts';

/** How far into an answer a wall's words are looked for. */
const WALL_TEXT = 4000;

/** Where and with what shop an answer is read; `pagePath` is path + query + hash of the page that asked, when known. */
export type AnswerContext = ReadContext & { pagePath?: string };

/** What every answer source says of itself, whatever it gives. */
interface Declared {
  page: string;
  id: string;
  request: CompiledRequest;
  envelope: readonly CompiledCondition[];
  empty: readonly (readonly CompiledCondition[])[];
}

function wallOf(walls: readonly CompiledWall[], answer: Answer, json: Result<unknown>): WallKind | undefined {
  const start = answer.text.slice(0, WALL_TEXT);
  return walls.find(({ answer: test }) => {
    if (!test) return false;
    if (test.status.includes(answer.status)) return true;
    if (json.ok && test.when.length > 0 && holds(test.when, json.value)) return true;
    return test.text !== undefined && !(test.notJson && json.ok) && test.text.test(start);
  })?.kind;
}

/** One shop for the reading, if all its records name the same. */
export function commonShop(
  list: readonly unknown[],
  plan: ShopPlan,
  wording: Wording,
): FoundShop | undefined {
  const [first, ...others] = list.map((raw) => shopAt(raw, plan, wording));
  return others.every((shop) => shop?.id === first?.id && shop?.name === first?.name) ? first : undefined;
}

/** The code of a text that is no JSON we read. */
const parseCode = (json: Result<unknown>): Diagnostic['code'] =>
  json.ok ? 'bad-envelope' : (json.error.code as Diagnostic['code']);

/**
 * Reads an answer by what a console declares of its answers: `read` makes records of one whose envelope is right. Undefined: no source
 * declares it. Walls are recognised first, then the envelope. An answer that only names the shop has page and source `shop`.
 */
export function readDeclared<P extends Declared, G extends Reading>(
  console: Pick<ConsoleFrame, 'walls' | 'shopAnswers'> & { answers: readonly P[]; wording: Wording },
  answer: Answer,
  context: AnswerContext,
  read: (plan: P, root: unknown) => G,
): Reading | G | undefined {
  const asked = askedFor(answer);
  if (!asked) return undefined;
  const plans = console.answers.filter((plan) => isAskedBy(plan.request, asked, context.pagePath));
  const shops = console.shopAnswers.filter((plan) => isAskedBy(plan.request, asked, context.pagePath));
  const [first] = plans;
  if (!first && shops.length === 0) return undefined;

  const { id: source, page } = first ?? { id: 'shop', page: 'shop' };
  const nothing: Reading = { source, page, orders: [], parcels: [], diagnostics: [] };
  const said = (code: Diagnostic['code']): Reading => ({
    ...nothing,
    diagnostics: [{ code, source, count: 1 }],
  });
  if (answer.tooLarge) return said('too-large');
  const json = parseBigJson(answer.text);
  const wall = wallOf(console.walls, answer, json);
  if (wall) return { ...said('wall'), wall };
  if (!json.ok) return said(parseCode(json));

  try {
    const plan = plans.find(({ envelope }) => holds(envelope, json.value));
    const isNothing = !first || plans.some(({ empty }) => empty.some((signs) => holds(signs, json.value)));
    const reading = plan ? read(plan, json.value) : isNothing ? nothing : said('bad-envelope');
    const shop = shops.map((source) => shopAt(json.value, source.shop, console.wording)).find(Boolean);
    return shop ? { ...reading, shop: { ...shop, ...reading.shop } } : reading;
  } catch (error) {
    context.onBug?.(error);
    return { ...nothing, diagnostics: [{ code: 'bad-value', source, field: 'bug', count: 1 }] };
  }
}
