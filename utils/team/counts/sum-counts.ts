import { addDays, CHINA, dayOf } from '../../core/zone.ts';
import type { Post, UseCount } from '../../records/team-post.ts';
import { isNewer } from '../../store/team-posts.ts';
import { weekIn } from '../posts/slots.ts';
import { REVIEW_DAYS } from './late-reviews.ts';

/** One member's count of a day, as the newest of their posts tells it. */
export interface MemberCount extends UseCount {
  member: string;
  /** It was told after the day had ended, so that it is whole. */
  over: boolean;
  /** It was told when no review was waited for any more. */
  settled: boolean;
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

/** Two tellings of the same count: counts only ever grow, so the greater of each number is what happened. */
function greater(one: MemberCount, other: MemberCount): MemberCount {
  const joined = { ...one, over: one.over || other.over, settled: one.settled || other.settled };
  for (const field of FIELDS) joined[field] = Math.max(one[field], other[field]);
  return joined;
}

/** Within one member's week. A hash of a trial has no blank, and a day and an arm have a length of their own. */
const keyOf = ({ arm, day, reply, trial }: UseCount): string =>
  `${day} ${arm ?? '-'} ${trial?.length ?? 0} ${trial ?? ''} ${reply}`;

/** Of each member and slot the post that counts. */
function newest(posts: Iterable<Post>): Post[] {
  const found = new Map<string, Post>();
  for (const post of posts) {
    const key = `${post.member}/${post.slot}`;
    if (isNewer(post, found.get(key))) found.set(key, post);
  }
  return [...found.values()];
}

/**
 * What members counted: of each member, day, reply and wording the greatest number that the posts which count tell. The same posts give the same,
 * in any order, any of them any number of times, and however the rows are split over slots.
 */
export function countsIn(posts: Iterable<Post>): MemberCount[] {
  // A day stands in the slots of its week only, so the same count can be told twice within a member's week and nowhere else.
  const weeks = new Map<string, Map<string, MemberCount>>();
  for (const { at, body, member, slot } of newest(posts)) {
    if (body.kind !== 'uses') continue;
    const made = dayOf(at, CHINA);
    const waited = addDays(made, -REVIEW_DAYS);
    const week = `${member}/${weekIn(slot)?.monday ?? slot}`;
    const found = weeks.get(week) ?? new Map<string, MemberCount>();
    weeks.set(week, found);
    for (const count of body.counts) {
      const key = keyOf(count);
      const other = found.get(key);
      const one = { ...count, member, over: made > count.day, settled: waited > count.day };
      found.set(key, other ? greater(other, one) : one);
    }
  }
  return [...weeks.values()].flatMap((found) => [...found.values()]);
}

/** Sums by a name, e.g. the reply. */
export function sumBy(
  counts: Iterable<MemberCount>,
  nameOf: (count: MemberCount) => string,
): Map<string, UseSum> {
  const sums = new Map<string, UseSum>();
  for (const count of counts) {
    const name = nameOf(count);
    let sum = sums.get(name);
    if (!sum) {
      sum = { ...NO_USE };
      sums.set(name, sum);
    }
    sum.inserted += count.inserted;
    sum.sentAsIs += count.sentAsIs;
    sum.sentEdited += count.sentEdited;
    sum.askedAgain += count.askedAgain;
    sum.badReviews += count.badReviews;
  }
  return sums;
}
