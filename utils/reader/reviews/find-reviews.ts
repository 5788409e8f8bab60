import { type Frame, guarded } from '../frame.ts';
import { rowsIn, withFollowers } from '../locate-rows.ts';
import type { ReadContext } from '../reading.ts';
import type { ReviewDomSource } from '../review-vocabulary.ts';
import type { CompiledReviews, ReviewDomFieldPlan, ReviewDomPlan } from './compile-reviews.ts';
import { idOf, wordOf } from './draft-review.ts';
import { ask, entryOf, frameFor, isReview, type LocatedReview, locate } from './read-review-rows.ts';

/** Which review a row is, and where a mark is laid over. */
export type NamedReview = Pick<
  LocatedReview,
  'id' | 'orderId' | 'at' | 'text' | 'anchor' | 'places' | 'nodes'
>;

/** The rows of a page, to be read one by one. */
export interface ReviewFinder {
  /** The elements that begin a review, in page order. */
  rows: readonly Element[];
  /** Which review begins with one of them, without reading more of it than that takes; nothing where it shows none. */
  name(row: Element, context: ReadContext): NamedReview | undefined;
  /** All that the row says. Cheap where it is as it was last time. */
  read(row: Element, context: ReadContext): LocatedReview | undefined;
}

/** What names a review, and in which line its mark has room. */
const NAMING: ReadonlySet<string> = new Set(['id', 'orderId', 'at']);
/** What tells the reviews of one order apart, where a row shows no id of its own. */
const ITEM: ReadonlySet<string> = new Set(['itemId']);

const only = (plan: ReviewDomPlan, names: ReadonlySet<string>): ReviewDomPlan => ({
  ...plan,
  fields: plan.fields.filter(({ name }) => names.has(name)),
});

const asIs = (value: unknown) => value;

/** Of the time only its place is asked, once a pattern has found it: what it means is for whoever reads the row. */
const placing = (field: ReviewDomFieldPlan): ReviewDomFieldPlan =>
  field.name === 'at'
    ? { ...field, ways: field.ways.map((way) => (way.where.match ? { ...way, normalise: asIs } : way)) }
    : field;

const placed = (plan: ReviewDomPlan): ReviewDomPlan => ({ ...plan, fields: plan.fields.map(placing) });

const naming = new WeakMap<ReviewDomPlan, { row: ReviewDomPlan; item: ReviewDomPlan }>();

function namingPlans(plan: ReviewDomPlan): { row: ReviewDomPlan; item: ReviewDomPlan } {
  const known = naming.get(plan) ?? { row: placed(only(plan, NAMING)), item: only(plan, ITEM) };
  naming.set(plan, known);
  return known;
}

/** Asks a row for its name; for its item only where that is part of it. */
function askName(plan: ReviewDomPlan, nodes: readonly Element[], frame: Frame): ReturnType<typeof ask> {
  const { item, row } = namingPlans(plan);
  const asked = ask(row, nodes, frame);
  if (wordOf(asked.said, 'id') !== undefined || item.fields.length === 0) return asked;
  return { ...asked, said: new Map([...asked.said, ...ask(item, nodes, frame).said]) };
}

/** What rows were named, and by which words: a row that still has them is not asked again. */
const named = new WeakMap<Element, { plan: ReviewDomPlan; text: string; review: NamedReview }>();

/** Finds the reviews that a page shows under `root`, to be read by and by. */
export function reviewFinderFor(
  console: CompiledReviews,
  source: ReviewDomSource,
  root: Element,
): ReviewFinder | undefined {
  const plan = console.dom.get(source);
  if (!plan) return undefined;
  const rows = rowsIn(plan, root);
  const starts = new Set(rows);
  const nodesOf = (row: Element) => (plan.extend ? withFollowers(row, starts, plan.skip) : [row]);

  const read: ReviewFinder['read'] = (row, context) => {
    const nodes = nodesOf(row);
    const entry = entryOf(console, plan, nodes, context);
    if (!entry || !isReview(entry)) return undefined;
    return locate(console, plan, { nodes, entry, id: idOf(entry.said) }, context);
  };

  return {
    rows,
    name(row, context) {
      const nodes = nodesOf(row);
      const text = nodes.map(({ textContent }) => textContent).join('\n');
      const before = named.get(row);
      if (before?.plan === plan && before.text === text && before.review.anchor.isConnected)
        return { ...before.review, nodes };
      const frame = frameFor(console, plan, context);
      const asked = guarded(frame, () => askName(plan, nodes, frame));
      const id = asked && idOf(asked.said);
      // Only all of its words tell which review a row without numbers is.
      if (!asked || id === undefined) return read(row, context);
      const { places, said } = asked;
      const orderId = wordOf(said, 'orderId');
      const review: NamedReview = {
        id,
        ...(orderId !== undefined && { orderId }),
        text: '',
        anchor: places.orderId ?? places.at ?? row,
        places,
        nodes,
      };
      named.set(row, { plan, text, review });
      return review;
    },
    read,
  };
}
