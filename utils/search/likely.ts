import { Best } from './best.ts';

/** The lowest and highest worth that is told apart here. */
const LOW = -200;
const HIGH = 250;
/** Fewer are all looked at. */
const FEW = 100;

/**
 * The slots that may have what is looked for, best first. What use adds to a reply's worth takes a look at the reply, so at first only
 * those are looked at that can still be among the best `wanted`; the others follow when these run out.
 */
export class Likely {
  #best: Best;
  #rest: readonly number[];
  /** What the others can be worth at most. */
  #restMost = Number.NEGATIVE_INFINITY;
  #settle: (slots: readonly number[]) => number[];

  /**
   * `worth` holds for each slot what it is worth without use, and `settle` adds the use for some of them (`most` at most, never less than
   * nothing but for what is to be last) and gives those that stay.
   */
  constructor(
    slots: readonly number[],
    worth: Float64Array,
    {
      wanted,
      most,
      settle,
    }: { wanted: number; most: number; settle: (slots: readonly number[]) => number[] },
  ) {
    this.#settle = settle;
    const least = slots.length <= FEW ? Number.NEGATIVE_INFINITY : leastOf(slots, worth, wanted) - most;
    this.#rest = slots.filter((slot) => (worth[slot] ?? 0) < least);
    if (this.#rest.length > 0) this.#restMost = least + most;
    const first = this.#rest.length > 0 ? slots.filter((slot) => (worth[slot] ?? 0) >= least) : slots;
    this.#best = new Best(settle(first), worth);
    this.worth = worth;
  }

  readonly worth: Float64Array;

  /** The best slot; it stays until `drop`. */
  top(): number | undefined {
    const slot = this.#best.top();
    if (this.#rest.length === 0 || (slot !== undefined && (this.worth[slot] ?? 0) >= this.#restMost))
      return slot;
    this.#best = new Best([...this.#best.left(), ...this.#settle(this.#rest)], this.worth);
    this.#rest = [];
    return this.#best.top();
  }

  drop(): void {
    this.#best.drop();
  }

  /** Puts the best slot where it belongs, after its worth has sunk. */
  sink(): void {
    this.#best.settle();
  }
}

/** A worth that at least `wanted` of the slots have; the best of them, to a whole number. */
function leastOf(slots: readonly number[], worth: Float64Array, wanted: number): number {
  const counts = new Uint32Array(HIGH - LOW + 1);
  for (const slot of slots) {
    const bin = Math.floor(Math.min(HIGH, Math.max(LOW, worth[slot] ?? LOW))) - LOW;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  let bin = counts.length - 1;
  for (let sum = counts[bin] ?? 0; bin > 0 && sum < wanted; sum += counts[bin] ?? 0) bin -= 1;
  return bin === 0 ? Number.NEGATIVE_INFINITY : bin + LOW;
}
