import { readFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { reviewFeatures } from '../../../utils/review-text/review-features.ts';
import { loadReviewModel, scoreBuckets, scoreTokens } from '../../../utils/review-text/review-model.ts';
import type { ReviewModelFile } from '../../../utils/review-text/review-model-file.ts';
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

/** The rows of weights again, by the words in the file alone: by bucket. */
function rowsByItsWords(): Map<number, number[]> {
  const bits = [...Buffer.from(file.bits, 'base64')]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  let at = 0;
  const rice = (rest: number): number => {
    const ones = bits.indexOf('0', at) - at;
    const low = bits.slice(at + ones + 1, at + ones + 1 + rest);
    at += ones + 1 + rest;
    return ones * 2 ** rest + (rest > 0 ? Number.parseInt(low, 2) : 0);
  };
  const places = (count: number, gap: number): number[] => {
    let place = -1;
    return Array.from({ length: count }, () => {
      place += rice(gap) + 1;
      return place;
    });
  };
  const buckets = places(file.rows.count, file.rows.gap);
  const rows = buckets.map(() => file.columns.map(() => 0));
  for (const [column, { count, gap, rest }] of file.columns.entries())
    for (const place of places(count, gap)) {
      const value = rice(rest);
      (rows[place] ?? [])[column] = value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    }
  return new Map(buckets.map((bucket, row) => [bucket, rows[row] ?? []]));
}

/** The logit again, by the words in the file alone. */
function logitByItsWords(features: readonly number[]): number {
  const known = rowsByItsWords();
  const found = features.flatMap((bucket) => {
    const row = known.get(bucket);
    return row ? [row] : [];
  });
  const worth = (column: number, rows: readonly number[][]): number => {
    const { bias, scale } = file.columns[column] ?? { bias: 0, scale: 0 };
    return (
      bias + (scale * rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)) / Math.sqrt(1 + rows.length)
    );
  };
  const telling = found.filter((row) => row.slice(-file.kinds).some((weight) => weight !== 0));
  const kinds = Array.from({ length: file.kinds }, (_, kind) =>
    Math.exp(worth(1 + file.kinds + 3 + kind, telling)),
  );
  const all = kinds.reduce((sum, one) => sum + one, 0);
  const length = Math.min(7, Math.max(4, Math.log2(1 + found.length)));
  const lengths = [4, 5.5, 7].map((middle) => 0.7 * Math.max(0, 1 - Math.abs(length - middle) / 1.5));
  return [...kinds.map((one) => one / all), ...lengths].reduce(
    (sum, gate, at) => sum + gate * worth(1 + at, found),
    worth(0, found),
  );
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
    expect(logitByItsWords(features)).toBeCloseTo(logit, 3);
  });

  it('counts each bucket once, however often it is read', () => {
    const loaded = model();
    const once = scoreTokens(loaded, readTokens('太差了，太差了'));
    for (let again = 0; again < 3; again += 1)
      expect(scoreTokens(loaded, readTokens('太差了，太差了'))).toBe(once);
  });

  it.each([
    ['no object', loadReviewModel(null)],
    ['another version', changed({ version: 1 })],
    ['other features', changed({ features: { ...file.features, longest: 3 } })],
    ['other buckets', changed({ features: { ...file.features, buckets: 1024 } })],
    ['no columns', changed({ columns: undefined })],
    ['fewer columns', changed({ columns: file.columns.slice(1) })],
    ['a column without bias', changed({ columns: file.columns.map((one) => ({ ...one, bias: undefined })) })],
    ['no kinds of goods', changed({ kinds: 0 })],
    ['no border', changed({ sure: 'x' })],
    ['weights that are cut off', changed({ bits: file.bits.slice(0, 4000) })],
    ['weights that are no base64', changed({ bits: '贴心' })],
    ['more weights than it says', changed({ bits: `${file.bits.replace(/=+$/, '')}AAAA` })],
    ['another count', changed({ rows: { ...file.rows, count: file.rows.count + 1 } })],
    ['a count out of bounds', changed({ rows: { ...file.rows, count: 2 ** 40 } })],
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
