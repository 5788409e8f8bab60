import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadConsoles, loadReviews } from '../../scripts/build/consoles.ts';
import { askedFor, isAskedBy } from '../../utils/reader/request-test.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import { compileReviews } from '../../utils/reader/reviews/compile-reviews.ts';
import { readReview } from '../../utils/records/batch.ts';
import { recordKey } from '../../utils/records/key.ts';
import { answerOf, documentOf, type Sample } from '../support/console-samples.ts';
import { HASHED_CLASS, HASHED_VALUE, PHONE, selectorsIn } from '../support/hashed.ts';
import { reviewMissesOf } from '../support/review-hits.ts';
import {
  readReviewSample,
  readReviewSampleAnswer,
  readReviewSampleDocument,
  reviewSamplesOf,
} from '../support/review-samples.ts';
import { reviewDataSchema } from '../support/review-schema.ts';

const consoles = await loadConsoles();
const reviews = await loadReviews();

/** How many answer sources, or pages by their address, claim a sample. */
function claims(data: ReviewConsole, sample: Sample): number {
  const { answers, pages } = compileReviews(data);
  if (sample.document)
    return pages.filter(({ url }) => url.some((test) => test.test(sample.document?.path ?? ''))).length;
  const asked = askedFor(answerOf(sample));
  return asked ? answers.filter((plan) => isAskedBy(plan.request, asked, undefined)).length : 0;
}

/** What stands in `reviews.ts` itself: the walls of the console's orders come before its own. */
function ownData(data: ReviewConsole): { words: object; pages: object; walls?: unknown[] } {
  const shared = consoles.find(({ id }) => id === data.id)?.walls.length ?? 0;
  const walls = data.walls.slice(shared);
  return { words: data.words, pages: data.pages, ...(walls.length > 0 && { walls }) };
}

it('there are some', () => {
  expect(reviews.map(({ id }) => id)).toEqual(['doudian', 'pinduoduo', 'taobao']);
});

describe.each(reviews.map((data) => [data.id, data] as const))('reviews of %s', (id, data) => {
  const samples = reviewSamplesOf(id);
  const own = ownData(data);

  it('are valid data', () => {
    expect(z.safeParse(reviewDataSchema, own).error).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    const ids = data.pages.flatMap((page) => page.sources.map((source) => source.id));
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('stand on pages on which no orders do', () => {
    const orders = consoles.find((one) => one.id === id)?.pages.flatMap(({ url }) => url) ?? [];
    for (const { document } of samples)
      if (document) expect(orders.filter((url) => new RegExp(url, 'u').test(document.path))).toEqual([]);
  });

  it('have selectors that parse and name no hashed class', () => {
    const document = documentOf('');
    for (const selector of selectorsIn(own)) {
      expect(() => document.querySelector(selector), selector).not.toThrow();
      expect(selector).not.toMatch(HASHED_CLASS);
      expect(selector).not.toMatch(HASHED_VALUE);
    }
  });

  it.each(samples.map((sample) => [sample.name, sample] as const))(
    'sample %s is recognised once and reads as expected',
    (_, sample) => {
      expect(claims(data, sample)).toBe(1);
      expect(readReviewSample(data, sample)).toEqual(sample.expected);
    },
  );

  it('give records that the store takes, and the same when read again', () => {
    const console = compileReviews(data);
    for (const sample of samples) {
      const read = () => [
        readReviewSampleAnswer(console, sample)?.reviews ?? [],
        ...readReviewSampleDocument(console, sample).map((reading) => reading.reviews ?? []),
      ];
      const found = read().flat();
      expect(read().flat()).toEqual(found);
      for (const review of found) {
        expect(z.safeParse(readReview, review).error).toBeUndefined();
        expect(review.key).toBe(recordKey(id, review.shop, review.id));
      }
    }
  });

  it('need each of their paths, selectors, labels and walls for some sample', () => {
    expect(reviewMissesOf(data, own.walls?.length ?? 0, samples)).toEqual([]);
  });

  it('have samples of a wall and of an empty result, of answers and of pages', () => {
    const isEmpty = ({ expected }: Sample): boolean =>
      expected.empty === true || Object.keys(expected).sort().join() === 'page,source';
    for (const kind of ['answer', 'document'] as const) {
      const some = samples.filter((sample) => sample[kind]);
      expect(some.some(({ expected }) => expected.wall)).toBe(true);
      expect(some.some(isEmpty)).toBe(true);
    }
  });

  it('have no personal data in their samples', () => {
    for (const { name, text, expected } of samples) {
      expect(text, name).not.toMatch(PHONE);
      const records = (expected.reviews ?? []) as { buyer?: string }[];
      for (const { buyer } of records) if (buyer !== undefined) expect(buyer, name).toContain('*');
    }
  });
});
