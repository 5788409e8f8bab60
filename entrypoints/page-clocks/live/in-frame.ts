/**
 * Runs something in the page's next frame between its layout and its drawing, once however often it is asked for: what is measured then
 * forces no layout, and what is written is seen in the same frame.
 * @param element any that takes up room: the platform tells, after the layout, of one that begins to be observed.
 */
export function createInFrame(element: Element, run: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  const laidOut = new ResizeObserver(() => {
    laidOut.disconnect();
    isDue = false;
    if (!signal.aborted) run();
  });
  signal.addEventListener('abort', () => laidOut.disconnect(), { once: true });
  return () => {
    if (isDue || signal.aborted) return;
    isDue = true;
    // Not while the page's own observers are told: one that comes in between is an error that the page hears of.
    requestAnimationFrame(() => {
      if (!signal.aborted) laidOut.observe(element);
    });
  };
}
