import * as z from 'zod/mini';
import { instant } from '../../records/fields.ts';
import { NAME_LIMIT } from '../../records/key.ts';
import { digest, publicKey } from '../../records/team.ts';

/** More entries than this of one answer are not even looked at. */
const MOST_LOOKED_AT = 50_000;
/** The most claims that are kept. */
export const MOST_CLAIMS = 5000;
/** Nobody works on more at a time: whatever else one member claims is left out. */
export const MOST_OF_MEMBER = 200;

/**
 * A claim as the hub tells it. `until` is by its writer's clock: it means something to the writer only. `age`: ms since the hub took it, by the
 * hub's own clock, where it says so.
 */
export interface HeardClaim {
  key: string;
  member: string;
  name?: string;
  until: number;
  revision: number;
  age?: number;
}

const heard = z.object({
  key: digest,
  member: publicKey,
  until: instant,
  revision: z.int().check(z.gte(1)),
});

/** A name as it may be shown: no signs that nobody sees or that turn the line round, and not longer than a name is. */
export function cleanName(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.length > NAME_LIMIT) return undefined;
  const clean = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '').trim();
  return clean === '' ? undefined : clean;
}

function readClaim(entry: unknown): HeardClaim | undefined {
  const parsed = z.safeParse(heard, entry);
  if (!parsed.success) return undefined;
  const { name, age } = entry as { name?: unknown; age?: unknown };
  const clean = cleanName(name);
  return {
    ...parsed.data,
    ...(clean !== undefined && { name: clean }),
    ...(typeof age === 'number' && Number.isFinite(age) && { age: Math.max(0, age) }),
  };
}

/**
 * What can be believed of an answer of the hub, one claim of each key: those in `known` first, so that a flood of others pushes out none of
 * them. A claim whose name is no name is kept without it.
 */
export function siftClaims(
  entries: readonly unknown[],
  known: { has(key: string): boolean },
): Map<string, HeardClaim> {
  const newest = new Map<string, HeardClaim>();
  for (const entry of entries.slice(0, MOST_LOOKED_AT)) {
    const claim = readClaim(entry);
    if (claim && claim.revision > (newest.get(claim.key)?.revision ?? 0)) newest.set(claim.key, claim);
  }
  const found = new Map<string, HeardClaim>();
  const ofMember = new Map<string, number>();
  for (const isKnown of [true, false])
    for (const claim of newest.values()) {
      const count = ofMember.get(claim.member) ?? 0;
      if (known.has(claim.key) !== isKnown || count >= MOST_OF_MEMBER || found.size >= MOST_CLAIMS) continue;
      ofMember.set(claim.member, count + 1);
      found.set(claim.key, claim);
    }
  return found;
}

/** Claims that changed just now, and the revisions with which others went. */
export interface News {
  changed: ReadonlyMap<string, HeardClaim>;
  gone: ReadonlyMap<string, number>;
}

const went = z.object({ key: digest, revision: z.int().check(z.gte(1)), until: z.literal(0) });

/** What can be believed of news of the hub: an `until` of 0 says that a claim went. */
export function siftNews(entries: readonly unknown[], known: { has(key: string): boolean }): News {
  const gone = new Map<string, number>();
  for (const entry of entries.slice(0, MOST_CLAIMS)) {
    const parsed = z.safeParse(went, entry);
    if (parsed.success && known.has(parsed.data.key)) gone.set(parsed.data.key, parsed.data.revision);
  }
  return { changed: siftClaims(entries, known), gone };
}
