import { guarded } from '../frame.ts';
import { rowsIn, withFollowers } from '../locate-rows.ts';
import type { ReadContext } from '../reading.ts';
import type { ReviewDomSource } from '../review-vocabulary.ts';
import type { CompiledReviews, ReviewDomFieldPlan, ReviewDomPlan } from './compile-reviews.ts';
import { idsOf, wordOf } from './draft-review.ts';
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

const naming = new WeakMap<ReviewDomPlan, ReviewDomPlan>();

const asIs = (value: unknown) => value;

/** Of the time only its place is asked, once a pattern has found it: what it means is for whoever reads the row. */
const placing = (field: ReviewDomFieldPlan): ReviewDomFieldPlan =>
  field.name === 'at'
    ? { ...field, ways: field.ways.map((way) => (way.where.match ? { ...way, normalise: asIs } : way)) }
    : field;

function namingPlan(plan: ReviewDomPlan): ReviewDomPlan {
  let known = naming.get(plan);
  if (!known) {
    known = { ...plan, fields: plan.fields.filter(({ name }) => NAMING.has(name)).map(placing) };
    naming.set(plan, known);
  }
  return known;
}

/** What rows were named, and by which words: a row that still has them is not asked again. */
const named = new WeakMap<Element, { plan: ReviewDomPlan; text: string; review: NamedReview }>();

/**
 * Finds the reviews that a page shows under `root`, to be read by and by. Items of one order that share its number are not told apart here
 * as `readReviewRows` does: what answers gave tells them apart.
 */
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
    const [id] = idsOf([entry.said]);
    return locate(console, plan, { nodes, entry, id }, context);
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
      const asked = guarded(frame, () => ask(namingPlan(plan), nodes, frame));
      const [id] = asked ? idsOf([asked.said]) : [];
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
