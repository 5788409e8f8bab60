import { type Room, takeCandidates } from './candidates.ts';
import { type Entry, type Field, placeOf } from './entry.ts';
import { type Found, findWay } from './find-way.ts';
import type { PairIndex } from './pairs.ts';
import { KIND, PLACE, worthOf } from './places.ts';
import { correctPinyin, type LatinWords } from './typos.ts';
import { pinyinWay, type Way, waysOf } from './way.ts';

/** Less than anything is worth. */
export const NOTHING = Number.NEGATIVE_INFINITY;
/** How many likely replies are read to learn whether a word is found as it is typed. */
const READ_LIMIT = 50;

/** What the index has for a word. */
export interface Library {
  pairs: PairIndex;
  latin: LatinWords;
  entries: readonly (Entry | undefined)[];
  /** Of each entry, also of those that are gone. */
  brevity: readonly number[];
  codeLength: readonly number[];
}

/** What is found of a word in a reply, at best. */
export interface Match extends Found {
  way: Way;
  worth: number;
}

/** The field that a place in the folded text lies in. */
function fieldAt(entry: Entry, at: number): Field | undefined {
  return entry.fields.find(({ end }) => at < end);
}

function worthIn(entry: Entry, way: Way, found: Found): number {
  const field = fieldAt(entry, found.start);
  if (!field) return NOTHING;
  const first = placeOf(field.kind);
  const inside = (first === PLACE.codeStart || first === PLACE.titleStart) && found.start > field.start;
  return worthOf(inside ? first + 1 : first, way.kind, entry.brevity, found.end === field.end);
}

/** A word of a query on its way through the index. */
export class Word {
  readonly ways: Way[];
  /** For each slot the most that the word can be worth there; `NOTHING` where it is not. */
  readonly most: Float64Array;
  /** The slots where it may be. */
  readonly slots: number[] = [];
  /** For each slot the ways that may find the word there, as bits. */
  #by: Uint32Array;
  #library: Library;

  constructor(word: string, library: Library, room: Room) {
    this.#library = library;
    const slots = library.entries.length;
    this.ways = waysOf(word, library.latin);
    this.most = new Float64Array(slots).fill(NOTHING);
    this.#by = new Uint32Array(slots);
    let sure = false;
    for (const [number, way] of this.ways.entries()) {
      this.#look(number, way, room);
      if (way.kind !== KIND.initials) sure ||= this.#isInHead(way, room);
    }
    if (!sure) this.#correct(word, room);
  }

  #look(number: number, way: Way, room: Room): void {
    const { pairs, entries, brevity, codeLength } = this.#library;
    takeCandidates(pairs, way, room, entries.length);
    const { most } = this;
    for (let at = 0; at < room.count; at += 1) {
      const slot = room.slots[at] ?? 0;
      const place = room.found[slot] ?? 0;
      if (place === 0) continue;
      const exact = (codeLength[slot] ?? 0) <= way.text.length;
      const worth = worthOf(place, way.kind, brevity[slot] ?? 0, exact);
      const known = most[slot] ?? NOTHING;
      if (known === NOTHING) this.slots.push(slot);
      if (worth > known) most[slot] = worth;
      this.#by[slot] = (this.#by[slot] ?? 0) | (1 << number);
    }
  }

  /** Whether the word is anywhere but in bodies. */
  #isInHead(way: Way, room: Room): boolean {
    let reads = 0;
    for (let at = 0; at < room.count && reads < READ_LIMIT; at += 1) {
      const slot = room.slots[at] ?? 0;
      const place = room.found[slot] ?? 0;
      const entry = place === 0 || place === PLACE.body ? undefined : this.#library.entries[slot];
      if (!entry) continue;
      reads += 1;
      if (findWay(way, entry.text, 0, entry.head)) return true;
    }
    return false;
  }

  #correct(word: string, room: Room): void {
    const { pairs, latin } = this.#library;
    const meant = [
      ...latin.meantBy(word).map((text) => ({ kind: KIND.typo, text })),
      ...correctPinyin(word, pairs).flatMap((text) => pinyinWay(text, KIND.typo, false, latin) ?? []),
    ];
    for (const way of meant) this.#look(this.ways.push(way) - 1, way, room);
  }

  /** The best that the word is in the reply of a slot, if it is there at all. */
  matchIn(entry: Entry, slot: number): Match | undefined {
    let best: Match | undefined;
    for (const [number, way] of this.ways.entries()) {
      if (!((this.#by[slot] ?? 0) & (1 << number))) continue;
      const found = findWay(way, entry.text, 0, entry.text.length);
      if (!found) continue;
      const worth = worthIn(entry, way, found);
      if (!best || worth > best.worth) best = { ...found, way, worth };
      if (best.worth >= (this.most[slot] ?? NOTHING)) return best;
    }
    return best;
  }
}
