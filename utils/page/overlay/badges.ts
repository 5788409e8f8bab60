import { SECOND } from '../../core/time.ts';
import type { LocatedRow } from '../../reader/locate-rows.ts';
import { measureSpots } from './place.ts';

interface Badge {
  element: HTMLButtonElement;
  label: Text;
  shown: string;
  spot: string;
}

export interface BadgeLook {
  /** Its class, which gives colour and shape. */
  state: string;
  label: string;
  /** What a screen reader says; asked for when the page is idle, since nobody hears 500 at once. */
  spoken(): string;
}

export interface Badges {
  /** Shows a badge for each located row that has a look; the others go. */
  show(rows: readonly LocatedRow[], lookOf: (id: string) => BadgeLook | undefined): void;
  /** Puts the badges back over their rows after scrolling or resizing. */
  place(): void;
  /** Gives the focus to the badge of an order; false when it has none. */
  focus(id: string): boolean;
  clear(): void;
  count(): number;
}

function createBadge(template: HTMLButtonElement): Badge {
  const element = template.cloneNode(true) as HTMLButtonElement;
  const label = element.lastChild as Text;
  return { element, label, shown: '', spot: '' };
}

function templateOf(document: Document): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.tabIndex = -1;
  // Until it is known where, if anywhere, it is to be seen.
  element.hidden = true;
  const mark = document.createElement('i');
  element.append(mark, document.createTextNode(''));
  return element;
}

/** Where a key leads from a badge: so many on, or to one end. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Badges keyed by order number, re-used from scan to scan; only what changed touches the DOM. */
export function createBadges(
  layer: HTMLElement,
  room: number,
  onOpen: (id: string, badge: HTMLElement) => void,
  signal: AbortSignal,
): Badges {
  const template = templateOf(layer.ownerDocument);
  const badges = new Map<string, Badge>();
  const unspoken = new Map<HTMLElement, () => string>();
  const speak = () => {
    for (const [element, spoken] of unspoken) element.setAttribute('aria-label', spoken());
    unspoken.clear();
  };
  let placed: { row: LocatedRow; badge: Badge }[] = [];
  /** All badges are one stop of the Tab key; from there the arrow keys lead on. */
  let stop: HTMLElement | undefined;
  const stopAt = (element: HTMLElement | undefined) => {
    if (element === stop) return;
    if (stop) stop.tabIndex = -1;
    if (element) element.tabIndex = 0;
    stop = element;
  };

  layer.addEventListener(
    'click',
    (event) => {
      const badge =
        event.target instanceof Element ? event.target.closest<HTMLElement>('[data-order]') : null;
      if (!badge?.dataset.order || !event.isTrusted) return;
      event.preventDefault();
      event.stopPropagation();
      onOpen(badge.dataset.order, badge);
    },
    { signal },
  );

  layer.addEventListener('focusin', ({ target }) => stopAt(target as HTMLElement), { signal });
  layer.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key];
      const seen = placed.flatMap(({ badge: { element } }) => (element.hidden ? [] : element));
      const at = seen.indexOf(event.target as HTMLButtonElement);
      if (step === undefined || at < 0) return;
      event.preventDefault();
      event.stopPropagation();
      const next = Number.isFinite(step) ? at + step : step;
      seen[Math.max(0, Math.min(seen.length - 1, next))]?.focus();
    },
    { signal },
  );

  const dress = (badge: Badge, id: string, look: BadgeLook) => {
    const shown = `${look.state}\n${look.label}`;
    if (badge.shown === shown) return;
    badge.shown = shown;
    badge.element.className = `badge ${look.state}`;
    badge.element.dataset.order = id;
    unspoken.set(badge.element, look.spoken);
    badge.label.data = look.label;
  };

  const move = (badge: Badge, spot: string | undefined) => {
    if (badge.spot === (spot ?? '')) return;
    badge.spot = spot ?? '';
    badge.element.hidden = spot === undefined;
    if (spot !== undefined) badge.element.style.transform = spot;
  };

  /** Measures everything before it writes anything, so that the page is not laid out again in between. */
  const show: Badges['show'] = (rows, lookOf) => {
    const looks = new Map<string, BadgeLook>();
    const shown = rows.filter(({ id }) => {
      const look = looks.has(id) ? undefined : lookOf(id);
      if (look) looks.set(id, look);
      return look !== undefined;
    });
    const spots = measureSpots(shown, room);
    const fresh = layer.ownerDocument.createDocumentFragment();
    placed = shown.map((row, at) => {
      let badge = badges.get(row.id);
      if (!badge) {
        badge = createBadge(template);
        badges.set(row.id, badge);
        fresh.append(badge.element);
      }
      const look = looks.get(row.id);
      if (look) dress(badge, row.id, look);
      move(badge, spots[at]);
      return { row, badge };
    });
    for (const [id, badge] of badges) {
      if (looks.has(id)) continue;
      badge.element.remove();
      badges.delete(id);
    }
    layer.append(fresh);
    if (!stop?.isConnected) stopAt(placed[0]?.badge.element);
    if (unspoken.size > 0) requestIdleCallback(speak, { timeout: SECOND });
  };

  return {
    show,
    place() {
      const spots = measureSpots(
        placed.map(({ row }) => row),
        room,
      );
      placed.forEach(({ badge }, at) => {
        move(badge, spots[at]);
      });
    },
    focus(id) {
      const element = badges.get(id)?.element;
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    clear() {
      for (const badge of badges.values()) badge.element.remove();
      badges.clear();
      placed = [];
    },
    count: () => badges.size,
  };
}
