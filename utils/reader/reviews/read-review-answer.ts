import { LIST_LIMIT } from '../../records/key.ts';
import type { Review } from '../../records/review.ts';
import { jsonOutcome } from '../fields.ts';
import { type FoundShop, type Frame, frameOf, guarded, shopAt, shopIdOf } from '../frame.ts';
import { gather } from '../merge-readings.ts';
import { cut } from '../order-draft.ts';
import { isValue } from '../outcome.ts';
import { holds, valueAt } from '../path.ts';
import { type AnswerContext, commonShop, readDeclared } from '../read-declared.ts';
import type { Answer, Read, Reading } from '../reading.ts';
import type { CompiledReviews, PresencePlan, ReviewAnswerPlan } from './compile-reviews.ts';
import { askFields, draftReview, idOf, type Said, wordingAt, wordOf } from './draft-review.ts';
import { mergeReviews } from './merge-reviews.ts';

/** The most reviews of one answer; consoles answer 20 to 40 at a time. */
const RECORD_LIMIT = 10_000;

/** `atOnce`: so many entries are read at a time, and those behind them by the reading's `rest`; without it all of them. */
type PartContext = AnswerContext & { atOnce?: number };

/** The first or next part of what an answer gave. `rest` reads on: that gives what is new or other, and all diagnostics so far. */
export interface ReadingPart extends Reading {
  rest?: () => ReadingPart;
}

const listAt = (root: unknown, { list }: ReviewAnswerPlan): readonly unknown[] | undefined =>
  list.map((path) => valueAt(root, path)).find((value) => Array.isArray(value));

const presenceIn = (raw: unknown, { there, gone }: PresencePlan): 'there' | 'gone' | undefined => {
  if (there.length > 0 && holds(there, raw)) return 'there';
  return gone.length > 0 && holds(gone, raw) ? 'gone' : undefined;
};

function phrasesIn(raw: unknown, plan: ReviewAnswerPlan, frame: Frame): NonNullable<Review['phrases']> {
  if (!plan.phrases) return [];
  const { each, text, mood } = plan.phrases;
  const entries = valueAt(raw, each);
  if (!Array.isArray(entries)) return [];
  return entries.slice(0, LIST_LIMIT).flatMap((entry) => {
    const words = jsonOutcome(entry, text, frame.wording);
    const feeling = jsonOutcome(entry, mood, frame.wording);
    return isValue(words) && isValue(feeling)
      ? [{ text: words as string, mood: feeling as NonNullable<Review['mood']> }]
      : [];
  });
}

/** An entry of the list, and what it says. */
interface Entry {
  raw: object;
  said: Said;
}

function entriesIn(list: readonly unknown[], plan: ReviewAnswerPlan, frame: Frame): Entry[] {
  return list.flatMap((raw) => {
    if (typeof raw !== 'object' || raw === null) return [];
    const said = guarded(frame, () =>
      askFields(plan.fields, (field) => jsonOutcome(raw, field, frame.wording), frame),
    );
    return said ? [{ raw, said }] : [];
  });
}

function readOne({ raw, said }: Entry, plan: ReviewAnswerPlan, frame: Frame): Read<Review> | undefined {
  const shop = shopIdOf(shopAt(raw, plan.shop, frame.wording), frame.shop);
  const presences = { appended: presenceIn(raw, plan.appended), reply: presenceIn(raw, plan.reply) };
  const draft = draftReview(said, presences, frame, shop, idOf(said));
  if (!draft) return undefined;
  const phrases = phrasesIn(raw, plan, frame);
  return phrases.length > 0 ? { ...draft, phrases } : draft;
}

/** Without its text no review is worth much: where an answer has it in none of them, it has moved. */
const lacksTexts = (entries: readonly Entry[]): boolean =>
  entries.length > 0 && entries.every(({ said }) => said.get('text') === undefined);

/** Whether entries can be read before those behind them: each has a name of its own, and the texts are where they should be. */
const standAlone = (entries: readonly Entry[]): boolean =>
  entries.every(({ said }) => wordOf(said, 'id') !== undefined) && !lacksTexts(entries);

function readPlan(console: CompiledReviews, plan: ReviewAnswerPlan, root: unknown, context: PartContext) {
  const wording = wordingAt(console, context.now);
  const named = shopAt(root, plan.shop, wording);
  const frame = frameOf({
    console: console.data.id,
    page: plan.page,
    source: plan.id,
    wording,
    context,
    shop: shopIdOf(named, context.shop),
  });
  const whole = listAt(root, plan);
  if (!whole) frame.counts.add('bad-envelope');
  const list = cut(whole ?? [], RECORD_LIMIT, frame, 'list');
  const shop: FoundShop | undefined = named ?? commonShop(list, plan.shop, wording);
  const reviews = gather<Review>(mergeReviews, frame.counts);
  let told: ReadonlySet<Read<Review>> = new Set();

  function readFrom(start: number): ReadingPart {
    let end = Math.min(list.length, start + (context.atOnce ?? list.length));
    let entries = entriesIn(list.slice(start, end), plan, frame);
    if (end < list.length && !standAlone(entries)) {
      entries = [...entries, ...entriesIn(list.slice(end), plan, frame)];
      end = list.length;
    }
    for (const entry of entries)
      guarded(frame, () => {
        const review = readOne(entry, plan, frame);
        if (review) reviews.add(review);
      });
    if (start === 0 && lacksTexts(entries)) frame.counts.add('missing-required', 'text');
    const all = reviews.list();
    const news = all.filter((review) => !told.has(review));
    told = new Set(all);
    return {
      source: plan.id,
      page: plan.page,
      orders: [],
      parcels: [],
      reviews: news,
      ...(shop && { shop }),
      diagnostics: frame.counts.list(),
      ...(end < list.length && { rest: () => readFrom(end) }),
    };
  }
  return readFrom(0);
}

/** Some gateways call a function of the page with the answer. */
const CALLED = /^\s*(?:\/\*[\s\S]{0,40}?\*\/\s*)?[\w$.]{1,80}\s*\(\s*(?=[{[])/;

function unwrap(text: string): string {
  const call = CALLED.exec(text);
  const end = call ? text.lastIndexOf(')') : -1;
  return call && end > call[0].length && /^\)[\s;]*$/.test(text.slice(end))
    ? text.slice(call[0].length, end)
    : text;
}

/**
 * Reads an answer that a review page received for itself. Undefined: no source of the console's review pages declares it, nor the shop
 * that it names. Walls are recognised first, then the envelope, then the list.
 */
export const readReviewAnswer = (
  console: CompiledReviews,
  answer: Answer,
  context: PartContext,
): ReadingPart | undefined =>
  readDeclared(
    { ...console, wording: wordingAt(console, context.now) },
    { ...answer, text: unwrap(answer.text) },
    context,
    (plan, root) => readPlan(console, plan, root, context),
  );
