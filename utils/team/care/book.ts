import { SECOND } from '../../core/time.ts';
import type { KeptClaim } from '../../records/care-claim.ts';
import { CLAIM_LIFE, endOf, GRACE, isAlive } from './life.ts';
import type { HeardClaim, News } from './sift.ts';

/** The claims that this browser knows, by their hash. */
export type Book = ReadonlyMap<string, KeptClaim>;

/** What the hub should be told after it was listened to. */
export interface Errands {
  /** Claims made here that it does not have; `revision` is that of what lies there (0: nothing). */
  offers: { claim: KeptClaim; revision: number }[];
  /** Claims made here that are over. */
  drops: { key: string; revision: number }[];
}

/** A claim that the hub has and this browser has not, or not in this revision. */
const taken = (heard: HeardClaim, now: number): KeptClaim => ({
  key: heard.key,
  member: heard.member,
  ...(heard.name !== undefined && { name: heard.name }),
  revision: heard.revision,
  until: now + CLAIM_LIFE - (heard.age ?? 0),
});

/** How far apart (ms) two tellings of the same end may be: answers travel for longer and shorter. */
const JITTER = 5 * SECOND;

/**
 * The end of a claim that was known before, UTC ms: as the hub's clock says, else, of the same revision, as it was; and of another one
 * that of a claim which was put just now.
 */
function endNow(before: KeptClaim, heard: HeardClaim, now: number): number {
  const fresh = now + CLAIM_LIFE - (heard.age ?? 0);
  const known = endOf(before.until, now);
  if (before.revision !== heard.revision) return fresh;
  return heard.age === undefined || Math.abs(fresh - known) < JITTER ? known : fresh;
}

/** Somebody else's claim that was known before. */
const aged = (before: KeptClaim, heard: HeardClaim, now: number): KeptClaim => ({
  ...taken(heard, now),
  until: endNow(before, heard, now),
});

/** When the hub was asked, and when it had answered, UTC ms. An end of one's own is counted from the former, of others' from the latter: nobody holds on for longer than the others wait. */
export interface Moment {
  asked: number;
  now: number;
}

/**
 * The end of a claim that was made here, as the hub has it: by its age there, else as this browser wrote it, since it may be another one than is
 * remembered: the worker may have ended before it heard that a later one was put, or was refused.
 */
const endOfMine = ({ age, until }: HeardClaim, { asked, now }: Moment): number =>
  age === undefined ? endOf(until, now) : asked + CLAIM_LIFE - age;

/** Of a claim that was made here, in the light of what the hub has under its key; nothing: it is over. */
function mineAfter(
  mine: KeptClaim,
  heard: HeardClaim | undefined,
  { asked, now }: Moment,
  errands: Errands,
): KeptClaim | undefined {
  const isMine = heard?.member === mine.member;
  // What was given back may go at any moment, though it lies there still.
  const isGoing = isMine && heard.revision === mine.dropping;
  const until = isMine && !isGoing ? endOfMine(heard, { asked, now }) : endOf(mine.until, now);
  const over = mine.ending || !isAlive({ until }, now);
  // By its age there it is over too: the answer may have been on its way for long.
  const isOverThere = mine.ending || heard?.age === undefined || heard.age >= CLAIM_LIFE;
  if (isMine && over && !isOverThere) return { ...mine, until, revision: heard.revision };
  if (isMine && (over || !isGoing)) {
    if (over) errands.drops.push({ key: mine.key, revision: heard.revision });
    return { ...mine, until, revision: heard.revision, ...(over && { ending: true }) };
  }
  if (over) return heard && taken(heard, now);
  const isFree = !heard || isGoing || (heard.age !== undefined && heard.age >= CLAIM_LIFE + GRACE);
  if (!isFree) return taken(heard, now);
  // Not told yet, or the hub has lost it with all that it had.
  const claim = { ...mine, until, revision: 0 };
  errands.offers.push({ claim, revision: heard?.revision ?? 0 });
  return claim;
}

/** Of one key, in the light of what the hub has under it; nothing: there is none. */
function after(
  before: KeptClaim | undefined,
  heard: HeardClaim | undefined,
  me: string,
  moment: Moment,
  errands: Errands,
): KeptClaim | undefined {
  if (before?.member === me) return mineAfter(before, heard, moment, errands);
  if (!heard) return undefined;
  if (heard.member === me) return { ...taken(heard, moment.now), until: endOfMine(heard, moment) };
  return before ? aged(before, heard, moment.now) : taken(heard, moment.now);
}

/**
 * What this browser knows once it has heard all that the hub has, and what it should tell in turn. What the hub does not have any more is
 * over, but for what was claimed here and still holds. `me` is the key of this browser's member.
 */
export function heed(
  book: Book,
  heard: ReadonlyMap<string, HeardClaim>,
  me: string,
  moment: Moment,
): { book: Book } & Errands {
  const next = new Map<string, KeptClaim>();
  const errands: Errands = { offers: [], drops: [] };
  for (const key of new Set([...book.keys(), ...heard.keys()])) {
    const claim = after(book.get(key), heard.get(key), me, moment, errands);
    if (claim) next.set(key, claim);
  }
  return { book: next, ...errands };
}

/** The same of single claims that changed just now: what is not among them stays. What is older than what is known says nothing. */
export function heedNews(
  book: Book,
  { changed, gone }: News,
  me: string,
  now: number,
): { book: Book } & Errands {
  const next = new Map(book);
  const errands: Errands = { offers: [], drops: [] };
  const moment = { asked: now, now };
  const note = (key: string, revision: number, heard: HeardClaim | undefined) => {
    const before = book.get(key);
    if (before && revision < before.revision) return;
    const claim = after(before, heard, me, moment, errands);
    if (claim) next.set(key, claim);
    else next.delete(key);
  };
  for (const [key, revision] of gone) note(key, revision, undefined);
  for (const [key, claim] of changed) note(key, claim.revision, claim);
  return { book: next, ...errands };
}

/** The claims that stand at `now`, whatever the hub says: what is over goes, a clock that was put back prolongs nothing. */
export function standing(book: Book, now: number): Map<string, KeptClaim> {
  const alive = new Map<string, KeptClaim>();
  for (const [key, claim] of book) {
    const until = endOf(claim.until, now);
    if (!claim.ending && isAlive({ until }, now)) alive.set(key, { ...claim, until });
  }
  return alive;
}
