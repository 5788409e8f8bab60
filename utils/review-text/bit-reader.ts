/** Reads numbers from bytes, bit by bit, the high bit of a byte first. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether more was read than there is. */
  get isOver(): boolean {
    return this.#at > this.#bytes.length * 8;
  }

  /** Whether less than a byte is left. */
  get isAtEnd(): boolean {
    return !this.isOver && this.#bytes.length * 8 - this.#at < 8;
  }

  /** A number as Rice wrote it: ones for each `1 << rest` in it, a zero, and `rest` bits for what is left over. After the end there are zeros. */
  rice(rest: number): number {
    const bytes = this.#bytes;
    let at = this.#at;
    let value = 0;
    while ((((bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1) === 1) {
      value += 1;
      at += 1;
    }
    at += 1;
    for (const end = at + rest; at < end; at += 1)
      value = value * 2 + (((bytes[at >>> 3] ?? 0) >>> (7 - (at & 7))) & 1);
    this.#at = at;
    return value;
  }

  /** The same for numbers of either side: 0, -1, 1, -2, 2 … are 0, 1, 2, 3, 4 … */
  signedRice(rest: number): number {
    const value = this.rice(rest);
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }
}
