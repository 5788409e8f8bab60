import type { Composer, LengthLimit } from '../composer/composer.ts';
import type { ChatPage, ComposerPlace } from '../reader/chat-vocabulary.ts';
import { isShown } from '../reader/visible.ts';
import { pattern } from './chat-page.ts';
import { shownText } from './places.ts';

/** The most elements that one selector is tried on. */
const CANDIDATES = 20;

function fits({ within, says }: ComposerPlace, element: Element): boolean {
  if (within === undefined) return true;
  const around = element.closest(within);
  return around !== null && (says === undefined || pattern(says).test(shownText(around)));
}

const isWritable = (element: Element): boolean =>
  !element.hasAttribute('disabled') &&
  !element.hasAttribute('readonly') &&
  element.getAttribute('contenteditable') !== 'false';

/** What the field itself says that it takes, else what is known of the console. */
function limitOf({ limit }: ComposerPlace, element: Element): LengthLimit | undefined {
  const most = Number(element.getAttribute('maxlength') ?? Number.NaN);
  return Number.isInteger(most) && most > 0 ? { unit: 'characters', most } : limit;
}

function composerOf(place: ComposerPlace, element: Element): Composer {
  const limit = limitOf(place, element);
  return { element: element as HTMLElement, kind: place.kind, ...(limit && { limit }) };
}

/** Every place for a draft that a page shows and lets somebody write in, in the order of the data. */
export function findComposers(document: Document, page: ChatPage): Composer[] {
  const found = new Map<Element, Composer>();
  for (const place of page.composers)
    for (const selector of place.select)
      for (const element of [...document.querySelectorAll(selector)].slice(0, CANDIDATES))
        if (!found.has(element) && isWritable(element) && fits(place, element) && isShown(element))
          found.set(element, composerOf(place, element));
  return [...found.values()];
}

/** The composer that an element is or stands in, as the target of a key or of the focus; undefined where it is none. */
export function composerAt(element: Element, page: ChatPage): Composer | undefined {
  for (const place of page.composers)
    for (const selector of place.select) {
      const around = element.closest(selector);
      if (around && isWritable(around) && fits(place, around)) return composerOf(place, around);
    }
  return undefined;
}

/** The composer that is meant: the one with the focus, else the one that had it last, else the first. */
export function meantComposer(
  document: Document,
  page: ChatPage,
  last: Element | undefined,
): Composer | undefined {
  const active = document.activeElement && composerAt(document.activeElement, page);
  if (active) return active;
  const shown = findComposers(document, page);
  return shown.find(({ element }) => element === last) ?? shown[0];
}
