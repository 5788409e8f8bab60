import { CHINA, dayOf } from '../../core/zone.ts';
import type { Post, UseCount } from '../../records/team-post.ts';

/** One member's count of a day, as the newest of their posts tells it. */
export interface MemberCount extends UseCount {
  member: string;
  /** It was told after the day had ended, so that it is whole. */
  over: boolean;
}

/** What happened to something, added up. */
export interface UseSum {
  inserted: number;
  sentAsIs: number;
  sentEdited: number;
  askedAgain: number;
  badReviews: number;
}

const FIELDS = ['inserted', 'sentAsIs', 'sentEdited', 'askedAgain', 'badReviews'] as const;
export const NO_USE: UseSum = { inserted: 0, sentAsIs: 0, sentEdited: 0, askedAgain: 0, badReviews: 0 };

/** Two sums together. */
export function addUses(one: UseSum, other: UseSum): UseSum {
  const sum = { ...NO_USE };
  for (const field of FIELDS) sum[field] = one[field] + other[field];
  return sum;
}

/** Two tellings of the same count: counts only ever grow, so the greater of each number is what happened. */
function greater(one: MemberCount, other: MemberCount): MemberCount {
  const joined = { ...one, over: one.over || other.over };
  for (const field of FIELDS) joined[field] = Math.max(one[field], other[field]);
  return joined;
}

const keyOf = ({ arm, day, member, reply, trial }: MemberCount): string =>
  JSON.stringify([member, day, reply, trial ?? '', arm ?? '']);

/** Of each member and slot the post that counts. */
function newest(posts: Iterable<Post>): Post[] {
  const found = new Map<string, Post>();
  for (const post of posts) {
    const key = `${post.member}/${post.slot}`;
    const other = found.get(key);
    const isNewer =
      !other || post.seq > other.seq || (post.seq === other.seq && post.signature > other.signature);
    if (isNewer) found.set(key, post);
  }
  return [...found.values()];
}

/**
 * What members counted: of each member, day, reply and wording the greatest number that the posts which count tell. The same posts give the same,
 * in any order, any of them any number of times, and however the rows are split over slots.
 */
export function countsIn(posts: Iterable<Post>): MemberCount[] {
  const found = new Map<string, MemberCount>();
  for (const { at, body, member } of newest(posts)) {
    if (body.kind !== 'uses') continue;
    const made = dayOf(at, CHINA);
    for (const count of body.counts) {
      const one = { ...count, member, over: made > count.day };
      const key = keyOf(one);
      const other = found.get(key);
      found.set(key, other ? greater(other, one) : one);
    }
  }
  return [...found.values()];
}

/** Sums by a name, e.g. the reply. */
export function sumBy(
  counts: Iterable<MemberCount>,
  nameOf: (count: MemberCount) => string,
): Map<string, UseSum> {
  const sums = new Map<string, UseSum>();
  for (const count of counts) {
    const name = nameOf(count);
    sums.set(name, addUses(sums.get(name) ?? NO_USE, count));
  }
  return sums;
}
