import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { reviewFeatures } from '../../../utils/review-text/review-features.ts';
import {
  loadReviewModel,
  type ReviewModelFile,
  scoreBuckets,
  scoreTokens,
} from '../../../utils/review-text/review-model.ts';
import { readTokens } from '../../../utils/review-text/tokens.ts';

const text = readFileSync('public/review-model.json', 'utf8');
const file = JSON.parse(text) as ReviewModelFile;
const changed = (change: Partial<Record<keyof ReviewModelFile, unknown>>) =>
  loadReviewModel({ ...file, ...change });

function model() {
  const loaded = loadReviewModel(file);
  if (!loaded.ok) throw new Error(loaded.error.detail);
  return loaded.value;
}

const tokensOf = (given: string): number[] => {
  const { count, values } = readTokens(given);
  return [...values.subarray(0, count)];
};

/** The buckets again, by the words in the file alone. */
function bucketsByItsWords(tokens: readonly number[]): Set<number> {
  const wide = 2n ** 32n;
  const marked = [1, ...tokens, 2].map((value) => BigInt(value));
  const found = new Set<number>();
  for (let from = 0; from < marked.length; from += 1)
    for (let length = 1; length <= file.features.longest && from + length <= marked.length; length += 1) {
      if (length === 1 && (from === 0 || from === marked.length - 1)) continue;
      let hash = BigInt(0x811c9dc5);
      for (const token of marked.slice(from, from + length)) {
        hash = ((hash ^ token) * BigInt(0x9e3779b1)) % wide;
        hash ^= hash >> 15n;
      }
      found.add((length - 1) * file.features.buckets + Number(hash % BigInt(file.features.buckets)));
    }
  return found;
}

/** The weights again, by the words in the file alone. */
function weightsByItsWords(): Map<number, number> {
  const bytes = Buffer.from(file.weights, 'base64');
  const weights = new Map<number, number>();
  let at = 0;
  let bucket = -1;
  for (let place = 0; place < file.count; place += 1) {
    let gap = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes.readUInt8(at);
      at += 1;
      gap += (byte % 128) * factor;
      if (byte < 128) break;
    }
    bucket += gap;
    weights.set(bucket, bytes.readInt8(bytes.length - file.count + place));
  }
  return weights;
}

describe('the model file of reviews', () => {
  it('is small', () => expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1000));

  it.each(file.test)(
    'cuts "$text" and finds its buckets as it says in words',
    ({ features, text, tokens }) => {
      expect(tokensOf(text)).toEqual(tokens);
      expect(new Set(reviewFeatures(text))).toEqual(new Set(features));
      expect(new Set(features)).toEqual(bucketsByItsWords(tokens));
    },
  );

  it.each(file.test)('gives the logit of "$text" that it says', ({ features, logit, text }) => {
    expect(scoreTokens(model(), readTokens(text))).toBeCloseTo(logit, 3);
    expect(scoreBuckets(model(), features)).toBeCloseTo(logit, 3);
    const known = weightsByItsWords();
    const found = features.filter((bucket) => known.has(bucket));
    const sum = found.reduce((total, bucket) => total + (known.get(bucket) ?? 0), 0);
    expect(file.bias + (file.scale * sum) / Math.sqrt(1 + found.length)).toBeCloseTo(logit, 3);
  });

  it('counts each bucket once, however often it is read', () => {
    const loaded = model();
    const once = scoreTokens(loaded, readTokens('太差了，太差了'));
    for (let again = 0; again < 3; again += 1)
      expect(scoreTokens(loaded, readTokens('太差了，太差了'))).toBe(once);
  });

  it.each([
    ['no object', loadReviewModel(null)],
    ['another version', changed({ version: 2 })],
    ['other features', changed({ features: { ...file.features, longest: 3 } })],
    ['other buckets', changed({ features: { ...file.features, buckets: 1024 } })],
    ['no bias', changed({ bias: undefined })],
    ['no border', changed({ sure: 'x' })],
    ['weights that are cut off', changed({ weights: file.weights.slice(0, 4000) })],
    ['weights that are no base64', changed({ weights: '贴心' })],
    ['another count', changed({ count: file.count + 1 })],
  ])('is refused with %s', (_, loaded) =>
    expect(loaded).toMatchObject({ ok: false, error: { code: 'unreadable' } }),
  );
});

describe('cutting a review', () => {
  const toTraditional = Converter({ from: 'cn', to: 't' });

  it.each(['质量很差，穿一天就开线了', '发货慢，客服态度恶劣', '里面的东西坏了两个，联系不上卖家'])(
    'gives the same for Traditional characters: %s',
    (simplified) => expect(tokensOf(toTraditional(simplified))).toEqual(tokensOf(simplified)),
  );

  it.each([
    ['ＢＡＤ　ｑｕａｌｉｔｙ！！', 'bad quality!!'],
    ['不好~~~~~~~~', '不好～～～'],
    ['太差。。。。', '太差……'],
    ['赞👍🏽', '赞👍'],
    ['质\u200b量\ufeff差', '质量差'],
    ['用了3天', '用了15天'],
    ['质量差 不好用', '质量差，不好用'],
    ['don’t buy', "don't buy"],
  ])('reads %s like %s', (one, other) => expect(tokensOf(one)).toEqual(tokensOf(other)));

  it('knows where each token stands', () => {
    const given = '很差😡 Bad了';
    const { count, ends, starts } = readTokens(given);
    const parts = Array.from({ length: count }, (_, at) => given.slice(starts[at], ends[at]));
    expect(parts).toEqual(['很', '差', '😡', 'Bad', '了']);
  });

  it('reads halves of signs without a fault', () => {
    for (const given of ['\ud83d', '\ude21差', '差\ud83d', '\ud83d\ud83d'])
      expect(() => readTokens(given)).not.toThrow();
  });
});
