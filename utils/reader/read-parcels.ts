import { LIST_LIMIT } from '../records/key.ts';
import type { Parcel, ParcelException } from '../records/parcel.ts';
import { cleanText } from './clean-text.ts';
import type { ParcelsPlan } from './compile-answer.ts';
import type { ShopPlan } from './compile-shop.ts';
import { type Draft, jsonOutcome, settle } from './fields.ts';
import { type Frame, keyOf, shopAt, shopIdOf } from './frame.ts';
import { normalisers } from './normalisers.ts';
import { cut } from './order-draft.ts';
import { isValue, NONE, type Outcome } from './outcome.ts';
import { holds, valueAt, valuesAt } from './path.ts';
import type { Read } from './reading.ts';

function orderIds(raw: unknown, plan: ParcelsPlan, frame: Frame): string[] {
  const ids = new Set<string>();
  for (const value of cut(valuesAt(raw, plan.orderIds), LIST_LIMIT, frame, 'orderIds')) {
    const id = normalisers.id(value);
    if (isValue(id)) ids.add(id);
    else if (value !== null && value !== '') frame.counts.add('bad-value', 'orderIds');
  }
  return [...ids];
}

const words = (value: unknown): string => {
  const text = normalisers.text(value);
  return isValue(text) ? text : '';
};

/** Undefined: not said. A list that is empty or null, or of which all entries are closed, says that there is none. */
function readException(raw: unknown, plan: ParcelsPlan, frame: Frame): Outcome<ParcelException> {
  const { each, type, text, stages, closed } = plan.exceptions;
  const listed = valueAt(raw, each);
  if (listed === undefined) return undefined;
  const entries = (Array.isArray(listed) ? listed : valuesAt(raw, each)).filter(
    (entry) => !closed.some((condition) => holds([condition], entry)),
  );
  const found = cut(entries, LIST_LIMIT, frame, 'exception')
    .map((entry) => ({ type: words(valueAt(entry, type)), text: words(valueAt(entry, text)) }))
    .filter((entry) => entry.type !== '' || entry.text !== '');
  if (found.length === 0) return NONE;
  const rank = (entry: (typeof found)[number]): number => {
    const index = stages.findIndex(([, pattern]) => pattern.test(entry.type) || pattern.test(entry.text));
    return index < 0 ? stages.length : index;
  };
  const worst = Math.min(...found.map(rank));
  const worded = found.filter((entry) => entry.text !== '');
  const loudest = Math.min(...worded.map(rank));
  const said = new Set(worded.filter((entry) => rank(entry) === loudest).map((entry) => entry.text));
  const types = new Set(found.map((entry) => entry.type.slice(0, 80)).filter(Boolean));
  return {
    stage: stages[worst]?.[0] ?? 'other',
    text: cleanText([...said].join('；')),
    types: [...types],
  };
}

/** Reads one parcel of an answer; undefined when it lacks what is required. */
export function readJsonParcel(
  raw: unknown,
  plan: ParcelsPlan,
  shop: ShopPlan,
  frame: Frame,
): Read<Parcel> | undefined {
  const none: string[] = [];
  const draft: Draft = {};
  if (!settle(draft, plan.id, jsonOutcome(raw, plan.id, frame.wording), none, frame.counts)) return undefined;
  const shopId = shopIdOf(shopAt(raw, shop, frame.wording), frame.shop);
  const key = keyOf(frame, shopId, String(draft.id));
  if (key === undefined) {
    frame.counts.add('bad-value', 'id');
    return undefined;
  }
  Object.assign(draft, { key, console: frame.console, shop: shopId, seenAt: frame.context.now });
  for (const field of plan.fields)
    if (!settle(draft, field, jsonOutcome(raw, field, frame.wording), none, frame.counts)) return undefined;
  draft.orderIds = orderIds(raw, plan, frame);
  const exception = readException(raw, plan, frame);
  if (isValue(exception)) draft.exception = exception;
  else if (exception === NONE) none.push('exception');
  if (none.length > 0) draft.none = none;
  return draft as unknown as Read<Parcel>;
}
