import { vi } from 'vitest';
import { startLive } from '../../../entrypoints/page-clocks/live/live.ts';
import type { LiveSurface } from '../../../entrypoints/page-clocks/live/surface.ts';
import type { Clock, ClockManners } from '../../../utils/platform/timing-contract.ts';
import { NOON } from '../../support/entries.ts';

export const MANNERS: ClockManners = {
  limit: 180_000,
  lead: 60_000,
  clocks: true,
  chip: true,
  sound: false,
  rule: 'practice',
};

/** Somebody who has waited so long (ms) at noon. */
export const waiting = (conversation: string, waited: number, rest: Partial<Clock> = {}): Clock => ({
  conversation,
  buyer: `买家${conversation}`,
  since: NOON - waited,
  exact: true,
  asks: 1,
  ...rest,
});

export interface LiveWorld {
  surface: LiveSurface;
  /** Draws what is due: frames are drawn by hand. */
  frame(): void;
  chip(): HTMLElement;
  button(): HTMLElement;
  list(): HTMLElement | null;
  clocks(): HTMLElement[];
  said(): string;
  told: [string, number][];
  composer: HTMLTextAreaElement;
  end(): void;
}

/** The live clocks in a page without a layout, where every row is seen. Frames and the clock are the test's. */
export function startWorld(keys: readonly string[]): LiveWorld {
  const rows = keys.map((key) => {
    const row = document.createElement('div');
    row.tabIndex = 0;
    row.dataset.key = key;
    row.getBoundingClientRect = () => new DOMRect(0, 0, 240, 60);
    row.scrollIntoView = () => {};
    return row;
  });
  const list = document.createElement('div');
  list.append(...rows);
  const composer = document.createElement('textarea');
  composer.setAttribute('aria-label', '回复');
  const main = document.createElement('main');
  main.append(list, composer);
  document.body.append(main);
  document.elementFromPoint = () => list;
  list.getBoundingClientRect = () => new DOMRect(0, 0, 240, 600);

  const frames: (() => void)[] = [];
  vi.spyOn(globalThis, 'requestAnimationFrame').mockImplementation((run) => frames.push(() => run(0)));
  vi.stubGlobal(
    'MessageChannel',
    class {
      port1: { onmessage?: () => void; close(): void } = { close: () => {} };
      port2 = { postMessage: () => this.port1.onmessage?.() };
    },
  );
  const ended = new AbortController();
  const told: [string, number][] = [];
  const surface = startLive({
    document,
    view: window as unknown as Window,
    console: 'practice',
    shop: () => ({ id: 'shop' }),
    composers: () => [{ element: composer, kind: 'textarea' }],
    answering: (key, until) => told.push([key, until - Date.now()]),
    alive: () => true,
    now: () => Date.now(),
    signal: ended.signal,
  });
  const inLayers = <E extends Element>(selector: string): E[] =>
    [...document.querySelectorAll('tiexin-overlay')].flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll<E>(selector) ?? []),
    ]);
  const one = (selector: string) => {
    const [found] = inLayers<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  surface.rows(rows.map((row) => ({ row, key: row.dataset.key ?? '', open: false })));
  return {
    surface,
    frame() {
      for (const run of frames.splice(0)) run();
    },
    chip: () => one('.wait-chip'),
    button: () => one('.wait-chip > button'),
    list: () => inLayers<HTMLElement>('[role="listbox"]')[0] ?? null,
    clocks: () => inLayers<HTMLElement>('.clock'),
    said: () => one('.spoken').textContent,
    told,
    composer,
    end() {
      ended.abort();
      document.body.replaceChildren();
    },
  };
}
