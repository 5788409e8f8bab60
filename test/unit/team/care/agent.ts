import type { KeptClaim } from '../../../../utils/records/care-claim.ts';
import type { Book } from '../../../../utils/team/care/book.ts';
import { standing } from '../../../../utils/team/care/book.ts';
import { giveBack, hearClaims, type Means, takeOn } from '../../../../utils/team/care/exchange.ts';
import type { Claims } from '../../../../utils/team/channels/channel.ts';

export const HASH = 'a'.repeat(43);
export const memberOf = (name: string): string => name.repeat(43).slice(0, 43);
const SUBJECT = { record: 'order', key: 'pinduoduo/7001/260910-101' } as const;

/** One browser of the team: what it knows, its own clock, and its way to the hub. */
export class Agent {
  book: Book = new Map();
  readonly id: string;
  readonly clock: () => number;
  readonly called: string | undefined;
  claims: Claims | undefined;

  constructor(name: string, clock: () => number, claims: Claims | undefined, called?: string) {
    this.id = memberOf(name);
    this.clock = clock;
    this.claims = claims;
    this.called = called;
  }

  get means(): Means {
    return {
      claims: this.claims,
      me: { id: this.id, name: this.called },
      clock: this.clock,
      keep: async (book) => {
        this.book = book;
      },
    };
  }

  async take(hash = HASH) {
    const taken = await takeOn(this.book, { hashes: [hash], subject: SUBJECT, alerted: false }, this.means);
    this.book = taken.book;
    return taken;
  }

  async giveBack(hash = HASH) {
    this.book = await giveBack(this.book, [hash], this.means);
  }

  async hear() {
    const heard = await hearClaims(this.book, this.means);
    this.book = heard.book;
    return heard.reached;
  }

  /** What stands by this browser's own clock. */
  seen(hash = HASH): KeptClaim | undefined {
    return standing(this.book, this.clock()).get(hash);
  }

  /** Whether it believes that it holds it, as the hub has taken it. */
  holds(hash = HASH): boolean {
    const claim = this.seen(hash);
    return claim?.member === this.id && claim.revision > 0;
  }
}
