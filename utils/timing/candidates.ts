import { NEVER } from '../records/wait-limits.ts';
import { KINDS, type Log } from './log.ts';
import { BUYER } from './threads.ts';

const WITHDRAWN = KINDS.indexOf('withdrawn');

/** Whether a row is a question that still stands. */
export const isAsk = (log: Log, row: number): boolean =>
  log.role[row] === BUYER && log.kind[row] !== WITHDRAWN;

/**
 * What might be counted, in columns that grow together, by conversation and in order of time. `first` and `reply` are places in the rows
 * of `threadsOf` (`reply` -1: not answered); `begin` is when it was said, `from` when the wait begins, which is later for who was handed
 * it; `byShop`: the shop spoke first.
 */
export class Candidates {
  readonly first: number[] = [];
  readonly reply: number[] = [];
  readonly asks: number[] = [];
  readonly begin: number[] = [];
  readonly from: number[] = [];
  readonly byShop: boolean[] = [];

  get count(): number {
    return this.first.length;
  }

  /** Gives its place. Times in UTC ms. */
  add(first: number, begin: number, from = begin, byShop = false): number {
    this.reply.push(-1);
    this.asks.push(1);
    this.begin.push(begin);
    this.from.push(from);
    this.byShop.push(byShop);
    return this.first.push(first) - 1;
  }

  /** The buyer asks again before it is answered. */
  askAgain(one: number): void {
    this.asks[one] = (this.asks[one] ?? 0) + 1;
  }

  /** Answers all from `one` on that nobody answered, unless they began too long ago. */
  answer(one: number, reply: number, at: number): void {
    for (let place = one; place < this.count; place += 1)
      if (this.reply[place] === -1 && at - (this.begin[place] ?? 0) <= NEVER) this.reply[place] = reply;
  }
}
