import type { Composer } from './composer.ts';
import { isField, selectionIn } from './draft.ts';
import { pointAt } from './editable-text.ts';

/** Where the cursor stands in the window, in CSS px. */
export interface CaretRect {
  x: number;
  y: number;
  height: number;
}

/** What decides where a form field breaks its lines. */
const LIKE_THE_FIELD = [
  'boxSizing',
  'width',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'borderStyle',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'lineHeight',
  'letterSpacing',
  'textIndent',
  'tabSize',
  'direction',
  'textAlign',
] as const;

/** A field does not tell where its cursor is: the same text is laid out beside it, and measured. */
function inField(field: HTMLTextAreaElement, offset: number, within: ParentNode): CaretRect {
  const document = field.ownerDocument;
  const style = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const name of LIKE_THE_FIELD) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    height: 'auto',
    visibility: 'hidden',
    whiteSpace: field.nodeName === 'INPUT' ? 'pre' : 'pre-wrap',
    overflowWrap: 'break-word',
  });
  const mark = document.createElement('span');
  mark.textContent = field.value.slice(offset, offset + 1).replace(/\s/, '') || '|';
  copy.append(field.value.slice(0, offset), mark, field.value.slice(offset + 1));
  within.append(copy);
  const [of, at, here] = [
    copy.getBoundingClientRect(),
    mark.getClientRects()[0],
    field.getBoundingClientRect(),
  ];
  copy.remove();
  const height = at?.height ?? here.height;
  const y = here.y + (at ? at.y - of.y : 0) - field.scrollTop;
  return {
    x: Math.min(here.x + (at ? at.x - of.x : 0) - field.scrollLeft, here.right),
    y: Math.min(Math.max(y, here.y), Math.max(here.bottom - height, here.y)),
    height,
  };
}

/**
 * Where the cursor (or the end of the selection) of a composer is, for placing something beside it; the composer's beginning where that
 * cannot be told. `within`: where a copy of a form field may lie for a moment, e.g. a shadow root of ours, so that the page does not see it.
 */
export function caretRect(
  composer: Composer,
  within: ParentNode = composer.element.ownerDocument.documentElement,
): CaretRect {
  const { element } = composer;
  const end = selectionIn(composer)?.end ?? 0;
  if (isField(element)) return inField(element, end, within);
  const { node, offset } = pointAt(element, end);
  const range = element.ownerDocument.createRange();
  range.setStart(node, offset);
  const rect = range.getClientRects()[0];
  if (rect) return { x: rect.x, y: rect.y, height: rect.height };
  const beside = node.nodeType === 1 ? (node as Element).children[offset] : undefined;
  const { x, y, height } = (
    beside ?? (node.nodeType === 1 ? (node as Element) : element)
  ).getBoundingClientRect();
  return { x, y, height: Math.min(height, 24) };
}
