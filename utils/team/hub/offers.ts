import { MINUTE, SECOND } from '../../core/time.ts';

/** Remembers which heads were offered, so that each release is taken once and a refused one costs little. */
export interface Offers {
  /** Whether a head should be offered now. */
  isWanted(revision: number, release: string): boolean;
  /** How long (ms) to wait before the next offer: longer with each refusal in a row. */
  wait(): number;
  /** `taken` is undefined where nobody could be asked. */
  note(revision: number, release: string, taken: boolean | undefined): void;
}

/** What was refused is offered again after so long (ms): a full disk, or a gap, may be mended by then. */
const AGAIN = 10 * MINUTE;
const LONGEST = 30 * SECOND;

/** `taken` is the id of the release that is here already. */
export function offersOf(taken: string | undefined, now: () => number): Offers {
  let newest = taken;
  let refusals = 0;
  let refused: { key: string; until: number } | undefined;
  return {
    isWanted: (revision, release) =>
      release !== newest && !(refused?.key === `${revision} ${release}` && now() < refused.until),
    wait: () => (refusals === 0 ? 0 : Math.min(LONGEST, SECOND * 2 ** (refusals - 1))),
    note(revision, release, isTaken) {
      if (isTaken) {
        newest = release;
        refusals = 0;
        refused = undefined;
        return;
      }
      refusals = Math.min(refusals + 1, 10);
      if (isTaken === false) refused = { key: `${revision} ${release}`, until: now() + AGAIN };
    },
  };
}
