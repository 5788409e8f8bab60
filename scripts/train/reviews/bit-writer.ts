/** Writes numbers bit by bit as `utils/review-text/bit-reader.ts` reads them. */
export class BitWriter {
  readonly #bytes: number[] = [];
  #bits = 0;

  #bit(bit: number): void {
    if (this.#bits % 8 === 0) this.#bytes.push(0);
    const last = this.#bytes.length - 1;
    this.#bytes[last] = (this.#bytes[last] ?? 0) | (bit << (7 - (this.#bits % 8)));
    this.#bits += 1;
  }

  /** Writes a number in Rice's way with `rest` bits below its ones. */
  rice(value: number, rest: number): void {
    for (let ones = value >>> rest; ones > 0; ones -= 1) this.#bit(1);
    this.#bit(0);
    for (let place = rest - 1; place >= 0; place -= 1) this.#bit((value >>> place) & 1);
  }

  /** What was written, filled up with zeros to whole bytes. */
  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

/** The number without sign that stands for one of either side. */
export const unsigned = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);

/** With how many bits below the ones numbers take least room. */
export function bestRest(values: readonly number[]): number {
  const rooms = Array.from({ length: 16 }, (_, rest) =>
    values.reduce((sum, value) => sum + (value >>> rest) + 1 + rest, 0),
  );
  return rooms.indexOf(Math.min(...rooms));
}
