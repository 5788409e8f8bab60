type Listen = (event: KeyboardEvent) => void;

const KEYS = Symbol.for('tiexin.keys');
const EVENTS = ['keydown', 'keypress', 'keyup'] as const;

type World = { [KEYS]?: { listen?: Listen } };

/**
 * Takes the first place at the keys of a document, for whoever hears them later: a page that sends at Enter may listen at its window, too,
 * and who came first hears first. To be called before the page's own scripts run.
 */
export function standFirst(view: Window, signal: AbortSignal): void {
  const place: { listen?: Listen } = {};
  (globalThis as World)[KEYS] = place;
  for (const name of EVENTS)
    view.addEventListener(name, (event) => place.listen?.(event), { capture: true, signal });
  signal.addEventListener('abort', () => delete (globalThis as World)[KEYS], { once: true });
}

/** Hears the keys before the page does, where a place was taken; else as early as still can be. One listener at a time. */
export function hearKeys(view: Window, listen: Listen, signal: AbortSignal): void {
  const world = globalThis as World;
  if (!world[KEYS]) standFirst(view, signal);
  const place = world[KEYS];
  if (!place) return;
  place.listen = listen;
  signal.addEventListener('abort', () => delete place.listen, { once: true });
}
