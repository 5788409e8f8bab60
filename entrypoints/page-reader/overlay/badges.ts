import type { Urgency } from '../../../utils/platform/contract.ts';
import type { LocatedRow } from '../../../utils/reader/read-rows.ts';
import { measureSpots } from './place.ts';

interface Badge {
  element: HTMLButtonElement;
  label: Text;
  shown: string;
  spot: string;
}

export interface BadgeLook {
  urgency: Urgency;
  label: string;
  /** What a screen reader says; asked for when the page is idle, since nobody hears 500 at once. */
  spoken(): string;
}

export interface Badges {
  /** Shows a badge for each located row that has a look; the others go. */
  show(rows: readonly LocatedRow[], lookOf: (id: string) => BadgeLook | undefined): void;
  /** Puts the badges back over their rows after scrolling or resizing. */
  place(): void;
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
  const mark = document.createElement('i');
  element.append(mark, document.createTextNode(''));
  return element;
}

/** Badges keyed by order number, re-used from scan to scan; only what changed touches the DOM. */
export function createBadges(
  layer: HTMLElement,
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

  const dress = (badge: Badge, id: string, look: BadgeLook) => {
    const shown = `${look.urgency}\n${look.label}`;
    if (badge.shown === shown) return;
    badge.shown = shown;
    badge.element.className = `badge ${look.urgency}`;
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
    const spots = measureSpots(shown);
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
    if (unspoken.size > 0) requestIdleCallback(speak);
  };

  return {
    show,
    place() {
      const spots = measureSpots(placed.map(({ row }) => row));
      placed.forEach(({ badge }, at) => {
        move(badge, spots[at]);
      });
    },
    clear() {
      for (const badge of badges.values()) badge.element.remove();
      badges.clear();
      placed = [];
    },
    count: () => badges.size,
  };
}
