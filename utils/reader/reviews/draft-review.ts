import type { Review } from '../../records/review.ts';
import { standInOf } from '../../records/stand-in.ts';
import type { FieldPlan } from '../fields.ts';
import { type Frame, keyOf } from '../frame.ts';
import type { Wording } from '../normalisers.ts';
import { BAD, isValue, NONE, type Outcome } from '../outcome.ts';
import type { Read } from '../reading.ts';
import type { CompiledReviews } from './compile-reviews.ts';
import type { ReviewWording } from './normalisers.ts';

/** What a source says of each field of one review. */
export type Said = ReadonlyMap<string, Outcome<unknown>>;

/** Whether a part of a review is there, as far as the source says so apart from the part itself. */
export type Presences = Readonly<Record<'appended' | 'reply', 'there' | 'gone' | undefined>>;

/** The wording of a console at the time of reading, as the engine's field plans take it. */
export const wordingAt = ({ words }: CompiledReviews, now: number): Wording =>
  ({ ...words, now }) satisfies ReviewWording as unknown as Wording;

/** What has its own place in the record, or none. */
const APART: ReadonlySet<string> = new Set(['id', 'text', 'pictures', 'video', 'at']);
const PART = /^(?:appended|reply)(?:Text|At|Days|Mood)$/;
/** Parts of a part that say by themselves that there is one: a mood does not. */
const PROOF: ReadonlySet<string> = new Set(['text', 'at', 'days']);

const PARTS = ['appended', 'reply'] as const;

/** Asks a source for each field; what can't be read is counted. */
export function askFields<W>(
  plans: readonly FieldPlan<W>[],
  find: (plan: FieldPlan<W>) => Outcome<unknown>,
  frame: Frame,
): Said {
  const said = new Map<string, Outcome<unknown>>();
  for (const plan of plans) {
    // Only what is no text of the buyer can be praise of the platform.
    if (plan.name === 'isDefault' && said.get('text') !== NONE) continue;
    const outcome = find(plan);
    if (outcome === BAD) frame.counts.add('bad-value', plan.name);
    said.set(plan.name, outcome);
  }
  return said;
}

/** A value that the source said, as text. */
export function wordOf(said: Said, name: string): string | undefined {
  const outcome = said.get(name);
  return isValue(outcome) && typeof outcome === 'string' ? outcome : undefined;
}

/** The follow-up review or the reply: itself, "there is none", or nothing that the source said. */
function partOf(said: Said, part: (typeof PARTS)[number], presence: 'there' | 'gone' | undefined) {
  const members: Record<string, unknown> = {};
  let isThere = presence === 'there';
  let isGone = presence === 'gone';
  for (const name of ['Text', 'At', 'Days', 'Mood']) {
    const member = name.toLowerCase();
    const outcome = said.get(`${part}${name}`);
    if (isValue(outcome)) {
      members[member] = outcome;
      isThere ||= PROOF.has(member);
    } else if (outcome === NONE && member === 'text') isGone = true;
  }
  if (isThere) return { text: '', ...members };
  return isGone ? NONE : undefined;
}

/** The id of a review: what the source gives, else one made of the numbers of its order and item. Undefined: it gives neither. */
export function idOf(said: Said): string | undefined {
  const order = wordOf(said, 'orderId');
  return wordOf(said, 'id') ?? (order === undefined ? undefined : standInOf(order, wordOf(said, 'itemId')));
}

/** Makes a record of what a source said; undefined when it lacks an id or a time, which is counted. */
export function draftReview(
  said: Said,
  presences: Presences,
  frame: Frame,
  shop: string,
  id: string | undefined,
): Read<Review> | undefined {
  const at = said.get('at');
  const key = id === undefined ? undefined : keyOf(frame, shop, id);
  if (key === undefined) frame.counts.add('missing-required', 'id');
  if (!isValue(at)) frame.counts.add('missing-required', 'at');
  if (id === undefined || key === undefined || !isValue(at)) return undefined;
  // An empty text is always there; that the source said so tells it from a row that does not show it.
  const none: string[] = said.get('text') === NONE ? ['text'] : [];
  const draft: Record<string, unknown> = {
    key,
    console: frame.console,
    shop,
    id,
    seenAt: frame.context.now,
    text: wordOf(said, 'text') ?? '',
    pictures: isValue(said.get('pictures')) ? said.get('pictures') : 0,
    video: said.get('video') === true,
    at,
  };
  for (const [name, outcome] of said) {
    if (APART.has(name) || PART.test(name)) continue;
    if (isValue(outcome)) draft[name] = outcome;
    else if (outcome === NONE) none.push(name);
  }
  for (const part of PARTS) {
    const found = partOf(said, part, presences[part]);
    if (found === NONE) none.push(part);
    else if (found) draft[part] = found;
  }
  if (none.length > 0) draft.none = none;
  return draft as unknown as Read<Review>;
}
