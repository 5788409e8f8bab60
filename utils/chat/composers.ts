import type { Composer, LengthLimit } from '../composer/composer.ts';
import type { ChatPage, ComposerKind, ComposerPlace } from '../reader/chat-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { pattern } from './chat-page.ts';
import { fieldsIn, isWritable, loneComposer } from './lone-composer.ts';
import { shownText } from './places.ts';
import { rootsOf, seekShadowRoots } from './roots.ts';

/** So many elements up from a field, what it is called is looked for. */
const LEVELS = 4;

function fits({ within, says }: ComposerPlace, element: Element): boolean {
  if (within === undefined) return true;
  const around = element.closest(within);
  return around !== null && (says === undefined || pattern(says).test(shownText(around)));
}

/** Whether a field is what a selector says, or stands close inside of something that is: builds wrap one and the other. */
function isAt(field: Element, selector: string): boolean {
  let around: Element | null = field;
  for (let level = 0; around && level <= LEVELS; level += 1) {
    if (around.matches(selector)) return true;
    around = around.parentElement;
  }
  return false;
}

function kindOf(kind: ComposerKind | undefined, element: Element): ComposerKind {
  if (element.matches('textarea')) return 'textarea';
  if (element.matches('.ql-editor')) return 'quill';
  const isPre = element.matches('pre');
  return kind === undefined || kind === 'textarea' || (kind === 'pre' && !isPre)
    ? isPre
      ? 'pre'
      : 'editable'
    : kind;
}

/** What the field itself says that it takes, else what is known of the console. */
function limitOf(limit: LengthLimit | undefined, element: Element): LengthLimit | undefined {
  const most = Number(element.getAttribute('maxlength') ?? Number.NaN);
  return Number.isInteger(most) && most > 0 ? { unit: 'characters', most } : limit;
}

function composerOf(element: Element, most: LengthLimit | undefined, kind?: ComposerKind): Composer {
  const limit = limitOf(most, element);
  return { element: element as HTMLElement, kind: kindOf(kind, element), ...(limit && { limit }) };
}

function composersIn(root: ParentNode, page: ChatPage, found: Map<Element, Composer>): void {
  // Among 10,000 messages, a part of a class takes ten times as long to find.
  const fields = fieldsIn(root).filter(isWritable);
  for (const place of page.composers)
    for (const selector of place.select)
      for (const field of fields)
        if (!found.has(field) && isAt(field, selector) && fits(place, field) && isShown(field))
          found.set(field, composerOf(field, place.limit, place.kind));
}

/**
 * Every place for a draft that a page shows and lets somebody write in, in the order of the data; where a chat shows none that is known,
 * the only one beside which something can be sent.
 */
export function findComposers(document: Document, page: ChatPage): Composer[] {
  const found = new Map<Element, Composer>();
  for (const root of rootsOf(document)) composersIn(root, page, found);
  if (found.size === 0) for (const root of seekShadowRoots(document)) composersIn(root, page, found);
  if (found.size > 0 || page.kind === 'review') return [...found.values()];
  const lone = loneComposer(rootsOf(document));
  return lone ? [composerOf(lone, page.composers[0]?.limit)] : [];
}

/** The composer that an element is or stands in, as the target of a key or of the focus; undefined where it is none. */
export const composerAt = (element: Element, page: ChatPage): Composer | undefined =>
  findComposers(element.ownerDocument, page).find((one) => one.element.contains(element));

/** The composer that is meant: the one with the focus, else the one that had it last, else the first. */
export function meantComposer(
  document: Document,
  page: ChatPage,
  last: Element | undefined,
): Composer | undefined {
  const shown = findComposers(document, page);
  const hasFocus = (element: Element) =>
    element.contains((element.getRootNode() as Document | ShadowRoot).activeElement);
  return (
    shown.find(({ element }) => hasFocus(element)) ??
    shown.find(({ element }) => element === last) ??
    shown[0]
  );
}
