/** A place in a document, as a range's end: a node and an offset in it. */
export interface Point {
  node: Node;
  offset: number;
}

/** A piece of the draft: where it begins in the text, and the text node, `br` or picture that it comes from. */
interface Piece {
  start: number;
  length: number;
  node: Node;
}

interface Walk {
  text: string;
  /** Whether line feeds in the page's text break lines (`white-space: pre` and its like). */
  keepsFeeds: boolean;
  pieces: Piece[];
  /** A line has ended, and its break is written once something follows: what ends the last line breaks nothing. */
  owed: boolean;
  /** Where to stop, for the length up to there. */
  until: Point | undefined;
  stopped: boolean;
}

/** More nodes than any draft has: a page may be hostile. */
const MOST_PIECES = 20_000;

const BLOCKS =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|DD|DIV|DL|DT|FIGURE|FOOTER|H[1-6]|HEADER|LI|OL|P|PRE|SECTION|TABLE|TR|UL)$/;
const SILENT = /^(?:SCRIPT|STYLE|TEMPLATE)$/;

/** What a rich editor leaves in the text to hold the cursor (Quill). */
const HOLDER = '\ufeff';

function add(walk: Walk, node: Node, text: string): void {
  if (walk.owed) {
    walk.text += '\n';
    walk.owed = false;
  }
  walk.pieces.push({ start: walk.text.length, length: text.length, node });
  walk.text += text;
}

function addText(walk: Walk, node: Text): void {
  const isHere = walk.until?.node === node;
  const { data } = node;
  const isShown = data && data !== HOLDER && (walk.keepsFeeds || !/^\s*\n\s*$/.test(data));
  if (isShown) {
    const text = isHere ? data.slice(0, walk.until?.offset) : data;
    add(walk, node, walk.keepsFeeds ? text : text.replaceAll('\n', ' '));
  }
  if (isHere) walk.stopped = true;
}

function visit(node: Node, walk: Walk): void {
  if (walk.pieces.length > MOST_PIECES) return;
  if (node.nodeType === 3) addText(walk, node as Text);
  if (node.nodeType !== 1 || SILENT.test(node.nodeName)) return;
  const isBreak = node.nodeName === 'BR';
  if (isBreak || node.nodeName === 'IMG') {
    if (walk.until?.node === node) walk.stopped = true;
    else add(walk, node, isBreak ? '' : (node as HTMLImageElement).alt || '\ufffc');
    if (!walk.stopped && isBreak) walk.owed = true;
    return;
  }
  const isBlock = BLOCKS.test(node.nodeName);
  if (isBlock && walk.pieces.length > 0) walk.owed = true;
  children(node, walk);
  if (isBlock && !walk.stopped && walk.pieces.length > 0) walk.owed = true;
}

function children(parent: Node, walk: Walk): void {
  const { until } = walk;
  let at = 0;
  for (let child = parent.firstChild; child && !walk.stopped; child = child.nextSibling, at++) {
    if (until?.node === parent && until.offset === at) break;
    visit(child, walk);
  }
  if (until?.node === parent) walk.stopped = true;
}

function walkThrough(root: HTMLElement, until?: Point): Walk {
  const keepsFeeds = /pre|break-spaces/.test(getComputedStyle(root).whiteSpace);
  const walk: Walk = { text: '', keepsFeeds, pieces: [], owed: false, until, stopped: false };
  children(root, walk);
  return walk;
}

/** The text of an editable element as its model would have it: a line for each block, `br` as a line break, the last line without one. */
export const textOf = (root: HTMLElement): string => walkThrough(root).text.replaceAll('\u00a0', ' ');

/** How many characters of the text stand before a place in the element. */
export function offsetOf(root: HTMLElement, node: Node, offset: number): number {
  const { text, owed } = walkThrough(root, { node, offset });
  return Math.min(text.length + (owed ? 1 : 0), textOf(root).length);
}

/** The place in the element before which so many characters of its text stand. */
export function pointAt(root: HTMLElement, offset: number): Point {
  const { pieces } = walkThrough(root);
  const piece = pieces.find(({ start, length }) => offset <= start + length) ?? pieces.at(-1);
  if (!piece) return { node: root, offset: 0 };
  const { node, start } = piece;
  if (node.nodeType === 3)
    return { node, offset: Math.min(Math.max(0, offset - start), (node as Text).length) };
  const parent = node.parentNode ?? root;
  const index = Array.prototype.indexOf.call(parent.childNodes, node);
  return { node: parent, offset: index + (offset > start ? 1 : 0) };
}
