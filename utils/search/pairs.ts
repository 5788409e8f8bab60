import { Numbers } from './growing.ts';
import { PLACE } from './places.ts';
import { theSyllables } from './syllables.ts';

const SPACE = 0x20;
/** The lowest bits of a posting hold the place. */
const PLACE_BITS = 3;
const MIXER = 0x9e3779b1;

/** What takes down the places that a look finds. */
export interface Finds {
  /** Whether bodies are looked at, too. */
  bodies: boolean;
  /** Takes down that a slot has something at a place; the best place counts. */
  note(slot: number, place: number): void;
}

/**
 * Where each pair of neighbouring units occurs. A pair has two chains of postings, one for code, title and labels, one for bodies; a
 * posting is a slot (the number of a reply) with the best place in it. Pairs are found by their two units, by their first unit, and by
 * how both may be read. The unit after a field's last one is 0. There are far fewer pairs than places, so that what a pinyin query may
 * mean is worked out on pairs, and only then are replies looked at.
 */
export class PairIndex {
  #size: number;
  /** Open addressing: a pair's number + 1. */
  #table = new Int32Array(1 << 12);
  #first = new Numbers();
  #second = new Numbers();
  /** The pair before this one that has the same first unit, + 1. */
  #sibling = new Numbers();
  #byFirst = new Int32Array(0x10000);
  /** Chains of pairs for each two readings: heads + 1, and [pair, next] by turns. */
  #byReadings: Int32Array;
  #readingChain = new Numbers();
  /** Heads of the two chains of postings of each pair, by turns; [posting, next] by turns. A link is 0 at the end. */
  #heads = new Numbers();
  #postings = new Numbers();
  /** The look at which a pair was taken last. */
  #taken = new Int32Array(1024);
  #look = 0;

  constructor() {
    this.#size = theSyllables().count;
    this.#byReadings = new Int32Array(this.#size * this.#size);
    this.#postings.push(0);
    this.#postings.push(0);
  }

  /** How many postings there are. */
  get postings(): number {
    return this.#postings.length / 2 - 1;
  }

