import type { createOutcomes } from './outcome.ts';

/** Where the script that inserts leaves what follows replies up, for the chat's script beside it: nothing is followed before something went in. */
export const OUTCOMES = Symbol.for('tiexin.outcomes');

/** The function, once its script is there. */
export const outcomesMaker = (): typeof createOutcomes | undefined =>
  (globalThis as { [OUTCOMES]?: typeof createOutcomes })[OUTCOMES];
