import { type Room, takeCandidates } from './candidates.ts';
import type { Entry, Field } from './entry.ts';
import { placeOf } from './entry.ts';
import { type Found, findWay } from './find-way.ts';
import type { PairIndex } from './pairs.ts';
import { KIND, mostFor, PLACE, worthOf } from './places.ts';
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
  const share = (found.end - found.start) / (field.end - field.start);
  return worthOf(inside ? first + 1 : first, way.kind, share);
}

/** A word of a query on its way through the index. */
export class Word {
  readonly ways: Way[];
  /** For each slot the most that the word can be worth there; `NOTHING` where it is not. */
  readonly most: Float64Array;
  #library: Library;
  #slots: number;

  constructor(word: string, library: Library, room: Room) {
    this.#library = library;
    this.#slots = library.entries.length;
    this.ways = waysOf(word);
    this.most = new Float64Array(this.#slots).fill(NOTHING);
    let sure = false;
    for (const way of this.ways) {
      this.#look(way, room);
      if (way.kind !== KIND.initials) sure ||= this.#isInHead(way, room.found);
    }
    if (!sure) this.#correct(word, room);
  }

  #look(way: Way, room: Room): void {
    takeCandidates(this.#library.pairs, way, room, this.#slots);
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const place = room.found[slot] ?? 0;
      if (place !== 0) this.most[slot] = Math.max(this.most[slot] ?? NOTHING, mostFor(place, way.kind));
    }
  }

  /** Whether the word is anywhere but in bodies. */
  #isInHead(way: Way, found: Uint8Array): boolean {
    let reads = 0;
    for (let slot = 0; slot < this.#slots && reads < READ_LIMIT; slot += 1) {
      const entry = found[slot] && found[slot] !== PLACE.body ? this.#library.entries[slot] : undefined;
      if (!entry) continue;
      reads += 1;
      const match = findWay(way, entry.text, 0, entry.text.length);
      if (match && fieldAt(entry, match.start)?.kind !== 'body') return true;
    }
    return false;
  }

  #correct(word: string, room: Room): void {
    const { pairs, latin } = this.#library;
    const meant = [
      ...latin.meantBy(word).map((text) => ({ kind: KIND.typo, text })),
      ...correctPinyin(word, pairs).flatMap((text) => pinyinWay(text, KIND.typo, false) ?? []),
    ];
    for (const way of meant) {
      this.ways.push(way);
      this.#look(way, room);
    }
  }

  /** The best that the word is in a reply, if it is there at all. */
  matchIn(entry: Entry): Match | undefined {
    let best: Match | undefined;
    for (const way of this.ways) {
      if (best && best.worth >= mostFor(PLACE.codeStart, way.kind)) continue;
      const found = findWay(way, entry.text, 0, entry.text.length);
      if (!found) continue;
      const worth = worthIn(entry, way, found);
      if (!best || worth > best.worth) best = { ...found, way, worth };
    }
    return best;
  }
}
