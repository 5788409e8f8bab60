import { bound, fold } from './clean-text.ts';

/** One non-empty text node, in document order. */
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
const PIECE = 4000;

const isTurnedOff = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  (element.hasAttribute('style') && /display:\s*none/.test(element.getAttribute('style') ?? ''));

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
  while (segments.length < limit) {
    let isOpen = node === root;
    if (node.nodeType === TEXT) {
      const raw = (node as Text).data;
      if (/\S/.test(raw)) {
        segments.push({ node: node as Text, raw: bound(raw, PIECE), breaks });
        breaks = false;
      } else if (raw !== '') breaks = true;
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

/** All segments as one text, white space folded. */
export const textOf = (segments: readonly Segment[]): string =>
  fold(segments.map(({ raw, breaks }) => (breaks ? ` ${raw}` : raw)).join(''));
