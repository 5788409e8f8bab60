import type { Reply } from '../records/reply.ts';
import { Room } from './candidates.ts';
import { type Entry, EntryMaker, placeOf } from './entry.ts';
import { wordsOf } from './fold.ts';
import { Likely } from './likely.ts';
import { type Marks, marksIn } from './marks.ts';
import { PairIndex } from './pairs.ts';
import { isSearched, MOST_AT, type Moment } from './rank.ts';
import { Standing } from './standing.ts';
import { LatinWords } from './typos.ts';
import { type Match, NOTHING, Word } from './word.ts';

/**
 * How a search is done. `group` keeps to a folder and those within. All times in UTC milliseconds. `uses` is read anew when it is another
 * map, has another size, or two seconds have passed.
 */
export interface FindOptions extends Moment {
  limit: number;
  group?: readonly string[] | undefined;
  /** Whether a reply may be among the hits at all; others do not take places from those that may. */
  isOffered?: ((id: string) => boolean) | undefined;
}

/** A reply that was found; the higher the score the better, but only within one search. */
export interface Hit {
  id: string;
  score: number;
  marks: Marks;
}

/** The replies of a library, ready for searching. */
export interface ReplyIndex {
  /** Enters replies, or puts them in place of those with the same id; retired ones are taken out. */
  put(replies: Iterable<Reply>): void;
  remove(ids: Iterable<string>): void;
  /** How many replies can be found. */
  readonly size: number;
  /** The best replies that have every word of the query; without one the favourites, most used and latest, fitting ones first. */
  find(query: string, options: FindOptions): Hit[];
}

/** How many slots may be empty, beyond a quarter of those in use, before the index is laid anew. */
const EMPTY_SLOTS = 64;

/** How many replies may be read for one query without finding it there; the less likely ones after that are not found. */
const MISSES = 150;

class Index implements ReplyIndex {
  #pairs = new PairIndex();
  #latin = new LatinWords();
  #maker = new EntryMaker();
  #room = new Room();
  #entries: (Entry | undefined)[] = [];
  #brevity: number[] = [];
  #codeLength: number[] = [];
  #slots = new Map<string, number>();
  /** How many postings there were when the index was laid out last. */
  #laid = 0;
  #standing = new Standing();

  get size(): number {
    return this.#slots.size;
  }

  put(replies: Iterable<Reply>): void {
    for (const reply of replies) {
      this.#forget(reply.id);
      if (isSearched(reply)) this.#enter(reply);
    }
    this.#layOut();
  }

  remove(ids: Iterable<string>): void {
    for (const id of ids) this.#forget(id);
    this.#layOut();
  }

  #forget(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    this.#entries[slot] = undefined;
    this.#slots.delete(id);
    this.#standing.forget();
  }

  #enter(reply: Reply): void {
    const entry = this.#maker.make(reply);
    const slot = this.#entries.push(entry) - 1;
    this.#brevity.push(entry.brevity);
    this.#codeLength.push(entry.codeLength);
    this.#standing.forget();
    this.#slots.set(entry.id, slot);
    for (const { kind, start, end } of entry.fields)
      this.#pairs.add(slot, this.#maker.units, start, end, placeOf(kind));
    this.#latin.add(entry.text);
  }

  /** Lays the postings out anew when many are of replies that are gone, or when most came since the last time. */
  #layOut(): void {
    const empty = this.#entries.length - this.size;
    const crowded = empty > EMPTY_SLOTS && 4 * empty > this.size;
    if (!crowded && this.#pairs.postings < 2 * this.#laid + 10_000) return;
    const moved = new Int32Array(this.#entries.length).fill(-1);
    const entries: Entry[] = [];
    for (const [slot, entry] of this.#entries.entries())
      if (entry) {
        moved[slot] = entries.push(entry) - 1;
        this.#slots.set(entry.id, entries.length - 1);
      }
    this.#entries = entries;
    this.#brevity = entries.map(({ brevity }) => brevity);
    this.#codeLength = entries.map(({ codeLength }) => codeLength);
    this.#standing.forget();
    this.#pairs.compact(moved);
    this.#laid = this.#pairs.postings;
  }

  find(query: string, options: FindOptions): Hit[] {
    const library = {
      pairs: this.#pairs,
      latin: this.#latin,
      entries: this.#entries,
      brevity: this.#brevity,
      codeLength: this.#codeLength,
    };
    const words = wordsOf(query).map((word) => new Word(word, library, this.#room));
    return this.#choose(words, options);
  }

  /** The slots that may have every word, with the most that each can be worth. */
  #likely(words: readonly Word[], options: FindOptions): Likely {
    const context = this.#standing.inContext(this.#entries, options);
    const worth = new Float64Array(this.#entries.length);
    const slots: number[] = [];
    const share = 1 / Math.max(1, words.length);
    for (const slot of words[0]?.slots ?? this.#entries.keys()) {
      let sum = 0;
      for (const { most } of words) sum += most[slot] ?? NOTHING;
      worth[slot] = (context[slot] ?? NOTHING) + sum * share;
      if (worth[slot] !== NOTHING) slots.push(slot);
    }
    const settle = (some: readonly number[]) =>
      some.filter((slot) => {
        const entry = this.#entries[slot];
        if (!entry || !isWithin(entry.group, options.group)) return false;
        if (options.isOffered?.(entry.id) === false) return false;
        worth[slot] = (worth[slot] ?? NOTHING) + this.#standing.at(slot, entry, options);
        return true;
      });
    return new Likely(slots, worth, { wanted: 2 * options.limit, most: MOST_AT, settle });
  }

  /** Reads the likeliest replies until the best are sure. */
  #choose(words: readonly Word[], options: FindOptions): Hit[] {
    const best = this.#likely(words, options);
    const { worth } = best;
    const read = new Map<number, Match[]>();
    const hits: Hit[] = [];
    let misses = 0;
    for (let slot = best.top(); slot !== undefined && hits.length < options.limit; slot = best.top()) {
      const entry = this.#entries[slot];
      const known = read.get(slot);
      if (!entry) best.drop();
      else if (known || words.length === 0) {
        const marks = marksIn(entry, words, known ?? [], options);
        hits.push({ id: entry.id, score: worth[slot] ?? 0, marks });
        best.drop();
      } else if (misses >= MISSES) best.drop();
      else {
        const matches = words.flatMap((word) => word.matchIn(entry, slot) ?? []);
        if (matches.length < words.length) {
          misses += 1;
          best.drop();
        } else {
          read.set(slot, matches);
          const sum = matches.reduce((total, match) => total + match.worth, 0);
          worth[slot] = this.#standing.of(slot, entry, options) + sum / words.length;
          best.sink();
        }
      }
    }
    return hits;
  }
}

const isWithin = (group: readonly string[], folder: readonly string[] | undefined): boolean =>
  folder === undefined || folder.every((name, depth) => group[depth] === name);

/** An empty index. It holds folded texts of the replies it was given, and nothing of what was looked for. */
export function createReplyIndex(): ReplyIndex {
  return new Index();
}
