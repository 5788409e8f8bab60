import { MINUTE } from '../../core/time.ts';
import { bucketsOf, careNews, HEAD, headNews, subjectOf } from './names.ts';

/** Bytes of a release that go into one message; the server's limit is 1 MiB. */
export const INLINE_LIMIT = 700_000;
export const PART_BYTES = 700_000;
/**
 * The hub forgets a claim that was not prolonged after so long (ms): a little later than it ends for whoever counts from when the hub took it, so
 * that who looks for the first time is told of none that is long over.
 */
export const CLAIM_KEPT = 32 * MINUTE;

/** How one bucket is kept. Sizes in bytes, times in ms. */
export interface BucketPlan {
  bucket: string;
  maxBytes: number;
  maxMessage: number;
  maxAge: number;
  /** What is stored is said again there. */
  republish?: { src: string; dest: string };
}

/**
 * The buckets of a team. All are bounded, and of the parts of releases the oldest give way; the newest release, of 54 MB at most, always fits in.
 * Where a bucket said nothing again, an agent would need a consumer of its own to follow it.
 */
export function bucketPlans(team: string): BucketPlan[] {
  const { head, releases, posts, care } = bucketsOf(team);
  return [
    {
      bucket: head,
      maxBytes: 16_000_000,
      maxMessage: 1_000_000,
      maxAge: 0,
      republish: { src: subjectOf(head, HEAD), dest: headNews(team) },
    },
    { bucket: releases, maxBytes: 250_000_000, maxMessage: 1_000_000, maxAge: 0 },
    { bucket: posts, maxBytes: 250_000_000, maxMessage: 1_000_000, maxAge: 0 },
    {
      bucket: care,
      maxBytes: 16_000_000,
      maxMessage: 4096,
      maxAge: CLAIM_KEPT,
      republish: { src: subjectOf(care, '>'), dest: `${careNews(team)}.>` },
    },
  ];
}
