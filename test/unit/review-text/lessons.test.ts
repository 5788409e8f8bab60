import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReviewLesson } from '../../../utils/records/review-verdict.ts';
import { judgeReview, loadReviewModel } from '../../../utils/review-text/judge-review.ts';
import { learnFrom, NO_LESSONS } from '../../../utils/review-text/lessons.ts';
import { reviewFeatures } from '../../../utils/review-text/review-features.ts';

const loaded = loadReviewModel(JSON.parse(readFileSync('public/review-model.json', 'utf8')));
if (!loaded.ok) throw new Error(loaded.error.detail);
const model = loaded.value;

const lesson = (text: string, is: ReviewLesson['is'], at = 1): ReviewLesson => ({
  key: `pinduoduo/1/${at}`,
  console: 'pinduoduo',
  shop: '1',
  id: String(at),
  is,
  at,
  features: reviewFeatures(text),
});
const negativeOf = (text: string, lessons = NO_LESSONS) => judgeReview(model, { text }, lessons).negative;

const ALARM = '这款辣酱辣得要命，辣哭了，受不了';
const ALIKE = '辣酱辣得要命，辣哭了全家';
const OTHERS = [
  '鞋底开胶了，客服不理人',
  '很好，非常喜欢',
  '发货太慢，等了半个月',
  '收到了，还没用',
  '一般般吧',
];

describe('lessons', () => {
  it('change nothing while there are none', () => {
    expect(learnFrom(model, [])).toBe(NO_LESSONS);
    expect(negativeOf(ALARM, learnFrom(model, []))).toBe(negativeOf(ALARM));
  });

  it('turn the text itself, and texts alike', () => {
    expect(negativeOf(ALARM)).toBeGreaterThan(0.5);
    const lessons = learnFrom(model, [lesson(ALARM, 'not-negative')]);
    expect(negativeOf(ALARM, lessons)).toBeLessThan(0.5);
    expect(negativeOf(ALIKE, lessons)).toBeLessThan(negativeOf(ALIKE) - 0.1);
  });

  it('find what was missed', () => {
    const missed = '颜色和我家窗帘一个样，收到才发现是玫红';
    const lessons = learnFrom(model, [lesson(missed, 'missed')]);
    expect(negativeOf(missed, lessons)).toBeGreaterThan(0.5);
  });

  it('leave other texts as they are', () => {
    const lessons = learnFrom(model, [lesson(ALARM, 'not-negative')]);
    for (const other of OTHERS)
      expect(Math.abs(negativeOf(other, lessons) - negativeOf(other))).toBeLessThan(0.05);
  });

  it('are the same in any order, and bounded', () => {
    const taught = Array.from({ length: 40 }, (_, at) => lesson(`${ALARM}${at}`, 'not-negative', at));
    const lessons = learnFrom(model, taught);
    expect([...learnFrom(model, [...taught].reverse())].sort()).toEqual([...lessons].sort());
    expect(Math.max(...[...lessons.values()].map(Math.abs))).toBeLessThanOrEqual(0.6);
    expect(negativeOf(OTHERS[0] ?? '', lessons)).toBeGreaterThan(0.5);
  });
});
