import { bound, fold } from './clean-text.ts';

/** One non-empty text node, with those that follow it directly (frameworks split a text at each value); in document order. */
export interface Segment {
  node: Text;
  raw: string;
  /** A block or a line break stands between it and the one before. */
  breaks: boolean;
}

const ELEMENT = 1;
const TEXT = 3;
const SKIPPED: ReadonlySet<string> = new Set([
  'STYLE',
  'SCRIPT',
  'TEMPLATE',
  'NOSCRIPT',
  'TEXTAREA',
  'SELECT',
  'svg',
]);
const INLINE: ReadonlySet<string> = new Set([
  'SPAN',
  'A',
  'B',
  'I',
  'EM',
  'STRONG',
  'FONT',
  'BDI',
  'LABEL',
  'SMALL',
]);
/** The longest piece of one text node that is looked at. */
const PIECE = 8000;

const isBlank = (raw: string): boolean => raw === '' || (raw.charCodeAt(0) <= 32 && !/\S/.test(raw));

const isTurnedOff = (element: Element): boolean =>
  element.hasAttribute('hidden') || /display:\s*none/.test(element.getAttribute('style') ?? '');

const isSkipped = (element: Element): boolean => SKIPPED.has(element.tagName) || isTurnedOff(element);

/**
 * The text that a reader sees under an element, node by node; style, script, template and switched-off content is left out.
 * Nothing here recurses: pages may nest as deep as they like.
 * @param limit the most segments in the list.
 */
export function segmentsOf(root: Element, limit: number, segments: Segment[] = []): Segment[] {
  if (isSkipped(root)) return segments;
  let breaks = true;
  let node: Node = root;
  /** The last text node that was taken in. */
  let ends: Node | undefined;
  while (segments.length < limit) {
    let isOpen = node === root;
    if (node.nodeType === TEXT) {
      const raw = (node as Text).data;
      const last = segments.at(-1);
      if (last && !breaks && node.previousSibling === ends) {
        last.raw = bound(last.raw + raw, PIECE);
        ends = node;
      } else if (isBlank(raw)) breaks ||= raw !== '';
      else {
        segments.push({ node: node as Text, raw: bound(raw, PIECE), breaks });
        ends = node;
        breaks = false;
      }
    } else if (node.nodeType === ELEMENT && node !== root) {
      breaks ||= !INLINE.has((node as Element).tagName);
      isOpen = !isSkipped(node as Element);
    }
    if (isOpen && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node !== root && !node.nextSibling) {
      node = node.parentNode ?? root;
      breaks ||= node.nodeType === ELEMENT && !INLINE.has((node as Element).tagName);
    }
    if (node === root || !node.nextSibling) break;
    node = node.nextSibling;
  }
  return segments;
}

/** Whether an element holds text only, which the browser then gives as a whole. */
export const holdsOnlyText = (element: Element): boolean =>
  element.firstElementChild === null && !isSkipped(element);

/** All segments as one text, white space folded. */
export const textOf = (segments: readonly Segment[]): string =>
  fold(segments.map(({ raw, breaks }) => (breaks ? ` ${raw}` : raw)).join(''));
