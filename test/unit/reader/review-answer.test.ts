import { describe, expect, it } from 'vitest';
import { loadReviews } from '../../../scripts/build/consoles.ts';
import { compileReviews } from '../../../utils/reader/reviews/compile-reviews.ts';
import { readReviewAnswer } from '../../../utils/reader/reviews/read-review-answer.ts';
import { SAMPLE_NOW } from '../../support/console-samples.ts';

const data = (await loadReviews()).find(({ id }) => id === 'pinduoduo');
if (!data) throw new Error('no data');
const console = compileReviews(data);
const LIST = 'https://mms.pinduoduo.com/saturn/reviews/list';

const read = (
  text: string,
  { url = LIST, method = 'POST', tooLarge = false, shop = '_', atOnce = 10_000 } = {},
) =>
  readReviewAnswer(
    console,
    { url, method, status: 200, text, ...(tooLarge && { tooLarge: true }) },
    {
      shop,
      now: SAMPLE_NOW,
      atOnce,
      onBug: (error) => {
        throw error;
      },
    },
  );
const answer = (...items: readonly object[]) =>
  JSON.stringify({ success: true, errorCode: 1_000_000, result: { data: items } });
const item = {
  reviewId: '1',
  orderSn: '260911-000000000000001',
  createTime: 1_789_000_000,
  descScore: 1,
  comment: '薄',
};

describe('an answer with reviews', () => {
  it('is none of the reader’s where nothing of it is declared', () => {
    expect(read('{}', { url: 'https://mms.pinduoduo.com/mangkhut/mms/recentOrderList' })).toBeUndefined();
    expect(read('{}', { method: 'GET' })).toBeUndefined();
    expect(read('{}', { url: 'no address' })).toBeUndefined();
  });

  it('tells the shop where an answer only names that', () => {
    const url = 'https://mms.pinduoduo.com/chats/userinfo/realtime';
    const text = JSON.stringify({ result: { mall: { mall_id: 880011, mall_name: '样店' } } });
    expect(read(text, { url, method: 'GET' })).toMatchObject({ page: 'shop', orders: [] });
  });

  it('belongs to the shop that is known', () => {
    expect(read(answer(item), { shop: 's1' })?.reviews?.[0]).toMatchObject({
      shop: 's1',
      key: 'pinduoduo/s1/1',
    });
  });

  it('is said to be too large, and not read', () => {
    expect(read('', { tooLarge: true })?.diagnostics).toEqual([
      { code: 'too-large', source: 'reviews-list', count: 1 },
    ]);
  });

  it.each([
    [`cb(${answer(item)})`, 1],
    [`/**/ mtop.jsonp_3( ${answer(item)} ) ;\n`, 1],
    [`cb(${answer({ ...item, comment: ')); }' })});`, 1],
    [`cb(${answer(item)}`, undefined],
    [`cb(${answer(item)}) + 1`, undefined],
  ])('is taken out of the call around it, if there is one: %#', (text, count) => {
    expect(read(text)?.reviews?.length).toBe(count);
  });

  it('tells a follow-up that came, and one that was taken away', () => {
    const one = (more: object) => read(answer({ ...item, ...more }))?.reviews?.[0];
    expect(one({})).not.toHaveProperty('none');
    expect(one({ append: 1, appendComment: '掉色', appendCreateTime: 1_789_100_000 })).toMatchObject({
      appended: { text: '掉色', at: 1_789_100_000_000 },
    });
    expect(one({ append: 0, appendComment: '', appendCreateTime: null })).toMatchObject({
      none: ['appended'],
    });
    expect(one({ append: 0, appendComment: '掉色' })).toMatchObject({ appended: { text: '掉色' } });
  });

  it('reads the same twice', () => {
    const text = answer(item, { ...item, reviewId: '2', append: 1 });
    expect(read(text)).toEqual(read(text));
  });

  describe('in parts', () => {
    const many = ['1', '2', '3', '4', '5'].map((reviewId) => ({ ...item, reviewId }));
    /** The readings of all parts, and at the end what is known of each review. */
    const inParts = (text: string, atOnce = 2) => {
      const parts = [];
      for (let part = read(text, { atOnce }); part; part = part.rest?.()) parts.push(part);
      const known = new Map(parts.flatMap(({ reviews = [] }) => reviews).map((one) => [one.id, one]));
      return { sizes: parts.map(({ reviews }) => reviews?.length), known: [...known.values()], parts };
    };

    it('says the same in the end', () => {
      const broken: object[] = [...many, { ...item, reviewId: '6', createTime: 'x' }, ['7']];
      const whole = read(answer(...broken));
      const { sizes, known, parts } = inParts(answer(...broken));
      expect(sizes).toEqual([2, 2, 1, 0]);
      expect(known).toEqual(whole?.reviews);
      expect(parts.at(-1)?.diagnostics).toEqual(whole?.diagnostics);
    });

    it('gives a review once more where a later entry adds to it', () => {
      const again = [...many, { ...item, orderSn: undefined, reply: '抱歉', replyStatus: 1 }];
      const { sizes, known } = inParts(answer(...again));
      expect(sizes).toEqual([2, 2, 2]);
      expect(known).toEqual(read(answer(...again))?.reviews);
    });

    it('reads all at once where entries have no ids of their own, or no texts', () => {
      const shared = many.map(({ reviewId: _, ...one }, goodsId) => ({ ...one, goodsId: 100 + goodsId }));
      const unnamed = inParts(answer(...shared));
      expect(unnamed.sizes).toEqual([5]);
      expect(unnamed.known.map(({ id }) => id)).toEqual(
        read(answer(...shared))?.reviews?.map(({ id }) => id),
      );
      const silent = [...many.slice(0, 3).map(({ comment: _, ...one }) => one), ...many.slice(3)];
      expect(inParts(answer(...silent)).parts.map(({ diagnostics }) => diagnostics)).toEqual([[]]);
    });
  });
});
