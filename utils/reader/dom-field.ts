import { besideWords } from './beside.ts';
import { bound, fold } from './clean-text.ts';
import { type Cell, cellsOf, cellsUnder, type Header, headerOf } from './columns.ts';
import type { DomFieldPlan, LabelPlan, Place } from './compile-dom.ts';
import { outcomeOf } from './fields.ts';
import { type Labelled, labelledIn } from './labels.ts';
import type { Wording } from './normalisers.ts';
import { isValue, NONE, type Outcome } from './outcome.ts';
import { holdsOnlyText, type Segment, segmentsOf, textOf } from './segments.ts';

/** The most text nodes of one row that are looked at. */
const SEGMENTS = 1000;
/** The longest text of one element without elements inside. */
const PIECE = 8000;
/** The most elements that one selector is tried on. */
const CANDIDATES = 500;

/** Where fields are looked for; what is found on the way is kept for the next field. */
export interface Scope {
  nodes: readonly Element[];
  labels: LabelPlan | undefined;
  /** The first node only heads the others: no column is looked for in it. */
  heads?: boolean;
  segments?: readonly Segment[];
  labelled?: ReadonlyMap<string, readonly Labelled[]>;
  cells?: readonly Cell[];
  /** Null: the row stands in no table with a header. */
  header?: Header | null;
  /** The row that an item is part of. */
  row?: Scope;
}

/** A raw value and the node that it came from. */
export interface Found {
  raw: string;
  node: Node;
}

function segmentsIn(scope: Scope): readonly Segment[] {
  scope.segments ??= scope.nodes.reduce<Segment[]>((all, node) => segmentsOf(node, SEGMENTS, all), []);
  return scope.segments;
}

/** The texts in which labels are looked for: all but what people write by themselves. */
function labelTexts(scope: Scope, { freeText }: LabelPlan): readonly Segment[] {
  const free = freeText === undefined ? [] : elementsIn(scope.nodes, freeText);
  const segments = segmentsIn(scope);
  return free.length === 0
    ? segments
    : segments.filter(({ node }) => !free.some((element) => element.contains(node)));
}

function byLabel(scope: Scope, labels: readonly string[]): Found[] {
  if (!scope.labels) return [];
  const whole = scope.row ?? scope;
  whole.labelled ??= labelledIn(labelTexts(whole, scope.labels), scope.labels.pattern);
  const found = labels.flatMap((label) => whole.labelled?.get(label) ?? []);
  return scope.row
    ? found.filter(({ node, label }) => scope.nodes.some((own) => own.contains(node) && own.contains(label)))
    : found;
}

/** The elements that a selector finds in a scope, in document order. */
export function elementsIn(nodes: readonly Element[], selector: string): Element[] {
  const found: Element[] = [];
  for (const node of nodes) {
    if (node.matches(selector)) found.push(node);
    found.push(...node.querySelectorAll(selector));
  }
  return found;
}

const tableRows = (nodes: readonly Element[]): Element[] =>
  nodes.flatMap((node) => {
    if (node.tagName === 'TR') return [node];
    return [...node.querySelectorAll('tr')].filter((row) => !row.closest('thead'));
  });

function byColumn(scope: Scope, words: readonly string[]): Element[] {
  if (words.length === 0) return [];
  const whole = scope.row ?? scope;
  const [first] = whole.nodes;
  if (whole.header === undefined) whole.header = (first && headerOf(first)) ?? null;
  const { header } = whole;
  if (!header) return [];
  whole.cells ??= cellsOf(tableRows(whole.heads ? whole.nodes.slice(1) : whole.nodes));
  const cells = scope.row
    ? whole.cells.filter(({ row }) => scope.nodes.some((node) => row.contains(node) || node.contains(row)))
    : whole.cells;
  return cellsUnder(words, header, cells);
}

/** The texts with a space between them; a price stays one even where its sign, whole and cents are elements of their own. */
const spaced = (segments: readonly Segment[]): string =>
  fold(segments.map(({ raw }) => raw).join(' ')).replace(/(?<=[¥￥]) (?=\d)|(?<=\d) (?=\.\d)/g, '');

function textIn(element: Element, mode: Place['text']): string {
  if (holdsOnlyText(element)) return mode === 'rest' ? '' : fold(bound(element.textContent ?? '', PIECE));
  const segments = segmentsOf(element, SEGMENTS);
  if (mode === 'first') return textOf(segments.slice(0, 1));
  if (mode === 'last') return textOf(segments.slice(-1));
  if (mode === 'spaced') return spaced(segments);
  return textOf(mode === 'rest' ? segments.slice(1) : segments);
}

const read = (element: Element, place: Place): Found => ({
  raw: place.attr === undefined ? textIn(element, place.text) : (element.getAttribute(place.attr) ?? ''),
  node: element,
});

function matched(raw: string, match: RegExp | undefined): string {
  if (!match) return raw;
  const found = match.exec(raw);
  return found ? (found[1] ?? found[0]) : '';
}

/** Where the elements of a selector are looked for: in the cells of its column, where it names one that the table has. */
function rootsOf(scope: Scope, { column }: Extract<Place, { by: 'select' }>): readonly Element[] {
  const cells = byColumn(scope, column);
  return cells.length > 0 ? cells : scope.nodes;
}

/** Each element's own value, joined: of the first selector that finds any. */
function* joined(scope: Scope, place: Extract<Place, { by: 'select' }>): Iterable<Found> {
  for (const selector of place.selectors) {
    const elements = elementsIn(rootsOf(scope, place), selector).slice(0, CANDIDATES);
    if (place.join === 'count') {
      if (elements[0]) yield { raw: String(elements.length), node: elements[0] };
      continue;
    }
    const raws = elements.map((element) => matched(read(element, place).raw, place.match)).filter(Boolean);
    const [node] = elements;
    const said = place.join === 'once' ? [...new Set(raws)] : raws;
    if (node && said.length > 0) yield { raw: said.join(' / '), node };
  }
}

/** What a selector, label or column leads to, in order; read one by one, as the first is mostly the one. */
function* candidatesAt(scope: Scope, place: Place): Iterable<Found> {
  if (place.by === 'label') {
    yield* byLabel(scope, place.labels);
  } else if (place.by === 'column') {
    for (const element of byColumn(scope, place.words)) yield read(element, place);
  } else if (place.by === 'beside') {
    yield* besideWords(segmentsIn(scope), place.words);
  } else if (place.by === 'given') {
    const [node] = scope.nodes;
    if (node) yield { raw: place.value, node };
  } else if (place.join) {
    yield* joined(scope, place);
  } else {
    const roots = rootsOf(scope, place);
    for (const selector of place.selectors)
      for (const element of elementsIn(roots, selector).slice(0, CANDIDATES)) yield read(element, place);
  }
}

/** A field of the DOM and the node that its value came from: the first candidate with a usable value wins. */
export function findInDom(
  scope: Scope,
  plan: DomFieldPlan,
  wording: Wording,
): { outcome: Outcome<unknown>; node?: Node } {
  let best: Outcome<unknown>;
  for (const way of plan.ways)
    for (const { raw, node } of candidatesAt(scope, way.where)) {
      const isMatched = way.where.by === 'select' && way.where.join;
      const value = isMatched ? raw : matched(raw, way.where.match);
      const outcome = value === '' ? undefined : outcomeOf(value, way, wording);
      if (isValue(outcome)) return { outcome, node };
      if (outcome !== undefined && best !== NONE) best = outcome;
    }
  return { outcome: best };
}
