/** The width of a card and of what is free beside it (CSS px), as in `page-card.css`. */
const ROOM = 356;

/** A card stands below its badge; how high it is, and whether that is inside the window, it knows itself. */
export function placeFor(badge: DOMRect, view: Window | null): { left: number; top: number } {
  const { innerWidth = 800 } = view ?? {};
  return { left: Math.max(16, Math.min(badge.left, innerWidth - ROOM)), top: badge.bottom + 6 };
}
