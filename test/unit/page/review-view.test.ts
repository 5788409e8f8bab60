import { describe, expect, it } from 'vitest';
import { createReviewView, nameByText } from '../../../utils/page/reading/review-view.ts';
import type { Read } from '../../../utils/reader/reading.ts';
import { recordKey } from '../../../utils/records/key.ts';
import type { Review } from '../../../utils/records/review.ts';
import { STAND_IN, standInOf } from '../../../utils/records/stand-in.ts';

const T = Date.UTC(2026, 9, 20, 4);

const review = (id: string, orderId: string | undefined, more: Partial<Read<Review>> = {}): Read<Review> => ({
  key: recordKey('pinduoduo', '88', id),
  console: 'pinduoduo',
  shop: '88',
  id,
  ...(orderId !== undefined && { orderId }),
  text: '杯口碎了',
  pictures: 0,
  video: false,
  at: T,
  seenAt: T,
  ...more,
});
const row = (orderId: string, more: Partial<Read<Review>> = {}) => review(STAND_IN + orderId, orderId, more);

describe('what a page has shown of its reviews', () => {
  it('joins a row to the answer by its order, whichever came first; the answer wins field by field', () => {
    for (const isRowFirst of [true, false]) {
      const view = createReviewView();
      const steps = [
        () => view.addRows([row('1', { text: '杯口碎了 追评', buyer: '林***' })]),
        () => view.addAnswer([review('700', '1', { stars: 1 })]),
      ];
      for (const step of isRowFirst ? steps : steps.reverse()) step();
      expect(view.take('88')).toEqual([review('700', '1', { stars: 1, buyer: '林***' })]);
      expect(view.take('88')).toEqual([]);
      expect(view.isAnswered(`${STAND_IN}1`)).toBe(true);
      expect(view.idOf(`${STAND_IN}1`)).toBe('700');
      expect(view.factsOf(`${STAND_IN}1`)?.stars).toBe(1);
    }
  });

  it('hands over a row that stands alone under its stand-in', () => {
    const view = createReviewView();
    view.addRows([row('1')]);
    expect(view.take('88').map(({ id }) => id)).toEqual([`${STAND_IN}1`]);
    expect(view.isAnswered(`${STAND_IN}1`)).toBe(false);
  });

  it('joins a row to neither of two reviews of one order', () => {
    const view = createReviewView();
    view.addAnswer([review('700', '1'), review('701', '1', { at: T + 60_000 })]);
    view.addRows([row('1', { buyer: '林***' })]);
    expect(view.take('88').map(({ buyer, id }) => [id, buyer])).toEqual([
      ['700', undefined],
      ['701', undefined],
    ]);
  });

  it('tells two reviews of one order apart where a row names the item', () => {
    const view = createReviewView();
    view.addAnswer([review('700', '1', { itemId: '5' }), review('701', '1', { itemId: '6' })]);
    expect(view.idOf(standInOf('1', '6'))).toBe('701');
  });

  it('knows a row without any number by its minute and its words', () => {
    const view = createReviewView();
    view.addAnswer([review('700', undefined)]);
    expect(view.idOf(nameByText(T + 20_000, '杯口碎了'))).toBe('700');
    expect(view.isAnswered(nameByText(T, '别的话'))).toBe(false);
    view.addAnswer([review('701', undefined, { text: '香味很好[大爱]' })]);
    expect(view.idOf(nameByText(T, '香味 很好'))).toBe('701');
  });

  it('takes from a row what it came to say later: the shop has answered', () => {
    const view = createReviewView();
    view.addAnswer([review('700', '1', { none: ['reply'] })]);
    view.addRows([row('1')]);
    view.take('88');
    view.addRows([row('1', { reply: { text: '抱歉，今天补发' } })]);
    expect(view.take('88')[0]?.reply?.text).toBe('抱歉，今天补发');
  });
});
