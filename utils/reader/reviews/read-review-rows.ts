import type { Diagnostic } from '../../records/health.ts';
import type { Review } from '../../records/review.ts';
import { findInDom, type Scope } from '../dom-field.ts';
import { type Frame, frameOf, guarded } from '../frame.ts';
import { rowsIn, withFollowers } from '../locate-rows.ts';
import { isValue } from '../outcome.ts';
import type { Read, ReadContext } from '../reading.ts';
import type { ReviewDomSource } from '../review-vocabulary.ts';
import { isShown } from '../visible.ts';
import type { CompiledReviews, ReviewDomPlan } from './compile-reviews.ts';
import { askFields, draftReview, idOf, type Said, wordingAt, wordOf } from './draft-review.ts';

/** Elements of a row in which its fields were found, by the fields' names. */
export type RowPlaces = Readonly<Record<string, Element | undefined>>;

/** One review that a page shows. */
export interface LocatedReview {
  /** What the row's record has; undefined where the row shows neither an id nor its order's number. */
  id: string | undefined;
  orderId?: string;
  itemId?: string;
  /** The element of the order's number, else of the time, else of the text, else the row: where a mark is laid over. */
  anchor: Element;
  /** Elements in which parts of it were found. */
  places: RowPlaces;
  /** The elements that belong to it, in page order. */
  nodes: readonly Element[];
  /** When it was written and what it says: by these a row without numbers is found among what answers gave. */
  at?: number;
  text: string;
  /** The record that the row alone gives; undefined where it lacks an id or a time. */
  review?: Read<Review>;
  diagnostics: readonly Diagnostic[];
}

interface Known {
  plan: ReviewDomPlan;
  shop: string;
  print: string;
  said: Said;
  places: RowPlaces;
  diagnostics: Diagnostic[];
}

/**
 * What rows said when they were read last: most rows are unchanged when a page is read again, and what one says of days from now does
 * not move on with the clock.
 */
const known = new WeakMap<Element, Known>();

/** A short print of a row's markup, to tell whether it changed. */
function printOf(nodes: readonly Element[]): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const { outerHTML } of nodes) {
    length += outerHTML.length;
    for (let i = 0; i < outerHTML.length; i++) hash = Math.imul(hash ^ outerHTML.charCodeAt(i), 0x01000193);
  }
  return `${nodes.length}/${length}/${hash}`;
}

/** Where a row is read, and what is counted meanwhile. */
export const frameFor = (console: CompiledReviews, plan: ReviewDomPlan, context: ReadContext): Frame =>
  frameOf({
    console: console.data.id,
    page: plan.page,
    source: plan.id,
    wording: wordingAt(console, context.now),
    context,
    shop: context.shop,
  });

const elementOf = (node: Node | undefined): Element | undefined =>
  node?.nodeType === 1 ? (node as Element) : (node?.parentElement ?? undefined);

/** Asks a row for the fields of a plan; says where each was found. */
export function ask(
  plan: ReviewDomPlan,
  nodes: readonly Element[],
  frame: Frame,
): Pick<Known, 'said' | 'places'> {
  const scope: Scope = { nodes, labels: plan.labels, heads: plan.heads };
  const places: Record<string, Element> = {};
  const said = askFields(
    plan.fields,
    (field) => {
      const { outcome, node } = findInDom(scope, field, frame.wording);
      const element = elementOf(node);
      if (element) places[field.name] = element;
      return outcome;
    },
    frame,
  );
  return { said, places };
}

const isNumbered = ({ said }: Known): boolean =>
  wordOf(said, 'id') !== undefined || wordOf(said, 'orderId') !== undefined;

