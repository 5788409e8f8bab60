import type { TextPlace } from '../reader/chat-vocabulary.ts';
import { bound, fold } from '../reader/clean-text.ts';
import { segmentsOf, textOf } from '../reader/segments.ts';
import { isShown } from '../reader/visible.ts';
import { pattern } from './chat-page.ts';
import { rootsOf, seekShadowRoots } from './roots.ts';
import { splitGlued } from './shown-time.ts';

/** The most text nodes of one place that are looked at. */
const SEGMENTS = 60;
/** The longest text that a regular expression is tried on. */
const TEXT = 4000;
/** The most elements that one selector is tried on. */
const CANDIDATES = 50;

/** The clock and the zone in which a page prints times. */
export interface Moment {
  now: number;
  zone: string;
  /** The name of the buyer whose thread it is, where that is known. */
  buyer?: string;
}

/** The text that a person sees under an element, white space folded. */
export const shownText = (element: Element): string =>
  fold(bound(textOf(segmentsOf(element, SEGMENTS)), TEXT));

/**
 * Elements found before: looking through a document of 10,000 messages for something takes longer than all the rest. One is
 * used again while it is connected, shown and still what the selector says; what was missed is looked for again after `forget`.
 */
export class Finder {
  readonly #found = new Map<string, Element>();
  readonly #missed = new Set<string>();
  /** Names that were told from what stands around them, by all that stands there. */
  readonly names = new Map<string, string>();
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  /** Elements may have come. */
  forget(): void {
    this.#missed.clear();
  }

  /** The first shown element of the document, or of its open shadow roots, that a selector finds. */
  first(selector: string): Element | undefined {
    const known = this.#found.get(selector);
    if (known?.isConnected && known.matches(selector) && isShown(known)) return known;
    if (this.#missed.has(selector)) return undefined;
    let isThere = false;
    for (const root of rootsOf(this.document)) {
      const quick = root.querySelector(selector);
      isThere ||= quick !== null;
      const found = !quick || isShown(quick) ? quick : shownIn(root, selector)[0];
      if (!found) continue;
      this.#found.set(selector, found);
      return found;
    }
    this.#found.delete(selector);
    if (!isThere) this.#missed.add(selector);
    return undefined;
  }

  /** Looks for shadow roots, and says whether there are any. */
  goDeeper(): boolean {
    const before = rootsOf(this.document).length;
    const found = seekShadowRoots(this.document).length;
    if (found + 1 !== before) this.forget();
    return found > 0;
  }

  /** The first shown element of several candidates. */
  any(selectors: readonly string[]): Element | undefined {
    for (const selector of selectors) {
      const found = this.first(selector);
      if (found) return found;
    }
    return undefined;
  }
}

/**
 * A selector for a search inside one element. For a lone `.a .b` Chromium goes through the whole document to find each `.a` first (0.4 ms
 * among 10,000 messages, seen 2026-11); for one of several it looks at what is inside. No page has an element of that name.
 */
const inside = (selector: string): string => `${selector},tiexin-none`;

/** Whether an element is what a selector says, or holds something that is. */
export const isOrHolds = (element: Element, selector: string): boolean =>
  element.matches(selector) || element.querySelector(inside(selector)) !== null;

/** All shown elements that a selector finds in a scope, the scope itself among them. */
export function shownIn(scope: ParentNode, selector: string): Element[] {
  const own = 'matches' in scope && (scope as Element).matches(selector) ? [scope as Element] : [];
  return [...own, ...[...scope.querySelectorAll(inside(selector))].slice(0, CANDIDATES)].filter(isShown);
}

/** The value of a place at an element, or nothing. */
export function valueAt(place: TextPlace, element: Element, moment: Moment): string | undefined {
  const { now, zone, buyer } = moment;
  const raw = place.attr === undefined ? shownText(element) : fold(element.getAttribute(place.attr) ?? '');
  const text = place.glued ? splitGlued(raw, now, zone, buyer)?.before : raw;
  if (!text) return undefined;
  if (place.match === undefined) return text;
  const match = pattern(place.match).exec(text);
  return match ? fold(match[1] ?? match[0]) || undefined : undefined;
}

/** The first value of a place inside an element. */
export function valueIn(place: TextPlace, scope: Element, moment: Moment): string | undefined {
  if (place.select.length === 0) return valueAt(place, scope, moment);
  for (const selector of place.select)
    for (const element of shownIn(scope, selector)) {
      const value = valueAt(place, element, moment);
      if (value !== undefined) return value;
    }
  return undefined;
}

/** The first value of several places inside an element. */
export function firstIn(places: readonly TextPlace[], scope: Element, moment: Moment): string | undefined {
  for (const place of places) {
    const value = valueIn(place, scope, moment);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The first value of a place in the whole document; without a selector there is none. */
export function valueOnPage(place: TextPlace, finder: Finder, moment: Moment): string | undefined {
  for (const selector of place.select) {
    const element = finder.first(selector);
    const value = element && valueAt(place, element, moment);
    if (value !== undefined) return value;
  }
  return undefined;
}
