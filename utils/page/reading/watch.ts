const CONTENT: MutationObserverInit = { childList: true, subtree: true, characterData: true };
const CHILDREN: MutationObserverInit = { childList: true };

export interface Watch {
  /** Looks for the root again, and at what stands in it: after an address change the same rows may be those of another page. */
  restart(): void;
}

/**
 * Tells of changes inside the element that `find` names, and nowhere else. Until it exists the whole document is watched (a
 * captcha may stand where the page should); once it does, only the child lists of its ancestors are watched besides, to see
 * it being replaced.
 * `find` gives null when this page needs no watching at all.
 */
export function watchRoot(
  document: Document,
  find: () => Element | undefined | null,
  onChange: () => void,
  signal: AbortSignal,
): Watch {
  let root: Element | undefined;
  const inside = new MutationObserver(onChange);
  const around = new MutationObserver(() => {
    if (root?.isConnected) return;
    retarget();
    if (!root) onChange();
  });

  function retarget() {
    const found = find();
    if (found && found === root && root.isConnected) return;
    inside.disconnect();
    around.disconnect();
    root = found ?? undefined;
    if (found === null) return;
    if (!root) {
      around.observe(document, { childList: true, subtree: true });
      return;
    }
    inside.observe(root, CONTENT);
    for (let node = root.parentNode; node; node = node.parentNode) around.observe(node, CHILDREN);
    onChange();
  }

  signal.addEventListener(
    'abort',
    () => {
      inside.disconnect();
      around.disconnect();
    },
    { once: true },
  );
  retarget();
  return {
    restart() {
      const before = root;
      retarget();
      if (root && root === before) onChange();
    },
  };
}

/** How long (ms) work of a hidden page is put off. */
const HIDDEN = 100;

/**
 * Runs `work` soon, once for any number of calls: at the next frame, or after a moment in a hidden page, where frames do
 * not come. Work that turns out slow is spaced out, so that a busy page never spends more than a tenth of its time on us.
 */
export function coalesce(document: Document, work: () => void, signal: AbortSignal): () => void {
  let scheduled = false;
  let notBefore = 0;
  let frame: number | undefined;
  const run = () => {
    scheduled = false;
    frame = undefined;
    if (signal.aborted) return;
    const start = performance.now();
    work();
    const end = performance.now();
    notBefore = end + 10 * Math.max(0, end - start - 4);
  };
  const later = () => setTimeout(run, HIDDEN);
  document.addEventListener(
    'visibilitychange',
    () => {
      if (frame === undefined || !document.hidden) return;
      cancelAnimationFrame(frame);
      frame = undefined;
      later();
    },
    { signal },
  );
  return () => {
    if (scheduled || signal.aborted) return;
    scheduled = true;
    const wait = notBefore - performance.now();
    if (wait > 0) setTimeout(run, wait);
    else if (document.hidden) later();
    else frame = requestAnimationFrame(run);
  };
}

/** Waits for the page to be idle, `patience` ms at most. */
const idle = (patience: number): Promise<void> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: patience });
  });

/**
 * Goes through a list in slices of about 4 ms, giving way to the page between them, for up to `patience` ms each time. False
 * when it was cut short.
 */
export async function inSlices<T>(
  list: readonly T[],
  each: (item: T) => void,
  goOn: () => boolean,
  patience: number,
): Promise<boolean> {
  await idle(patience);
  let until = performance.now() + 4;
  for (const item of list) {
    if (performance.now() > until) {
      await idle(patience);
      until = performance.now() + 4;
    }
    if (!goOn()) return false;
    each(item);
  }
  return true;
}
