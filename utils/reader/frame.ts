import { ID_LIMIT, recordKey, UNKNOWN_SHOP } from '../records/key.ts';
import { bound } from './clean-text.ts';
import type { ShopPlan } from './compile-shop.ts';
import { type Tally, tally } from './diagnostics.ts';
import { type Normaliser, normalisers, type Wording } from './normalisers.ts';
import { isValue, type Outcome } from './outcome.ts';
import { type CompiledPath, valueAt } from './path.ts';
import type { ReadContext } from './reading.ts';

/** What every record of one reading shares. */
export interface Frame {
  console: string;
  page: string;
  source: string;
  wording: Wording;
  context: ReadContext;
  /** The shop of records that name none. */
  shop: string;
  counts: Tally;
}

/** What a page or an answer says of the shop that it belongs to. */
export interface FoundShop {
  id?: string;
  name?: string;
}

const KEY_LIMIT = 3 * ID_LIMIT;

/** The shop id for records: the id that was found, else the shop already known, else the name in its place. */
export function shopIdOf(found: FoundShop | undefined, known: string): string {
  if (found?.id) return found.id;
  return known === UNKNOWN_SHOP && found?.name ? bound(found.name, ID_LIMIT) : known;
}

/** The key of a record, or undefined when it would be too long. */
export function keyOf(frame: Frame, shop: string, id: string): string | undefined {
  const key = recordKey(frame.console, shop, id);
  return key.length <= KEY_LIMIT ? key : undefined;
}

const worded = (outcome: Outcome<unknown>): string | undefined =>
  isValue(outcome) && typeof outcome === 'string' ? outcome : undefined;

const foundShop = (id: string | undefined, name: string | undefined): FoundShop | undefined =>
  id === undefined && name === undefined
    ? undefined
    : { ...(id !== undefined && { id }), ...(name !== undefined && { name }) };

/** What a raw id and a raw name say of a shop; undefined when they say nothing. */
export function shopFrom(rawId: unknown, rawName: unknown): FoundShop | undefined {
  const id = worded(normalisers.id(rawId));
  const name = worded(normalisers.text(rawName));
  return foundShop(id, name);
}

function firstWord(value: unknown, paths: readonly CompiledPath[], normalise: Normaliser, wording: Wording) {
  for (const path of paths) {
    const word = worded(normalise(valueAt(value, path), wording));
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The shop as named at a place in an answer. */
export function shopAt(value: unknown, plan: ShopPlan, wording: Wording): FoundShop | undefined {
  const id = firstWord(value, plan.id, normalisers.id, wording);
  const name = firstWord(value, plan.name, normalisers.text, wording);
  return foundShop(id, name);
}

/** Runs a reader; a bug in it is told, counted under the field `bug`, and gives nothing. */
export function guarded<T>(frame: Frame, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    frame.context.onBug?.(error);
    frame.counts.add('bad-value', 'bug');
    return undefined;
  }
}

export const frameOf = (parts: Omit<Frame, 'counts'>): Frame => ({
  ...parts,
  counts: tally(parts.source),
});