/** What a row says, read anew only where it changed. Nothing: it is a hidden copy, or no row. */
export function entryOf(
  console: CompiledReviews,
  plan: ReviewDomPlan,
  nodes: readonly Element[],
  context: ReadContext,
): Known | undefined {
  const [first] = nodes;
  if (!first) return undefined;
  const frame = frameFor(console, plan, context);
  return guarded(frame, () => {
    const print = printOf(nodes);
    let entry = known.get(first);
    if (entry?.plan !== plan || entry.print !== print || entry.shop !== context.shop) {
      const asked = ask(plan, nodes, frame);
      entry = { plan, shop: context.shop, print, ...asked, diagnostics: frame.counts.list() };
      known.set(first, entry);
    }
    // Of a copy that is hidden no label is read: without its number it would stand as a second review.
    return isNumbered(entry) || isShown(first) ? entry : undefined;
  });
}

/** A row that says none of these is no review: a divider, a loading line, a copied header. */
export const isReview = ({ said }: Known): boolean =>
  ['id', 'orderId', 'text', 'at'].some((name) => said.get(name) !== undefined);

/** What one row shows, and the id of its record. */
interface Row {
  nodes: readonly Element[];
  entry: Known;
  id: string | undefined;
}

const placeOf = ({ nodes, entry: { places } }: Row): Element | undefined =>
  places.orderId ?? places.at ?? places.text ?? nodes[0];

/** Each review once, in page order. Of copies, one that is seen is preferred; rows without any number are all kept. */
function distinct(rows: readonly Row[]): Row[] {
  const kept = new Map<string | Row, Row>();
  const isSeen = (row: Row): boolean => isShown(placeOf(row) as Element);
  for (const row of rows) {
    const twin = kept.get(row.id ?? row);
    if (!twin || (!isSeen(twin) && isSeen(row))) kept.set(row.id ?? row, row);
  }
  return [...kept.values()];
}

/** The review that a row shows, with the record that it alone gives. */
export function locate(console: CompiledReviews, plan: ReviewDomPlan, row: Row, context: ReadContext) {
  const { said, places, diagnostics } = row.entry;
  const { id } = row;
  const frame = frameFor(console, plan, context);
  const nothing = { appended: undefined, reply: undefined };
  const review = guarded(frame, () => draftReview(said, nothing, frame, frame.shop, id));
  const [orderId, itemId] = [wordOf(said, 'orderId'), wordOf(said, 'itemId')];
  const at = said.get('at');
  return {
    id,
    ...(orderId !== undefined && { orderId }),
    ...(itemId !== undefined && { itemId }),
    ...(isValue(at) && { at: at as number }),
    text: wordOf(said, 'text') ?? '',
    anchor: placeOf(row) as Element,
    places,
    nodes: row.nodes,
    ...(review && { review }),
    diagnostics: [...diagnostics, ...frame.counts.list()],
  } satisfies LocatedReview;
}

/**
 * Reads the reviews that a page shows under `root`, in page order, each once. Cheap where the rows are as they were last time.
 * `context.shop` is the shop that the page is known to belong to.
 */
export function readReviewRows(
  console: CompiledReviews,
  source: ReviewDomSource,
  root: Element,
  context: ReadContext,
): LocatedReview[] {
  const plan = console.dom.get(source);
  if (!plan) return [];
  const starts = rowsIn(plan, root);
  const all = new Set(starts);
  const read = starts.flatMap((start) => {
    const nodes = plan.extend ? withFollowers(start, all, plan.skip) : [start];
    const entry = entryOf(console, plan, nodes, context);
    return entry && isReview(entry) ? [{ nodes, entry }] : [];
  });
  const rows = read.map((row) => ({ ...row, id: idOf(row.entry.said) }));
  return distinct(rows).map((row) => locate(console, plan, row, context));
}

/** Whether a row still shows what it was located as: pages move on within the same elements, and those then hold another review. */
export function isReviewStanding({ anchor, nodes: [first, ...others] }: LocatedReview): boolean {
  if (!first || !anchor.isConnected) return false;
  return known.get(first)?.print === printOf([first, ...others]);
}