  /** Enters the units of one field; fields of a reply come in order of their places, and slots in rising order. */
  add(slot: number, units: Uint16Array, from: number, to: number, place: number): void {
    const side = place === PLACE.body ? 1 : 0;
    const inside = place === PLACE.codeStart || place === PLACE.titleStart ? place + 1 : place;
    for (let at = from; at < to; at += 1) {
      const first = units[at] ?? 0;
      if (first === SPACE || first === 0) continue;
      const next = at + 1 < to ? (units[at + 1] ?? 0) : 0;
      const head = 2 * this.#pairOf(first, next === SPACE ? 0 : next) + side;
      const last = this.#heads.at(head);
      if (last !== 0 && this.#postings.at(last) >> PLACE_BITS === slot) continue;
      const posting = this.#postings.push((slot << PLACE_BITS) | (at === from ? place : inside));
      this.#postings.push(last);
      this.#heads.values[head] = posting;
    }
  }

  #position(first: number, second: number): number {
    const mask = this.#table.length - 1;
    let position = Math.imul((first << 16) | second, MIXER) >>> 8;
    for (;;) {
      position &= mask;
      const pair = (this.#table[position] ?? 0) - 1;
      if (pair < 0 || (this.#first.at(pair) === first && this.#second.at(pair) === second)) return position;
      position += 1;
    }
  }

  #pairOf(first: number, second: number): number {
    const position = this.#position(first, second);
    const known = (this.#table[position] ?? 0) - 1;
    if (known >= 0) return known;
    const pair = this.#first.push(first);
    this.#second.push(second);
    this.#sibling.push(this.#byFirst[first] ?? 0);
    this.#byFirst[first] = pair + 1;
    this.#heads.push(0);
    this.#heads.push(0);
    this.#table[position] = pair + 1;
    this.#linkReadings(pair, first, second);
    if (2 * this.#first.length > this.#table.length) this.#widen();
    return pair;
  }

  #linkReadings(pair: number, first: number, second: number): void {
    const { starts, readings } = theSyllables();
    for (let a = starts[first] ?? 0, one = -1; one !== 0; a += 1) {
      const left = readings[a] ?? 0;
      one = readings[a + 1] ?? 0;
      for (let b = starts[second] ?? 0, two = -1; two !== 0; b += 1) {
        const cell = left * this.#size + (readings[b] ?? 0);
        two = readings[b + 1] ?? 0;
        const link = this.#readingChain.push(pair);
        this.#readingChain.push(this.#byReadings[cell] ?? 0);
        this.#byReadings[cell] = link + 1;
      }
    }
  }

  #widen(): void {
    this.#table = new Int32Array(2 * this.#table.length);
    for (let pair = 0; pair < this.#first.length; pair += 1)
      this.#table[this.#position(this.#first.at(pair), this.#second.at(pair))] = pair + 1;
  }

  /** Lays each chain of postings in one piece, so that walking it is quick, without slots that `moved` maps to -1. */
  compact(moved: Int32Array): void {
    const old = this.#postings.values;
    const next = new Numbers(this.#postings.length + 2);
    const { values } = next;
    let end = 2;
    for (let head = 0; head < this.#heads.length; head += 1) {
      const from = end;
      for (let link = this.#heads.at(head); link !== 0; link = old[link + 1] ?? 0) {
        const value = old[link] ?? 0;
        const slot = moved[value >> PLACE_BITS] ?? -1;
        if (slot < 0) continue;
        values[end] = (slot << PLACE_BITS) | (value & ((1 << PLACE_BITS) - 1));
        values[end + 1] = end + 2;
        end += 2;
      }
      if (end > from) values[end - 1] = 0;
      this.#heads.values[head] = end > from ? from : 0;
    }
    next.length = end;
    this.#postings = next;
  }

  /** Begins a new look: each pair is walked once at most until the next one. */
  beginLook(): void {
    this.#look += 1;
    if (this.#taken.length < this.#first.length) this.#taken = new Int32Array(2 * this.#first.length);
  }

  /** Notes every slot that has the pair. */
  #take(pair: number, finds: Finds): void {
    if (this.#taken[pair] === this.#look) return;
    this.#taken[pair] = this.#look;
    const { values } = this.#postings;
    for (let side = 0; side <= (finds.bodies ? 1 : 0); side += 1) {
      for (let link = this.#heads.at(2 * pair + side); link !== 0; link = values[link + 1] ?? 0) {
        const posting = values[link] ?? 0;
        finds.note(posting >> PLACE_BITS, posting & ((1 << PLACE_BITS) - 1));
      }
    }
  }

  /** Takes the pair of exactly these units, if there is one. */
  takeUnits(first: number, second: number, finds: Finds): void {
    const pair = (this.#table[this.#position(first, second)] ?? 0) - 1;
    if (pair >= 0) this.#take(pair, finds);
  }

  /** Whether the two units are neighbours anywhere. */
  hasUnits(first: number, second: number): boolean {
    return this.#table[this.#position(first, second)] !== 0;
  }

  /** Takes the pairs that begin with a unit and go on with one that `fits` (a set by unit readings), or with anything. */
  takeAfter(first: number, second: ReadonlySet<number> | undefined, finds: Finds): void {
    const { starts, readings } = theSyllables();
    for (let link = this.#byFirst[first] ?? 0; link !== 0; link = this.#sibling.at(link - 1)) {
      if (second === undefined) {
        this.#take(link - 1, finds);
        continue;
      }
      for (let at = starts[this.#second.at(link - 1)] ?? 0; readings[at]; at += 1)
        if (second.has(readings[at] ?? 0)) this.#take(link - 1, finds);
    }
  }

  /** Takes the pairs that may be read so; only those with that second unit, if one is given. */
  takeRead(first: number, second: number, unit: number, finds: Finds): void {
    let link = this.#byReadings[first * this.#size + second] ?? 0;
    for (; link !== 0; link = this.#readingChain.at(link)) {
      const pair = this.#readingChain.at(link - 1);
      if (unit === 0 || this.#second.at(pair) === unit) this.#take(pair, finds);
    }
  }

  /** Whether anything there may be read as these two syllables. */
  hasRead(first: number, second: number): boolean {
    return this.#byReadings[first * this.#size + second] !== 0;
  }
}
