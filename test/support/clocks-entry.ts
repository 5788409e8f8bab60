import { startLive } from '../../entrypoints/page-clocks/live/live.ts';
import type { LiveSurface } from '../../entrypoints/page-clocks/live/surface.ts';
import type { ListRow } from '../../utils/chat-log/reading.ts';
import type { ClocksWorld } from './clocks-world.ts';

/** Timers that are set, and writes into our layers, counted where both happen. */
const timers = new Set<number>();
let writes = 0;
const realSet = globalThis.setTimeout.bind(globalThis);
const realClear = globalThis.clearTimeout.bind(globalThis);
const setCounted = (run: () => void, ms?: number) => {
  const id = realSet(() => {
    timers.delete(id as unknown as number);
    run();
  }, ms) as unknown as number;
  timers.add(id);
  return id;
};
Object.assign(globalThis, {
  setTimeout: setCounted,
  clearTimeout: (id: number) => {
    timers.delete(id);
    realClear(id);
  },
});

/** Whether the page counts as hidden, and how often a tone was asked for; in this world only. */
let hidden = false;
let tones = 0;
Object.defineProperty(document, 'hidden', { get: () => hidden });
const { AudioContext: RealContext } = window;
Object.assign(window, {
  AudioContext: function countedContext() {
    const context = new RealContext();
    const create = context.createOscillator.bind(context);
    context.createOscillator = () => {
      tones += 1;
      return create();
    };
    return context;
  },
});

const answering: [string, number][] = [];
let ahead = 0;
let surface: LiveSurface | undefined;
const ended = new AbortController();
const now = () => Date.now() + ahead;

/** What a session would read of the practice page: every row that stands, and the clock of the moment is the page's. */
function readRows(): ListRow[] {
  return [...document.querySelectorAll<HTMLElement>('[data-key]')].map((row) => ({
    row,
    key: row.dataset.key ?? '',
    ...(row.dataset.buyer && { buyer: row.dataset.buyer }),
    open: row.classList.contains('open'),
    ...(row.dataset.waits !== undefined && { waits: {} }),
  }));
}

function countWrites(): void {
  const observer = new MutationObserver((records) => {
    writes += records.length;
  });
  for (const host of document.querySelectorAll('tiexin-overlay'))
    if (host.shadowRoot)
      observer.observe(host.shadowRoot, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
}

const world: ClocksWorld = {
  start() {
    surface = startLive({
      document,
      view: window,
      console: 'practice',
      shop: () => ({ id: 'practice' }),
      composers: () =>
        [...document.querySelectorAll<HTMLElement>('textarea.draft')].map((element) => ({
          element,
          kind: 'textarea',
        })),
      answering: (key, until) => answering.push([key, until - now()]),
      alive: () => true,
      now,
      signal: ended.signal,
    });
    // A session reads the list again whenever it changes.
    const list = document.querySelector('.list');
    if (list)
      new MutationObserver(() => surface?.rows(readRows())).observe(list, { childList: true, subtree: true });
  },
  rows: () => surface?.rows(readRows()),
  waiting: (answer) => surface?.waiting(answer),
  thread(key, settled = true) {
    const header = document.querySelector('.head') ?? undefined;
    surface?.thread(key === undefined ? undefined : { key, settled, ...(header && { header }) });
  },
  end: () => ended.abort(),
  now,
  pass: (ms) => {
    ahead += ms;
  },
  timers: () => timers.size,
  answering: () => answering,
  hide(is) {
    hidden = is;
    document.dispatchEvent(new Event('visibilitychange'));
  },
  tones: () => tones,
  countWrites,
  writes: () => writes,
};
Object.assign(globalThis, { clocksWorld: world });
