import { SECOND } from '../core/time.ts';
import type { ReplyUse } from '../records/reply.ts';
import type { Entry } from './entry.ts';
import { type Moment, worthAt, worthOfContext } from './rank.ts';

/** How long what was worked out of use is good for. */
const GOOD_FOR = 2 * SECOND;

/** What each reply is worth whatever is looked for, kept from key to key while somebody types. */
export class Standing {
  #context = '';
  #inContext = new Float64Array(0);
  #uses: ReadonlyMap<string, ReplyUse> | undefined;
  #useCount = 0;
  #now = Number.NaN;
  /** NaN where it was not worked out yet. */
  #byUse = new Float64Array(0);

  /** Called when replies come or go. */
  forget(): void {
    if (this.#inContext.length > 0) this.#inContext = new Float64Array(0);
    if (this.#byUse.length > 0) this.#byUse = new Float64Array(0);
  }

  /** What each reply is worth in a context; minus infinity where there is none. */
  inContext(entries: readonly (Entry | undefined)[], moment: Moment): Float64Array {
    const { console, lang, tone, intents = [] } = moment;
    const context = [console, lang, tone, ...intents].join('\n');
    if (this.#context !== context || this.#inContext.length !== entries.length) {
      this.#inContext = Float64Array.from(entries, (entry) =>
        entry ? worthOfContext(entry, moment) : Number.NEGATIVE_INFINITY,
      );
      this.#context = context;
    }
    this.#refresh(entries.length, moment);
    return this.#inContext;
  }

  #refresh(slots: number, { uses, now }: Moment): void {
    const same = this.#uses === uses && this.#useCount === (uses?.size ?? 0);
    if (same && Math.abs(now - this.#now) < GOOD_FOR && this.#byUse.length === slots) return;
    this.#uses = uses;
    this.#useCount = uses?.size ?? 0;
    this.#now = now;
    this.#byUse = new Float64Array(slots).fill(Number.NaN);
  }

  /** What use adds to a reply's worth; after `inContext` for the same moment. */
  at(slot: number, entry: Entry, moment: Moment): number {
    let worth = this.#byUse[slot] ?? Number.NaN;
    if (Number.isNaN(worth)) {
      worth = worthAt(entry, moment);
      this.#byUse[slot] = worth;
    }
    return worth;
  }

  /** Both together. */
  of(slot: number, entry: Entry, moment: Moment): number {
    return (this.#inContext[slot] ?? 0) + this.at(slot, entry, moment);
  }
}
