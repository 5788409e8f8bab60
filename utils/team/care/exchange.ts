import type { Clock } from '../../core/time.ts';
import type { CareClaim, CareSubject, KeptClaim } from '../../records/care-claim.ts';
import type { Claims } from '../channels/channel.ts';
import { type Book, type Errands, heed, heedNews, standing } from './book.ts';
import { CLAIM_LIFE, isAlive, isOver, PROLONG_AFTER } from './life.ts';
import { MOST_CLAIMS, siftClaims, siftNews } from './sift.ts';

/** What claims are exchanged with. */
export interface Means {
  /** Where they are exchanged; absent while that cannot be reached. */
  claims: Claims | undefined;
  me: { id: string; name?: string | undefined };
  clock: Clock;
  /** Keeps what is known before the hub is told, so that a worker that ends in between finds it again. */
  keep(book: Book): Promise<void>;
}

/** `by` is absent where the hub says that somebody has it, and not yet who. */
export type Taken = { outcome: 'mine'; claim: KeptClaim } | { outcome: 'taken'; by?: KeptClaim };

/** Another member may be a moment sooner; so often it is tried again where that one has gone by then. */
const TRIES = 3;

/** What is told of a claim, and nothing else: what it is about stays here. */
const told = ({ key, member, name, until }: KeptClaim): Omit<CareClaim, 'revision'> => ({
  key,
  member,
  ...(name !== undefined && { name }),
  until,
});

const withClaim = (book: Book, claim: KeptClaim): Book => new Map(book).set(claim.key, claim);

function without(book: Book, key: string): Book {
  const left = new Map(book);
  left.delete(key);
  return left;
}

/** Offers what was claimed here while the hub was away; what somebody else has by now is theirs, which the next listening tells. */
async function run(
  errands: { book: Book } & Errands,
  { claims, keep }: Means & { claims: Claims },
): Promise<Book> {
  let { book } = errands;
  for (const { claim, revision } of errands.offers) {
    const put = await claims.put(told(claim), revision);
    if (!put.ok) continue;
    const { dropping: _, ...rest } = claim;
    book = withClaim(book, { ...rest, revision: put.value });
  }
  for (const { key, revision } of errands.drops)
    if ((await claims.drop(key, revision)).ok) book = without(book, key);
  await keep(book);
  return book;
}

/** Listens to the hub and tells it what it does not know. Where it cannot be reached all stays as it is. */
export async function hearClaims(book: Book, means: Means): Promise<{ book: Book; reached: boolean }> {
  const { claims, clock, me, keep } = means;
  const asked = clock();
  const listed = await claims?.list();
  if (!claims || !listed?.ok) return { book, reached: false };
  const heard = heed(book, siftClaims(listed.value, book), me.id, { asked, now: clock() });
  await keep(heard.book);
  return { book: await run(heard, { ...means, claims }), reached: true };
}

/** Takes in what the hub told by itself, and more only where somebody else's word calls for an answer. */
export async function hearNews(book: Book, news: readonly unknown[], means: Means): Promise<Book> {
  const { claims, clock, me, keep } = means;
  const heard = heedNews(book, siftNews(news, book), me.id, clock());
  const bounds = heard.book.size > MOST_CLAIMS ? book : heard.book;
  await keep(bounds);
  return claims ? run({ ...heard, book: bounds }, { ...means, claims }) : bounds;
}

/** What somebody begins to work on; `alerted`: with the end of its alert the work ends too. */
export interface Wanted {
  /** The hashes under which it may be claimed; it is claimed under the first. */
  hashes: readonly string[];
  subject: CareSubject;
  alerted: boolean;
}

const holding = (book: Book, hashes: readonly string[], now: number): KeptClaim | undefined => {
  const alive = standing(book, now);
  return hashes.flatMap((hash) => alive.get(hash) ?? [])[0];
};

/** Somebody else's claim that must not be touched: it holds, or has ended so lately that its maker may think otherwise. */
const others = (book: Book, hashes: readonly string[], me: string, now: number): KeptClaim | undefined =>
  hashes.flatMap((hash) => {
    const claim = book.get(hash);
    return claim && claim.member !== me && !isOver(claim, now) ? claim : [];
  })[0];

/** Of one's own claim that lies under the key: the revision that was asked to go. */
function droppingOf(lying: KeptClaim | undefined, me: string): { dropping?: number } {
  if (lying?.member !== me) return {};
  const dropping = lying.ending ? lying.revision : lying.dropping;
  return dropping === undefined ? {} : { dropping };
}

/**
 * Takes something on, or prolongs that: by compare-and-set, so that of two agents in the same second one has it. Where the hub cannot be
 * reached the claim is kept here (`revision` 0) and offered later.
 */
export async function takeOn(
  book: Book,
  { alerted, hashes, subject }: Wanted,
  means: Means,
): Promise<{ book: Book } & Taken> {
  const { clock, me, keep } = means;
  const [first] = hashes;
  if (first === undefined) throw new Error('no hash to claim');
  let { book: known, reached } = await hearClaims(book, means);
  for (let tries = 0; ; tries++) {
    const now = clock();
    const theirs = others(known, hashes, me.id, now);
    if (theirs) return { book: known, outcome: 'taken', by: theirs };
    const held = holding(known, hashes, now);
    const isFresh = held !== undefined && held.until - now > CLAIM_LIFE - PROLONG_AFTER;
    if (held && isFresh && (held.revision > 0 || !reached))
      return { book: known, outcome: 'mine', claim: held };
    const key = held?.key ?? first;
    const lying = known.get(key);
    const wanted: KeptClaim = {
      key,
      member: me.id,
      ...(me.name !== undefined && { name: me.name }),
      // From before it is sent: for who made it, it is over no later than for the others.
      until: now + CLAIM_LIFE,
      revision: 0,
      subject,
      ...(alerted && { alerted: true }),
      ...droppingOf(lying, me.id),
    };
    // One that the hub has keeps its end until the hub has taken the later one.
    if (!held?.revision) {
      known = withClaim(known, wanted);
      await keep(known);
    }
    const put = reached
      ? await means.claims?.put(told(wanted), lying?.revision || (lying?.dropping ?? 0))
      : undefined;
    if (put?.ok) {
      const { dropping: _, ...rest } = wanted;
      const claim: KeptClaim = { ...rest, revision: put.value };
      known = withClaim(known, claim);
      await keep(known);
      return { book: known, outcome: 'mine', claim };
    }
    if (put?.error.code !== 'care-taken')
      return { book: known, outcome: 'mine', claim: held?.revision ? held : wanted };
    if (tries === TRIES) {
      known = without(known, key);
      await keep(known);
      return { book: known, outcome: 'taken' };
    }
    ({ book: known, reached } = await hearClaims(known, means));
  }
}

/** Gives back what was taken on. While the hub cannot be reached it ends here only, and there when it is. */
export async function giveBack(book: Book, hashes: readonly string[], means: Means): Promise<Book> {
  const { claims, clock, me, keep } = means;
  let known = book;
  for (const hash of hashes) {
    const own = known.get(hash);
    if (own?.member !== me.id) continue;
    const claim = { ...own, revision: own.revision || (own.dropping ?? 0) };
    const isThere = claim.revision > 0 && isAlive(claim, clock());
    known = isThere ? withClaim(known, { ...claim, ending: true }) : without(known, hash);
    await keep(known);
    if (!isThere || !claims) continue;
    const dropped = await claims.drop(hash, claim.revision);
    if (!dropped.ok && dropped.error.code !== 'care-taken') continue;
    known = without(known, hash);
    await keep(known);
  }
  return known;
}
