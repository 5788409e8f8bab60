import { afterLayout } from '../../../utils/page/reading/turns.ts';

/** So many windows of a list are looked through; a longer list is not searched to its end. */
const MOST = 120;
/** So many frames a page gets to draw the rows of a part of its list. */
const FRAMES = 4;

const frame = () => new Promise<void>((done) => afterLayout(done));

function scrollerOf(row: Element): Element | undefined {
  for (let node = row.parentElement; node; node = node.parentElement)
    if (
      node.scrollHeight > node.clientHeight + 1 &&
      /auto|scroll|overlay/.test(getComputedStyle(node).overflowY)
    )
      return node;
  return undefined;
}

/**
 * Looks for a row of a list that draws only what is in its window, by scrolling through it; leaves it where it was when there is none. `find`
 * gives the row once it stands. Stops where a person takes over.
 */
export async function seekRow(
  near: Element | undefined,
  find: () => Element | undefined,
  signal: AbortSignal,
): Promise<Element | undefined> {
  const scroller = near && scrollerOf(near);
  if (!scroller) return undefined;
  const before = scroller.scrollTop;
  let isTheirs = false;
  const stop = new AbortController();
  for (const name of ['wheel', 'pointerdown', 'touchstart'] as const)
    scroller.addEventListener(
      name,
      () => {
        isTheirs = true;
      },
      { passive: true, signal: stop.signal },
    );
  try {
    let top = 0;
    for (let part = 0; part < MOST; part += 1) {
      scroller.scrollTop = top;
      for (let turn = 0; turn < FRAMES; turn += 1) {
        await frame();
        if (isTheirs || signal.aborted) return undefined;
        const row = find();
        if (row) return row;
      }
      if (top + scroller.clientHeight >= scroller.scrollHeight) break;
      top += scroller.clientHeight * 0.9;
    }
    scroller.scrollTop = before;
    return undefined;
  } finally {
    stop.abort();
  }
}
