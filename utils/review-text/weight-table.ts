const EMPTY = -1;
const HOP = 0x9e3779b1;
/** Bits of the sieve: few enough to stay in the processor's own memory. */
const SIEVE = 1 << 20;

/** Where a bucket's bit is in the sieve. */
const bitOf = (bucket: number): number => (bucket ^ (bucket >>> 7) ^ (bucket >>> 20)) & (SIEVE - 1);

/**
 * Weights of buckets, each -127 to 127 and not 0, in a table with open places: a bucket (22 bits) and its weight share a number. Most
 * buckets of a text have none, so that a sieve answers first.
 */
export class WeightTable {
  readonly #entries: Int32Array;
  readonly #sieve = new Uint32Array(SIEVE >>> 5);
  /** In which reading a place was last taken; 0 is none. */
  readonly #stamps: Uint8Array;
  #reading = 0;

  /** A table that takes `count` weights. */
  constructor(count: number) {
    const size = 1 << Math.ceil(Math.log2(count * 2 + 2));
    this.#entries = new Int32Array(size).fill(EMPTY);
    this.#stamps = new Uint8Array(size);
  }

  /** What it holds in memory, in bytes. */
  get bytes(): number {
    return this.#entries.byteLength + this.#sieve.byteLength + this.#stamps.byteLength;
  }

  /** The place of a bucket, or the empty one where it would be. */
  #placeOf(bucket: number): number {
    const mask = this.#entries.length - 1;
    let place = (Math.imul(bucket + 1, HOP) >>> 8) & mask;
    for (;;) {
      const entry = this.#entries[place] ?? EMPTY;
      if (entry === EMPTY || entry >> 8 === bucket) return place;
      place = (place + 1) & mask;
    }
  }

  put(bucket: number, weight: number): void {
    this.#entries[this.#placeOf(bucket)] = (bucket << 8) | (weight & 0xff);
    const bit = bitOf(bucket);
    this.#sieve[bit >>> 5] = (this.#sieve[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }

  #mayHave(bucket: number): boolean {
    const bit = bitOf(bucket);
    return (((this.#sieve[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }

  /** The weight of a bucket; 0 where it has none. */
  weightOf(bucket: number): number {
    if (!this.#mayHave(bucket)) return 0;
    const entry = this.#entries[this.#placeOf(bucket)] ?? EMPTY;
    return entry === EMPTY ? 0 : (entry << 24) >> 24;
  }

  /** Begins a reading, in which `take` gives each weight once. */
  begin(): void {
    this.#reading += 1;
    if (this.#reading <= 0xff) return;
    this.#stamps.fill(0);
    this.#reading = 1;
  }

  /** The weight of a bucket the first time in a reading; 0 after that, and where it has none. */
  take(bucket: number): number {
    if (!this.#mayHave(bucket)) return 0;
    const place = this.#placeOf(bucket);
    const entry = this.#entries[place] ?? EMPTY;
    if (entry === EMPTY || this.#stamps[place] === this.#reading) return 0;
    this.#stamps[place] = this.#reading;
    return (entry << 24) >> 24;
  }
}
