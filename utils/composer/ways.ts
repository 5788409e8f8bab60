import type { Composer } from './composer.ts';
import { isField, isSameDraft, readDraft, type Span, select } from './draft.ts';

/** What is to be done to a draft: `text` in place of `span` makes `expected` of it. */
export interface Change {
  text: string;
  span: Span;
  expected: string;
}

/** One way to bring a text into a composer. */
export interface Way {
  /** Who undoes it with Ctrl/Cmd+Z. */
  undoneBy: 'browser' | 'page' | 'us';
  /** Gives true when the page has taken it upon itself, and may be a moment late. */
  run(composer: Composer, change: Change): boolean;
}

/** Tells the page that its composer has changed. */
function tell(element: HTMLElement, data: string): void {
  const event = { bubbles: true, composed: true, inputType: 'insertText', data };
  element.dispatchEvent(new InputEvent('input', event));
}

/**
 * Does something that changes the draft in steps, and lets the page hear of the last one only: Chromium gives an event for every line
 * and every break, and a page that draws itself anew at each takes 5 ms for it where 500 messages stand (React, Chromium 156).
 */
function inOneStep(composer: Composer, { text, expected }: Change, work: () => void): void {
  const view = composer.element.ownerDocument.defaultView;
  let isHushed = false;
  const hush = (event: Event) => {
    isHushed = !isSameDraft(readDraft(composer), expected);
    if (isHushed) event.stopImmediatePropagation();
  };
  view?.addEventListener('input', hush, { capture: true });
  work();
  view?.removeEventListener('input', hush, { capture: true });
  if (isHushed) tell(composer.element, text);
}

/**
 * The browser's own editing, as when a text is typed: real input events, one step to undo. `execCommand` is called outdated but has no
 * successor for this; Chromium and Firefox both take it from an isolated world. Line breaks become what Enter would make there.
 */
const typed: Way = {
  undoneBy: 'browser',
  run(composer, change) {
    const document = composer.element.ownerDocument;
    const { text, span } = change;
    if (text) inOneStep(composer, change, () => document.execCommand('insertText', false, text));
    else if (span.end > span.start) document.execCommand('delete');
    return false;
  },
};

/** The same line by line: editors with a model of paragraphs lose line breaks that come as `br` (Quill in Firefox). */
const typedByLine: Way = {
  undoneBy: 'browser',
  run({ element }, { text, span }) {
    const document = element.ownerDocument;
    const [first = '', ...rest] = text.split('\n');
    if (first) document.execCommand('insertText', false, first);
    else if (span.end > span.start) document.execCommand('delete');
    for (const line of rest) {
      document.execCommand('insertParagraph');
      if (line) document.execCommand('insertText', false, line);
    }
    return false;
  },
};

/**
 * As plain text from the clipboard, without the clipboard: an editor that handles pasting changes its model and makes one step of it;
 * others ignore it. For Quill the first way: where it only looks on, it loses track when Firefox deletes across paragraphs (Firefox 153).
 */
const pasted: Way = {
  undoneBy: 'page',
  run({ element }, { text }) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    // Firefox has names of its own for what the event carries.
    const carried: ClipboardEventInit = Object.assign(
      { clipboardData },
      { dataType: 'text/plain', data: text },
    );
    const event = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      composed: true,
      ...carried,
    });
    // An empty one would delete what is selected.
    return event.clipboardData?.getData('text/plain') === text && !element.dispatchEvent(event);
  },
};

const setterOf = (field: HTMLElement) =>
  Object.getOwnPropertyDescriptor(
    field.nodeName === 'INPUT' ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype,
    'value',
  )?.set;

function linesInto({ element, kind }: Composer, text: string): void {
  const document = element.ownerDocument;
  if (kind === 'pre') {
    element.textContent = text;
    return;
  }
  const blocks = text.split('\n').map((line, at) => {
    if (kind === 'editable' && at === 0) return line;
    const block = document.createElement(kind === 'quill' ? 'p' : 'div');
    block.append(line || document.createElement('br'));
    return block;
  });
  element.replaceChildren(...blocks);
}

/**
 * Writes a whole draft at once and tells the page by events. A field's value goes through the prototype's setter: React keeps its
 * record of the last value behind a property of the element itself, and sees a change only where that record stays old.
 */
export function write(composer: Composer, draft: string, data: string): void {
  const { element } = composer;
  if (isField(element)) setterOf(element)?.call(element, draft);
  else linesInto(composer, draft);
  tell(element, data);
  element.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

const written: Way = {
  undoneBy: 'us',
  run(composer, { text, span, expected }) {
    write(composer, expected, text);
    const end = span.start + text.length;
    if (readDraft(composer) === expected) select(composer, { start: end, end });
    return false;
  },
};

/**
 * Elements of a page from which on the browser's own editing is too slow: it lays the page out for each line, 20 ms each where 10,000
 * messages stand beside a box that grows with its text (Chromium 156).
 */
const HEAVY = 10_000;

/**
 * The ways to try, in this order. The last one is tried twice: a page that puts its old draft back in its next frame may do so once more
 * for the way before. A `pre` gets line breaks as text, where Chromium would type elements: what reads `textContent` misses those.
 */
export function waysFor({ element, kind }: Composer, text: string): readonly Way[] {
  const isLong = text.includes('\n');
  if (kind === 'quill') return [pasted, isLong ? typedByLine : typed, written, written];
  const isHeavy = element.ownerDocument.getElementsByTagName('*').length > HEAVY;
  return isHeavy || (kind === 'pre' && isLong) ? [written, written] : [typed, written, written];
}
