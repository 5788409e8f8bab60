import { type Box, DOCK_HEIGHT, dockPlaces, leastCovering } from '../../utils/picker/place.ts';

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
