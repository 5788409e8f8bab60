import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** What is left free (CSS px) between a box and the edge of the window. */
const EDGE = 16;

/** Puts a fixed box at `top` (CSS px), or as far above it as it takes to stay inside the window, whatever becomes of its height. Without `top` it stays where it is. */
export function useInside(box: RefObject<HTMLElement | null>, top: number | undefined): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || top === undefined) return;
    const place = () => {
      const over = Math.max(0, top + element.offsetHeight + EDGE - window.innerHeight);
      element.style.top = `${Math.max(EDGE, top - over)}px`;
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box, top]);
}
