import { useLayoutEffect, useState } from 'preact/hooks';

/** Which part of the list is visible; until it was measured, a common height is assumed. CSS px. */
export function useViewport(box: { current: HTMLElement | null }) {
  const [view, setView] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight || 600 });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [box]);
  return view;
}
