import type { OrderCardProps } from '../../../components/page/order-card.tsx';

/** The most a card is high (CSS px), as in `page-card.css`. */
const CARD = 600;

/** A card stands below its badge where there is room, else above, and always inside the window. */
export function placeFor(badge: DOMRect, view: Window | null): OrderCardProps['place'] {
  const { innerWidth = 800, innerHeight = 600 } = view ?? {};
  const left = `${Math.max(16, Math.min(badge.left, innerWidth - 356))}px`;
  const lowest = Math.max(16, innerHeight - CARD - 16);
  return innerHeight - badge.bottom < CARD && badge.top > CARD
    ? { left, bottom: `${innerHeight - badge.top + 6}px` }
    : { left, top: `${Math.min(badge.bottom + 6, lowest)}px` };
}
