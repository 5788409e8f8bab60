/** Runs after the page's next frame was laid out and painted: measuring then costs nothing that was not due anyway. */
export function afterLayout(run: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      run();
    };
    port2.postMessage(null);
  });
}

/** How long (ms) a turn may wait for a frame; a hidden page draws none. */
const PATIENCE = 200;
/** How long (ms) one turn may take, before the page gets another frame. */
const SLICE = 8;

/**
 * Takes things one after the other, each after the page's next frame: what the page itself makes of them comes first, and it must not
 * be kept waiting for us.
 */
export function afterPage<T>(take: (thing: T) => void, signal: AbortSignal): (thing: T) => void {
  const queue: T[] = [];
  let turn = 0;
  const work = () => {
    turn += 1;
    const until = performance.now() + SLICE;
    try {
      while (queue.length > 0 && !signal.aborted) {
        take(queue.shift() as T);
        if (performance.now() > until) break;
      }
    } finally {
      if (queue.length > 0) wait();
    }
  };
  const wait = () => {
    const mine = turn;
    const once = () => {
      clearTimeout(timer);
      if (mine === turn && !signal.aborted) work();
    };
    const timer = setTimeout(once, PATIENCE);
    afterLayout(once);
  };
  return (thing) => {
    queue.push(thing);
    if (queue.length === 1) wait();
  };
}
