import { ok, type Result } from '../../../utils/core/result.ts';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { announceCare } from '../../../utils/platform/care-news.ts';
import type { KeptClaim } from '../../../utils/records/care-claim.ts';
import type { Team } from '../../../utils/records/team.ts';
import { keepClaims, loadClaims } from '../../../utils/store/care-claims.ts';
import { loadCareTeam } from '../../../utils/store/care-keys.ts';
import { alertedAmong, subjectName } from '../../../utils/store/care-subjects.ts';
import type { Database } from '../../../utils/store/database.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { type Book, standing } from '../../../utils/team/care/book.ts';
import { bounded, PATIENCE } from '../../../utils/team/care/bounded.ts';
import { giveBack, hearClaims, hearNews, type Means } from '../../../utils/team/care/exchange.ts';
import type { Claims } from '../../../utils/team/channels/channel.ts';
import type { Surroundings } from '../surroundings.ts';

/** Where claims are exchanged: the live hub of this browser's team. */
export interface CareWay {
  /** Absent while no hub can be reached. */
  claims(): Promise<Claims | undefined>;
}

/** The hub tells by itself; because somebody looks, all that it has is asked for no more often than so (ms). */
const PACE = 2 * MINUTE;
/** After it could not be reached it is asked again so soon (ms). */
const SOON = 15 * SECOND;

/** Whether the care list is shared at all: somebody chose to, there is a hub, and the team has a key for it. Who shares with nobody shares none of it. */
export const isCareOn = (team: Team | undefined, keys: readonly CryptoKey[]): team is Team =>
  team?.sharing.care === true &&
  team.sharing.as !== 'nobody' &&
  keys.length > 0 &&
  team.channels.some(({ kind }) => kind === 'hub');

/** The care list at one moment: what is known, and the means to change it. */
export interface CareDesk {
  database: Database;
  keys: readonly CryptoKey[];
  team: Team;
  book: Book;
  means: Means;
}

export interface CareList {
  /** Works on the list, one after the other; without a list `off` is answered. */
  use<T>(work: (desk: CareDesk) => Promise<Result<T>>, off: Result<T>): Promise<Result<T>>;
  /**
   * Listens to the hub when nobody has for a while, or `now` because it is reached again and something may have been missed; once whoever asked
   * has an answer.
   */
  hearSoon(now?: boolean): void;
  /** Takes in what the hub tells by itself: claims that changed, not checked. */
  hearNews(news: readonly unknown[]): void;
  /**
   * Gives back what is done with, and everything where the list is not shared any more, once whoever asked has an answer. After each change of
   * the store or the team.
   */
  tidySoon(): void;
  /** Gives everything back now, as before the team is left. What the hub does not hear of ends there by itself. */
  giveUp(): Promise<void>;
}

/** The care list on the store and the hub. What it keeps in memory only saves asking too often. */
export function createCareList({ clock, later }: Surroundings, way: CareWay): CareList {
  let queue: Promise<unknown> = Promise.resolve();
  let heardAt = Number.NEGATIVE_INFINITY;
  let soon = false;
  let tidying = false;

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = queue.then(work, work);
    queue = mine.catch(() => undefined);
    return mine;
  };

  const claimsNow = async (): Promise<Claims | undefined> => {
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
    const claims = await Promise.race([way.claims().catch(() => undefined), late]);
    return claims && bounded(claims);
  };

  const meansOf = (database: Database, me: Means['me'], claims: Claims | undefined, before: Book): Means => {
    let known = before;
    return {
      claims,
      me,
      clock,
      async keep(book) {
        if (await keepClaims(database, known, book)) announceCare();
        known = book;
      },
    };
  };
  const meOf = ({ member, sharing }: Team): Means['me'] => ({
    id: member.id,
    ...(sharing.as === 'name' && member.name !== undefined && { name: member.name }),
  });

  const use: CareList['use'] = (work, off) =>
    inTurn(() =>
      inStore(async (database) => {
        const { team, keys } = await loadCareTeam(database);
        if (!isCareOn(team, keys)) return off;
        const [book, claims] = await Promise.all([loadClaims(database), claimsNow()]);
        return work({ database, keys, team, book, means: meansOf(database, meOf(team), claims, book) });
      }),
    );

  const note = (done: Result<void>) => {
    if (!done.ok) console.error('tiexin: care', done.error.code, done.error.detail);
  };
  const hear = async () => {
    heardAt = clock();
    const heard = await use(async ({ book, means }) => {
      // Asked again soon where nobody answered.
      if (!(await hearClaims(book, means)).reached) heardAt = clock() - PACE + SOON;
      return ok(undefined);
    }, ok(undefined));
    note(heard);
  };

  /** Own claims whose alert is closed. */
  async function doneWith(database: Database, book: Book): Promise<KeptClaim[]> {
    const mine = [...book.values()].filter(({ alerted, ending }) => alerted && !ending);
    const subjects = mine.flatMap(({ subject }) => subject ?? []);
    if (subjects.length === 0) return [];
    const open = await alertedAmong(database, subjects);
    return mine.filter(({ subject }) => subject && !open.has(subjectName(subject)));
  }

  async function leave(database: Database, book: Book): Promise<void> {
    const own = [...book.values()].filter(({ subject }) => subject !== undefined);
    const claims = own.length > 0 ? await claimsNow() : undefined;
    await Promise.all(own.map(({ key, revision }) => claims?.drop(key, revision)));
    if (await keepClaims(database, book, new Map())) announceCare();
  }

  const tidy = async () => {
    const done = await inTurn(() =>
      inStore(async (database) => {
        const book = await loadClaims(database);
        if (book.size === 0) return ok(undefined);
        const { team, keys } = await loadCareTeam(database);
        if (!isCareOn(team, keys)) {
          await leave(database, book);
          return ok(undefined);
        }
        const over = await doneWith(database, book);
        if (over.length === 0) return ok(undefined);
        const means = meansOf(database, meOf(team), await claimsNow(), book);
        const hashes = over.map(({ key }) => key);
        await giveBack(book, hashes, means);
        return ok(undefined);
      }),
    );
    note(done);
  };

  return {
    use,
    hearNews: (news) =>
      later(async () => {
        const heard = await use(async ({ book, means }) => {
          await hearNews(book, news, means);
          return ok(undefined);
        }, ok(undefined));
        note(heard);
      }),
    tidySoon() {
      if (tidying) return;
      tidying = true;
      later(async () => {
        tidying = false;
        await tidy();
      });
    },
    async giveUp() {
      const done = await inTurn(() =>
        inStore(async (database) => {
          await leave(database, await loadClaims(database));
          return ok(undefined);
        }),
      );
      note(done);
    },
    hearSoon(now = false) {
      const passed = clock() - heardAt;
      if (soon || (!now && passed >= 0 && passed < PACE)) return;
      soon = true;
      later(async () => {
        soon = false;
        await hear();
      });
    },
  };
}

/** The claims that stand, whatever the hub says: for who only looks. */
export const bookNow = (database: Database, now: number): Promise<Map<string, KeptClaim>> =>
  loadClaims(database).then((book) => standing(book, now));
