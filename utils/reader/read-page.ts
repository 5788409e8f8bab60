import type { WallKind } from '../records/health.ts';
import { fold } from './clean-text.ts';
import type { CompiledPage, ConsoleFrame } from './compile-frame.ts';
import { type FoundShop, shopFrom } from './frame.ts';
import type { PageFrame } from './page-vocabulary.ts';
import { segmentsOf, textOf } from './segments.ts';
import { isShown, showsSomething } from './visible.ts';

/** The most text nodes that are looked at for a sentence or a name. */
const SEGMENTS = 50;

/** Where a document stands: path + query + hash, and whether it is the top one. */
export interface Address {
  path: string;
  top: boolean;
}

/** Whether one of the elements exists without which the page can't be read. */
export const hasAnchor = (page: PageFrame, document: Document): boolean =>
  page.anchor.some((selector) => document.querySelector(selector) !== null);

const fits = ({ url, data }: CompiledPage, { path, top }: Address): boolean =>
  (top || data.frames === 'any') && url.some((pattern) => pattern.test(path));

/**
 * The page that a document is. Where several fit the address, the first whose anchor exists, else the first; in a child frame of a
 * page with `frames: 'any'` the anchor alone decides.
 */
export function pageOf<P extends PageFrame>(
  console: Pick<ConsoleFrame<P>, 'pages'>,
  address: Address,
  document: Document,
): P | undefined {
  const byAddress = console.pages.filter((page) => fits(page, address)).map(({ data }) => data);
  const byAnchor = address.top
    ? []
    : console.pages.map(({ data }) => data).filter((page) => page.frames === 'any');
  return [...byAddress, ...byAnchor].find((page) => hasAnchor(page, document)) ?? byAddress[0];
}

/** The stable ancestor to observe; undefined until one exists (watch the body meanwhile). */
export function observedRoot(page: PageFrame, document: Document): Element | undefined {
  for (const selector of page.observe) {
    const element = document.querySelector(selector);
    if (element) return element;
  }
  return undefined;
}

const textUnder = (element: Element): string => textOf(segmentsOf(element, SEGMENTS));

/** What stands where data should: told by the address (host + path) or by visible elements. */
export function wallOn(
  console: Pick<ConsoleFrame, 'walls'>,
  document: Document,
  address: string,
): WallKind | undefined {
  return console.walls.find(
    ({ url, dom, says }) =>
      url?.test(address) ||
      dom.some((selector) =>
        [...document.querySelectorAll(selector)].some(
          (element) => (!says || says.test(textUnder(element))) && showsSomething(element),
        ),
      ),
  )?.kind;
}

/** The shop as the page shows it, as far as it does. */
export function shopOn(
  console: Pick<ConsoleFrame, 'shopElements'>,
  document: Document,
): FoundShop | undefined {
  const said: { id?: string; name?: string } = {};
  for (const { select, gives, pattern } of console.shopElements) {
    if (said[gives] !== undefined) continue;
    const element = document.querySelector(select);
    const text = element ? textUnder(element) : '';
    const match = pattern ? pattern.exec(text) : [text];
    const value = fold(match?.[1] ?? match?.[0] ?? '');
    if (value) said[gives] = value;
  }
  return shopFrom(said.id, said.name);
}

/** Whether the page says that there is nothing to show. */
export function isEmpty(page: PageFrame, document: Document): boolean {
  if (!page.empty) return false;
  const text = new RegExp(page.empty.text, 'u');
  return [...document.querySelectorAll(page.empty.select)].some(
    (element) => text.test(textUnder(element)) && isShown(element),
  );
}
