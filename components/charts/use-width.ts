import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What a chart has before it has been laid out, px: the width of the desk's page. */
const USUAL = 720;

/** How wide an element is (px), followed as it changes. */
export function useWidth() {
  const element = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const take = () => {
      if (current.clientWidth > 0) setWidth(current.clientWidth);
    };
    take();
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(take);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return { element, width };
}
