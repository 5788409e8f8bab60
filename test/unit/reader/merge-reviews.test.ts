import { describe, expect, it } from 'vitest';
import type { Read } from '../../../utils/reader/reading.ts';
import { isSameReview, joinReviews, mergeReviews } from '../../../utils/reader/reviews/merge-reviews.ts';
import type { Review } from '../../../utils/records/review.ts';

const review = (id: string, more: Partial<Read<Review>> = {}): Read<Review> => ({
  key: `a/_/${id}`,
  console: 'a',
  shop: '_',
  id,
  seenAt: 1_789_000_000_000,
  text: '',
  pictures: 0,
  video: false,
  at: 1_788_000_000_000,
  ...more,
});

describe('two readings', () => {
  it.each([
    [{ id: '1' }, { id: '1' }, true],
    [{ id: '1', orderId: 'x' }, { id: '2', orderId: 'x' }, false],
    [{ id: '1', orderId: 'x' }, { id: 'order-x', orderId: 'x' }, true],
    [{ id: '1', orderId: 'x', itemId: '7' }, { id: 'order-x', orderId: 'x', itemId: '8' }, false],
    [{ id: '1', orderId: 'x', itemId: '7' }, { id: 'order-x', orderId: 'x' }, true],
    [{ id: '1' }, { id: 'order-x' }, false],
    [{ id: '1', shop: 's' }, { id: '1', shop: 't' }, false],
    [{ id: '1', shop: 's' }, { id: '1', shop: '_' }, true],
  ])('%j and %j are of one review: %s', (one, other, expected) => {
    expect(isSameReview(one, other)).toBe(expected);
    expect(isSameReview(other, one)).toBe(expected);
  });

  it('make one, under the id that the page gives, with what the more trusted one says', () => {
    const standIn = review('order-x', { orderId: 'x', text: '行', stars: 4, buyer: '林**', pictures: 2 });
    const named = review('9', { orderId: 'x', text: '答', none: ['appended', 'buyer'], video: true });
    const merged = { ...review('9'), orderId: 'x', stars: 4, pictures: 2, video: true };
    expect(mergeReviews(named, standIn)).toEqual({ ...merged, text: '答', none: ['appended', 'buyer'] });
    expect(mergeReviews(standIn, named)).toEqual({
      ...merged,
      text: '行',
      buyer: '林**',
      none: ['appended'],
    });
  });

  it('a follow-up that was taken away is not brought back by a less trusted one', () => {
    const gone = review('9', { none: ['appended'] });
    const old = review('9', { appended: { text: '追' } });
    expect(mergeReviews(gone, old).appended).toBeUndefined();
  });
});

describe('lists of readings', () => {
  it('give each review once, in the order of the most trusted', () => {
    const answers = [review('1', { orderId: 'x', text: '一' }), review('2', { orderId: 'y', text: '二' })];
    const rows = [
      review('order-y', { orderId: 'y', buyer: '王**' }),
      review('order-z', { orderId: 'z', text: '三' }),
      review('order-x', { orderId: 'x', buyer: '林**' }),
    ];
    expect(joinReviews([answers, rows]).map(({ id, text, buyer }) => [id, text, buyer])).toEqual([
      ['1', '一', '林**'],
      ['2', '二', '王**'],
      ['order-z', '三', undefined],
    ]);
    expect(joinReviews([rows, answers]).map(({ id }) => id)).toEqual(['2', 'order-z', '1']);
  });

  it('keep two reviews of one order apart, and give a stand-in to the one of its item', () => {
    const answers = [
      review('1', { orderId: 'x', itemId: '7' }),
      review('2', { orderId: 'x', itemId: '8', text: '二' }),
    ];
    const rows = [review('order-x-8', { orderId: 'x', itemId: '8', buyer: '王**' })];
    expect(joinReviews([answers, rows]).map(({ id, buyer }) => [id, buyer])).toEqual([
      ['1', undefined],
      ['2', '王**'],
    ]);
  });
});
