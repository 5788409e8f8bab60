import type { Composer } from './composer.ts';
import { offsetOf, pointAt, textOf } from './editable-text.ts';
import { shared } from './shared.ts';

/** A part of the draft, in characters (UTF-16 units) of what `readDraft` gives; both the same: a cursor. */
export interface Span {
  start: number;
  end: number;
}

/** Whether the composer is a form field, with a value of its own. */
export const isField = (element: HTMLElement): element is HTMLTextAreaElement =>
  element.nodeName === 'TEXTAREA' || element.nodeName === 'INPUT';

/** What stands in the composer, as the page's model would have it: lines end with `\n`, whatever they are in the page. */
export const readDraft = ({ element }: Composer): string =>
  isField(element) ? element.value : textOf(element);

/** Equal but for kinds of space and for what stands invisibly at the end, which editors trim. */
export function isSameDraft(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ').trimEnd();
  return plain(a) === plain(b);
}

const remembered = shared('remembered', () => new WeakMap<HTMLElement, Span>());

/** The place that has the focus, through open shadow roots, where the composer is. */
const activeBeside = (element: HTMLElement): Element | null =>
  (element.getRootNode() as Document | ShadowRoot).activeElement ?? null;

/** Whether what is typed goes to the composer. */
export const hasFocus = ({ element }: Composer): boolean => {
  const active = activeBeside(element);
  return active === element || (!isField(element) && element.contains(active));
};

function liveSelection(element: HTMLElement): Span | undefined {
  if (isField(element)) {
    const { selectionStart: start, selectionEnd: end } = element;
    return { start: start ?? element.value.length, end: end ?? element.value.length };
  }
  const selection = element.ownerDocument.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return undefined;
  return {
    start: offsetOf(element, range.startContainer, range.startOffset),
    end: offsetOf(element, range.endContainer, range.endOffset),
  };
}

/** The selection in the composer, or where it was last while followed (see `followCursor`); nothing: it never had one. */
export function selectionIn(composer: Composer): Span | undefined {
  const { element } = composer;
  const live = liveSelection(element);
  if (live) return live;
  const last = remembered.get(element);
  const most = readDraft(composer).length;
  return last && { start: Math.min(last.start, most), end: Math.min(last.end, most) };
}

/** Remembers where the cursor of an editable composer is, for the time when the focus is elsewhere (a form field remembers it itself). */
export function followCursor({ element }: Composer, signal: AbortSignal): void {
  if (isField(element)) return;
  const note = () => {
    const live = liveSelection(element);
    if (live) remembered.set(element, live);
  };
  note();
  element.ownerDocument.addEventListener('selectionchange', note, { signal });
  // That event comes a moment later, when the selection may already be elsewhere.
  element.addEventListener('focusout', note, { signal });
}

/** Selects a part of the draft. What is undone afterwards ends here: the browser takes a moved cursor for the end of the typing before. */
export function select({ element }: Composer, { start, end }: Span): void {
  if (isField(element)) {
    element.setSelectionRange(0, element.value.length);
    element.setSelectionRange(start, end);
    return;
  }
  const selection = element.ownerDocument.getSelection();
  const [from, to] = [pointAt(element, start), pointAt(element, end)];
  selection?.selectAllChildren(element);
  selection?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}
