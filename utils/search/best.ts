/** Gives the best of many first without sorting them all: a heap of slots by their worth. */
export class Best {
  #slots: number[];
  #worth: Float64Array;

  /** `slots` becomes the heap; `worth` holds a number for each of them. */
  constructor(slots: number[], worth: Float64Array) {
    this.#worth = worth;
    this.#slots = slots;
    for (let at = (this.#slots.length >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  #before(a: number, b: number): boolean {
    const one = this.#worth[a] ?? 0;
    const two = this.#worth[b] ?? 0;
    return one > two || (one === two && a < b);
  }

  #sink(from: number): void {
    const slots = this.#slots;
    for (let at = from; ; ) {
      let top = 2 * at + 1;
      if (top >= slots.length) return;
      if (top + 1 < slots.length && this.#before(slots[top + 1] ?? 0, slots[top] ?? 0)) top += 1;
      if (!this.#before(slots[top] ?? 0, slots[at] ?? 0)) return;
      [slots[at], slots[top]] = [slots[top] ?? 0, slots[at] ?? 0];
      at = top;
    }
  }

  /** Those that are still there, in no order. */
  left(): readonly number[] {
    return this.#slots;
  }

  /** The best slot; it stays. */
  top(): number | undefined {
    return this.#slots[0];
  }

  /** Puts the best slot where it belongs, after its worth has sunk. */
  settle(): void {
    this.#sink(0);
  }

  /** Takes the best slot away. */
  drop(): void {
    const last = this.#slots.pop();
    if (last === undefined || this.#slots.length === 0) return;
    this.#slots[0] = last;
    this.#sink(0);
  }
}
