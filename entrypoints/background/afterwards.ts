/** Lets everything through that waits its turn, answers to pages first. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What a handler leaves until its page has the answer. */
export interface Afterwards {
  later(work: () => Promise<unknown>): void;
  /** Done when nothing is left. */
  idle(): Promise<void>;
}

/**
 * Does what nobody waits for, one piece after the other, with room for others in between. The browser may end the worker before it comes to
 * that, so only such work is left to it as is done again the next time, or with the next that is due.
 */
export function createAfterwards(): Afterwards {
  const left: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | undefined;
  const run = async () => {
    for (let work = left.shift(); work; work = left.shift()) {
      await turn();
      await work().catch((error) => console.error('tiexin: afterwards', error));
    }
    running = undefined;
  };
  return {
    later(work) {
      left.push(work);
      running ??= run();
    },
    idle: async () => running,
  };
}
