import type { ReviewLesson } from '../records/review-verdict.ts';
import { BUCKETS, eachRun } from './review-features.ts';
import { type ReviewModel, scoreBuckets } from './review-model.ts';
import type { Tokens } from './tokens.ts';

/** What was taught in a shop, ready for use: what it adds to the logit of a text, by bucket. Without lessons there is nothing in it. */
export type Lessons = ReadonlyMap<number, number>;

/** No lessons: what a reset leaves. */
export const NO_LESSONS: Lessons = new Map();

/** The logit that a taught text shall have at least, on its side. */
const GOAL = 1;
/** The most that lessons move a text, and a single bucket. */
const MOST = 6;
const MOST_EACH = 0.6;
/** How often the lessons are gone through, so that later ones do not undo earlier ones. */
const ROUNDS = 3;
/** How much runs of 1, 2, 3 and 4 tokens take of a lesson: long ones tell alike texts from others, a character alone tells nothing. */
const SHARES = [0, 0.3, 1, 1];

const shareOf = (bucket: number): number => SHARES[Math.floor(bucket / BUCKETS)] ?? 0;
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

/** What the lessons add to the logit of buckets, each given once. */
function addedTo(lessons: Lessons, buckets: Iterable<number>): number {
  let sum = 0;
  for (const bucket of buckets) sum += lessons.get(bucket) ?? 0;
  return within(sum, MOST);
}

/**
 * Learns from the clicks "not negative" and "missed": each moves the runs of its text as little as is needed, so that texts are moved by how
 * much they have in common with it. The same lessons give the same whatever their order; none give `NO_LESSONS`.
 */
export function learnFrom(model: ReviewModel, taught: readonly ReviewLesson[]): Lessons {
  if (taught.length === 0) return NO_LESSONS;
  const lessons = new Map<number, number>();
  const ordered = [...taught].sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { features, is } of ordered) {
      const buckets = [...new Set(features)];
      const side = is === 'missed' ? 1 : -1;
      const missing = GOAL - side * (scoreBuckets(model, buckets) + addedTo(lessons, buckets));
      const shares = buckets.reduce((sum, bucket) => sum + shareOf(bucket), 0);
      if (missing <= 0 || shares === 0) continue;
      for (const bucket of buckets) {
        const share = shareOf(bucket);
        if (share === 0) continue;
        const step = (side * missing * share) / shares;
        lessons.set(bucket, within((lessons.get(bucket) ?? 0) + step, MOST_EACH));
      }
    }
  return lessons;
}

/** What the lessons add to the logit of a text. */
export function lessonLogit(lessons: Lessons, tokens: Tokens): number {
  if (lessons.size === 0) return 0;
  const met = new Set<number>();
  eachRun(tokens, (bucket) => {
    if (lessons.has(bucket)) met.add(bucket);
  });
  return addedTo(lessons, met);
}
