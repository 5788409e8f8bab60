import { HOUR } from '../../core/time.ts';
import { bucketsOf, careNews, HEAD, headNews, subjectOf } from './names.ts';

/** Bytes of a release that go into one message; the server's limit is 1 MiB. */
export const INLINE_LIMIT = 700_000;
export const PART_BYTES = 700_000;
/** A claim is gone after so long (ms), whatever its own end says. */
export const CLAIM_LIFE = 12 * HOUR;

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
      maxAge: CLAIM_LIFE,
      republish: { src: subjectOf(care, '>'), dest: `${careNews(team)}.>` },
    },
  ];
}
