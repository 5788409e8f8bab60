const EMPTY = -1;
const HOP = 0x9e3779b1;
/** Bits of the sieve: few enough to stay in the processor's own memory. */
const SIEVE = 1 << 20;

/** Where a bucket's bit is in the sieve. */
const bitOf = (bucket: number): number => (bucket ^ (bucket >>> 7) ^ (bucket >>> 20)) & (SIEVE - 1);

/**
 * Rows of weights, each -127 to 127, by bucket, in a table with open places. Most buckets of a text have none, so that a sieve answers
 * first.
 */
export class WeightTable {
  /** How many weights a row has. */
  readonly width: number;
  /** Row after row. */
  readonly weights: Int8Array;
  readonly #buckets: Int32Array;
  readonly #rows: Int32Array;
  readonly #sieve = new Uint32Array(SIEVE >>> 5);
  /** In which reading a row was last taken; 0 is none. */
  readonly #stamps: Uint8Array;
  #reading = 0;

  /** A table that takes `count` rows. */
  constructor(count: number, width: number) {
    const size = 1 << Math.ceil(Math.log2(count * 1.5 + 2));
    this.width = width;
    this.weights = new Int8Array(count * width);
    this.#buckets = new Int32Array(size).fill(EMPTY);
    this.#rows = new Int32Array(size);
    this.#stamps = new Uint8Array(count);
  }

  /** What it holds in memory, in bytes. */
  get bytes(): number {
    return [this.weights, this.#buckets, this.#rows, this.#sieve, this.#stamps].reduce(
      (sum, { byteLength }) => sum + byteLength,
      0,
    );
  }

  /** The place of a bucket, or the empty one where it would be. */
  #placeOf(bucket: number): number {
    const mask = this.#buckets.length - 1;
    let place = (Math.imul(bucket + 1, HOP) >>> 8) & mask;
    for (;;) {
      const there = this.#buckets[place] ?? EMPTY;
      if (there === EMPTY || there === bucket) return place;
      place = (place + 1) & mask;
    }
  }

  /** Gives a bucket its row. */
  put(bucket: number, row: number): void {
    const place = this.#placeOf(bucket);
    this.#buckets[place] = bucket;
    this.#rows[place] = row;
    const bit = bitOf(bucket);
    this.#sieve[bit >>> 5] = (this.#sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  /** The row of a bucket; -1 where it has none. */
  rowOf(bucket: number): number {
    const bit = bitOf(bucket);
    if ((((this.#sieve[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return EMPTY;
    const place = this.#placeOf(bucket);
    return this.#buckets[place] === EMPTY ? EMPTY : (this.#rows[place] ?? EMPTY);
  }

  /** Begins a reading, in which `take` gives each row once. */
  begin(): void {
    this.#reading += 1;
    if (this.#reading <= 0xff) return;
    this.#stamps.fill(0);
    this.#reading = 1;
  }

  /** The row of a bucket the first time in a reading; -1 after that, and where it has none. */
  take(bucket: number): number {
    const row = this.rowOf(bucket);
    if (row < 0 || this.#stamps[row] === this.#reading) return EMPTY;
    this.#stamps[row] = this.#reading;
    return row;
  }
}
