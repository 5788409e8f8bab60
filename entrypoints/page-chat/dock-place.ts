import { type Box, DOCK_HEIGHT, dockPlaces, leastCovering } from '../../utils/picker/place.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';

/** What is pressed or read stands on the page for a reason; a text may be scrolled. */
const CONTROL = 'button,a,input,select,textarea,label,svg,img,video,canvas,i,[role="button"],[onclick]';
const COSTS = { outside: 1000, control: 100, draft: 30, text: 4 } as const;
/** So far (CSS px) lie the points from each other that are looked at: no further than the smallest thing that is pressed is wide. */
const STEP = 14;
const ROWS = [0.5, 0.15, 0.85];
/** Ancestors whose upper edge might be a place. */
const LEVELS = 5;

function costAt(document: Document, x: number, y: number, composer: Element): number {
  const element = document.elementFromPoint(x, y);
  if (!element) return COSTS.outside;
  if (composer.contains(element)) return COSTS.draft;
  if (element.closest(CONTROL) || getComputedStyle(element).cursor === 'pointer') return COSTS.control;
  const hasText = [...element.childNodes].some(
    ({ nodeType, data = '' }: ChildNode & { data?: string }) =>
      nodeType === Node.TEXT_NODE && data.trim() !== '',
  );
  return hasText ? COSTS.text : 0;
}

function ancestorsOf(composer: Element, box: Box, height: number): Box[] {
  const boxes: Box[] = [];
  let node = composer.parentElement;
  for (let level = 0; node && level < LEVELS; level += 1, node = node.parentElement) {
    const rect = node.getBoundingClientRect();
    if (rect.height > height * 0.6) break;
    if (rect.top < box.top - 4) boxes.push(rect);
  }
  return boxes;
}

/** Where the dock stands at a composer, so that it covers the least of the page; undefined where the composer is not to be seen. Only measures. */
export function measureDock(document: Document, composer: Element): Box | undefined {
  const view = document.defaultView;
  const box = composer.getBoundingClientRect();
  if (!view || box.width < 40 || box.height < 8) return undefined;
  const room = { width: view.innerWidth, height: view.innerHeight };
  if (box.bottom < 0 || box.top > room.height) return undefined;
  const places = dockPlaces(box, ancestorsOf(composer, box, room.height), room);
  return leastCovering(places, ({ left, right, top }) => {
    const count = Math.max(1, Math.ceil((right - left) / STEP));
    return Array.from({ length: count }, (_, at) => {
      const x = left + ((at + 0.5) * (right - left)) / count;
      return Math.max(...ROWS.map((row) => costAt(document, x, top + row * DOCK_HEIGHT, composer)));
    });
  });
}

/** After so many times as long as a look took it is looked again where only what lies there has changed: 0.1 % of the time. */
const SPARING = 1000;

const same = (a: Box, b: Box): boolean =>
  a.left === b.left && a.right === b.right && a.top === b.top && a.bottom === b.bottom;

/** Where the dock stands, found once and kept: looking for it makes the browser lay the page out. */
export interface DockPlacing {
  /** Its place at a composer; looked for anew only where composer or window are not where they were. */
  at(composer: HTMLElement): Box | undefined;
  /**
   * What it covered least may be another thing by now: at once where another conversation is open, else not before `SPARING` allows it;
   * `onMoved` is called when it has to be drawn for that.
   */
  changed(conversation: string): void;
}

export function createPlacing(
  { document, view, signal }: Pick<Surroundings, 'document' | 'view' | 'signal'>,
  stage: Stage,
  onMoved: () => void,
): DockPlacing {
  let placed: { element: HTMLElement; at: Box; room: string; box: Box | undefined } | undefined;
  let open = '';
  let notBefore = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const resized = new ResizeObserver(onMoved);
  signal.addEventListener(
    'abort',
    () => {
      resized.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    placed = undefined;
  };

  return {
    at(element) {
      const at = element.getBoundingClientRect();
      const room = `${view.innerWidth} ${view.innerHeight}`;
      if (placed?.element === element && same(placed.at, at) && placed.room === room && placed.box)
        return placed.box;
      if (placed?.element !== element) {
        resized.disconnect();
        resized.observe(element);
      }
      stage.raiseDock(element);
      const start = performance.now();
      // What lies under it, not it itself; taken away it would lose the focus.
      stage.dock.style.visibility = 'hidden';
      placed = { element, at, room, box: measureDock(document, element) };
      stage.dock.style.visibility = '';
      const end = performance.now();
      notBefore = end + SPARING * (end - start);
      return placed.box;
    },
    changed(conversation) {
      const wait = conversation === open ? notBefore - performance.now() : 0;
      open = conversation;
      if (wait <= 0) forget();
      else
        timer ??= setTimeout(() => {
          forget();
          onMoved();
        }, wait);
    },
  };
}
