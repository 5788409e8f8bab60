import type { OrderCardProps } from './order-card.tsx';
import type { ReadingPanelProps } from './reading-panel.tsx';

/** What the overlay unfolds when a person opens it. `onChange`: an alert was changed, the outlooks want asking again. */
export type Unfolding =
  | ({ show: 'card'; onChange(): void } & Pick<
      OrderCardProps,
      'outlook' | 'urgency' | 'now' | 'timeZone' | 'place' | 'onClose'
    >)
  | ({ show: 'panel' } & Omit<ReadingPanelProps, 'onCopyReport'>)
  | { show: 'nothing' };

/** Draws an unfolding into a layer of the overlay. */
export type DrawUnfolding = (layer: HTMLElement, unfolding: Unfolding) => void;

/** Where the card's script, loaded on the first click, leaves its drawing function for the content script beside it. */
export const UNFOLD = Symbol.for('tiexin.unfold');

export const drawUnfolding = (): DrawUnfolding | undefined =>
  (globalThis as { [UNFOLD]?: DrawUnfolding })[UNFOLD];
