import { useLayoutEffect } from 'preact/hooks';
import { useViewport } from './use-viewport.ts';

/** Rows drawn beyond each edge of what is visible. */
const OVERSCAN = 8;

interface Rows {
  /** The element that scrolls. */
  box: { current: HTMLElement | null };
  count: number;
  /** Of each row, in CSS px. */
  rowHeight: number;
  /** Of what stays above the rows while they scroll, in CSS px. */
  headHeight?: number;
  /** Place of the active row; -1 where none is. */
  activeAt: number;
  /** Which row is active, where rows come and go by themselves: another place of the same one is no move. */
  activeKey?: string | undefined;
}

/**
 * Of a list whose rows are all as high: the places of the rows to draw (those that are visible, some beyond each edge, and the active one,
 * which the list names), and how many rows a page key moves by. A move of the active row brings it into view.
 */
export function useDrawnRows({ box, count, rowHeight, headHeight = 0, activeAt, activeKey }: Rows): {
  drawn: number[];
  page: number;
} {
  const view = useViewport(box);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the cursor scrolls; a person's own scrolling stays
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || activeAt < 0) return;
    const height = (element.clientHeight || view.height) - headHeight;
    const top = activeAt * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + height) element.scrollTop = top + rowHeight - height;
  }, [activeKey ?? activeAt]);
  const from = Math.max(0, Math.min(count, Math.floor(view.top / rowHeight)) - OVERSCAN);
  const to = Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + OVERSCAN);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  if (activeAt >= 0 && (activeAt < from || activeAt >= to)) drawn.push(activeAt);
  return { drawn, page: Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1) };
}
