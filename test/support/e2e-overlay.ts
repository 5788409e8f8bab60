import type { Frame, Page } from 'puppeteer';
import { waitFor } from './wait.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One badge as a person sees it, and where the number of its order stands in the page. CSS px of the frame's window. */
export interface ShownBadge {
  id: string;
  /** late, urgent, soon, fine or none. */
  state: string;
  text: string;
  spoken: string;
  hidden: boolean;
  box: Box;
  /** Absent when no text of the page holds the number. */
  number?: Box;
}

/** Every badge that our layer shows in a page or frame, by order number. */
export const badgesOn = (frame: Page | Frame): Promise<ShownBadge[]> =>
  frame.evaluate(() => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    const numbers = new Map<string, DOMRect>();
    const layers = [...document.querySelectorAll('tiexin-overlay')].flatMap((host) => host.shadowRoot ?? []);
    const badges = layers.flatMap((layer) => [...layer.querySelectorAll<HTMLElement>('[data-order]')]);
    const ids = new Set(badges.map((badge) => badge.dataset.order ?? ''));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.parentElement?.closest('style,script')) continue;
      const text = node.textContent ?? '';
      for (const id of text.match(/[\d-]{10,}/g) ?? []) {
        if (!ids.has(id) || numbers.has(id)) continue;
        const at = text.indexOf(id);
        range.setStart(node, at);
        range.setEnd(node, at + id.length);
        numbers.set(id, range.getBoundingClientRect());
      }
    }
    return badges
      .map((badge) => {
        const id = badge.dataset.order ?? '';
        const number = numbers.get(id);
        return {
          id,
          state: [...badge.classList].find((name) => name !== 'badge') ?? '',
          text: badge.textContent.trim(),
          spoken: badge.getAttribute('aria-label') ?? '',
          hidden: badge.hidden !== false,
          box: boxOf(badge.getBoundingClientRect()),
          ...(number && { number: boxOf(number) }),
        };
      })
      .sort((a, b) => a.id.localeCompare(b.id));
  });

/** Whether a badge stands in the line of its number, behind it, or right below it. */
export function isBeside({ box, number, hidden }: ShownBadge): boolean {
  if (!number || hidden) return false;
  const middle = (box.top + box.bottom) / 2;
  const inLine = middle > number.top - 4 && middle < number.bottom + 4 && box.left >= number.right;
  const below = box.top >= number.bottom - 2 && box.top < number.bottom + 24;
  return inLine || below;
}

/** What the chip says, and how it stands; nothing while there is none. */
export const chipOn = (page: Page | Frame): Promise<{ text: string; state: string } | undefined> =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay')) {
      const chip = host.shadowRoot?.querySelector<HTMLElement>('.chip');
      if (!chip) continue;
      const parts = [...chip.querySelectorAll<HTMLElement>('*')].filter((part) => !part.hidden);
      const text = parts.map((part) => part.textContent).filter(Boolean);
      return { text: text.join(' '), state: chip.classList[1] ?? '' };
    }
    return undefined;
  });

/** The card or panel that is open: its words, and what elements stand in it. */
export const cardOn = (page: Page | Frame): Promise<{ text: string; elements: string[] } | undefined> =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay')) {
      const card = host.shadowRoot?.querySelector<HTMLElement>('.card');
      if (!card) continue;
      const elements = [...card.querySelectorAll('*')].map((one) => one.localName);
      return { text: card.textContent, elements: [...new Set(elements)] };
    }
    return undefined;
  });

/** Waits until the badges of exactly these orders stand. Gives them. */
export async function badgesFor(
  frame: Page | Frame,
  ids: readonly string[],
  what: string,
): Promise<ShownBadge[]> {
  const wanted = [...ids].sort((a, b) => a.localeCompare(b)).join();
  let shown: ShownBadge[] = [];
  await waitFor(async () => {
    shown = await badgesOn(frame);
    return shown.map(({ id }) => id).join() === wanted;
  }, what).catch((error: unknown) => {
    throw new Error(`${String(error)}\nwanted ${wanted}\nshown ${shown.map(({ id }) => id).join()}`);
  });
  return shown;
}

/** Clicks with the mouse, as a person does, on what `find` picks inside our layer. */
export async function clickInLayer(page: Page, selector: string, words = ''): Promise<void> {
  const find = async (wanted: string, text: string) => {
    // Layers are placed in frames of the page: what still stands after two of them has been placed. One in the background has none.
    await Promise.race([
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      new Promise((done) => setTimeout(done, 500)),
    ]);
    for (const host of document.querySelectorAll('tiexin-overlay'))
      for (const one of host.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? []) {
        if (!one.textContent.includes(text)) continue;
        one.scrollIntoView({ block: 'center' });
        const { left, top, width, height } = one.getBoundingClientRect();
        return width > 0 ? { x: left + width / 2, y: top + height / 2 } : undefined;
      }
    return undefined;
  };
  let before = '';
  const spot = await waitFor(async () => {
    const now = await page.evaluate(find, selector, words);
    const stands = now !== undefined && JSON.stringify(now) === before;
    before = JSON.stringify(now);
    return stands && now;
  }, `${selector} ${words} stands still to be clicked`);
  await page.mouse.click(spot.x, spot.y);
}

/** Has the stand-in replace its rows by equal new ones, in one tick, and waits until it did. */
export async function replaceRows(frame: Page | Frame, row: string): Promise<void> {
  await waitFor(
    () =>
      frame.evaluate((selector) => {
        for (const one of document.querySelectorAll(selector)) (one as { tiexinOld?: true }).tiexinOld = true;
        window.dispatchEvent(new Event('stand-in:replace'));
        return document.querySelector(selector) !== null;
      }, row),
    'there are rows to replace',
  );
  await waitFor(
    () =>
      frame.evaluate((selector) => {
        const rows = [...document.querySelectorAll(selector)];
        return rows.length > 0 && rows.every((one) => !('tiexinOld' in one));
      }, row),
    'the rows were replaced',
  );
}

/** How many of our buttons a person can see. */
export const seenOf = (page: Page | Frame): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('tiexin-overlay')]
        .flatMap((host) => [...(host.shadowRoot?.querySelectorAll('button') ?? [])])
        .filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
  );

/** As if a minute had gone by for our layers. */
export const letRest = (page: Page | Frame): Promise<void> =>
  page.evaluate(() => {
    for (const host of document.querySelectorAll('tiexin-overlay'))
      for (const layer of host.shadowRoot?.querySelectorAll('.layer') ?? [])
        for (const animation of layer.getAnimations()) animation.currentTime = 60_000;
  });

/** Clicks on something of the page that may be replaced, or slide, while it is aimed at: as a person would, until it was hit. */
export const clickOn = (page: Page, selector: string): Promise<true> =>
  waitFor(
    () =>
      page.click(selector).then(
        () => true,
        () => false,
      ),
    `${selector} could be clicked`,
  );
