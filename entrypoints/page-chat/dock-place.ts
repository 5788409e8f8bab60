import { type Box, DOCK_HEIGHT, dockPlaces, leastCovering } from '../../utils/picker/place.ts';

/** What is pressed or read stands on the page for a reason; a text may be scrolled. */
const CONTROL = 'button,a,input,select,textarea,label,svg,img,video,canvas,i,[role="button"],[onclick]';
const COSTS = { outside: 1000, control: 100, draft: 30, text: 4 } as const;
const COLUMNS = [0.04, 0.2, 0.4, 0.6, 0.8, 0.96];
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
  return leastCovering(places, (place) => {
    let cost = 0;
    for (const column of COLUMNS)
      for (const row of [0.25, 0.75])
        cost += costAt(
          document,
          place.left + column * (place.right - place.left),
          place.top + row * DOCK_HEIGHT,
          composer,
        );
    return cost;
  });
}
