import { beforeAll, describe, expect, it } from 'vitest';
import makeReviewJudge from '../../../scripts/judge/review.ts';

let judge: (question: unknown) => unknown;
beforeAll(async () => {
  judge = await makeReviewJudge();
});

describe('the window for evaluators of reviews', () => {
  it('answers a text', () => {
    expect(judge({ text: '鞋子质量很差，穿了两天就开胶了，客服不理人' })).toMatchObject({ level: 'alert' });
    expect(judge({ text: '很好，非常喜欢' })).toMatchObject({ level: 'none', topics: [] });
  });

  it('goes by stars and marks too', () => {
    expect(judge({ text: '', stars: 1 })).toMatchObject({ level: 'alert', negative: 0 });
    expect(judge({ text: '', stars: 5, mood: null })).toMatchObject({ level: 'none' });
    expect(judge({ text: '很好，非常喜欢', mood: 'bad' })).toMatchObject({ level: 'look' });
  });

  it.each([[null], [5], [[]], [{}], [{ text: 5 }], [{ text: '好', stars: 9 }], [{ text: '好', mood: 'x' }]])(
    'says that %j is no question',
    (question) => expect(judge(question)).toHaveProperty('error'),
  );
});
