import type { Composer } from './composer.ts';
import { isField, readDraft, type Span, select } from './draft.ts';

/** What is to be done to a draft: `text` in place of `span` makes `expected` of it. */
export interface Change {
  text: string;
  span: Span;
  expected: string;
}

/** One way to bring a text into a composer. */
export interface Way {
  /** Whether the browser, or the page's own editor, undoes it with Ctrl/Cmd+Z. */
  isUndone: boolean;
  run(composer: Composer, change: Change): void;
}

/**
 * The browser's own editing, as when a text is typed: real input events, one step to undo. `execCommand` is called outdated but has no
 * successor for this; Chromium and Firefox both take it from an isolated world. Line breaks become what Enter would make there.
 */
const typed: Way = {
  isUndone: true,
  run({ element }, { text, span }) {
    const document = element.ownerDocument;
    if (text) document.execCommand('insertText', false, text);
    else if (span.end > span.start) document.execCommand('delete');
  },
};

/** The same line by line: editors with a model of paragraphs lose line breaks that come as `br` (Quill in Firefox). */
const typedByLine: Way = {
  isUndone: true,
  run({ element }, { text, span }) {
    const document = element.ownerDocument;
    const [first = '', ...rest] = text.split('\n');
    if (first) document.execCommand('insertText', false, first);
    else if (span.end > span.start) document.execCommand('delete');
    for (const line of rest) {
      document.execCommand('insertParagraph');
      if (line) document.execCommand('insertText', false, line);
    }
  },
};

/** As plain text from the clipboard, without the clipboard: an editor that handles pasting makes its own step of it; others ignore it. */
const pasted: Way = {
  isUndone: true,
  run({ element }, { text }) {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }),
    );
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
  const event = { bubbles: true, composed: true };
  element.dispatchEvent(new InputEvent('input', { ...event, inputType: 'insertText', data }));
  element.dispatchEvent(new Event('change', event));
}

const written: Way = {
  isUndone: false,
  run(composer, { text, span, expected }) {
    write(composer, expected, text);
    const end = span.start + text.length;
    if (readDraft(composer) === expected) select(composer, { start: end, end });
  },
};

/** The ways to try, in this order, for a text with or without line breaks. */
export function waysFor({ kind }: Composer, text: string): readonly Way[] {
  if (kind === 'quill') return [text.includes('\n') ? typedByLine : typed, pasted, written];
  return [typed, written];
}
