import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judgeReview, loadReviewModel } from '../../../utils/review-text/judge-review.ts';
import type { ReviewText } from '../../../utils/review-text/judgement.ts';
import { leastSpent } from '../../support/spent.ts';

const loaded = loadReviewModel(JSON.parse(readFileSync('public/review-model.json', 'utf8')));
if (!loaded.ok) throw new Error(loaded.error.detail);
const model = loaded.value;
const judge = (review: Partial<ReviewText>) => judgeReview(model, { text: '', ...review });

const ANGRY = '质量太差了，穿一天就破，客服还不理人，差评';
const GLAD = '很好，非常喜欢，下次还会再来';

describe('the level of a review', () => {
  it.each<[string, Partial<ReviewText>, string]>([
    ['angry words', { text: ANGRY }, 'alert'],
    ['glad words', { text: GLAD }, 'none'],
    ['one star without words', { stars: 1 }, 'alert'],
    ['two stars without words', { stars: 2 }, 'alert'],
    ['two stars and glad words', { stars: 2, text: GLAD }, 'alert'],
    ['three stars without words', { stars: 3 }, 'look'],
    ['three stars and glad words', { stars: 3, text: GLAD }, 'look'],
    ['three stars and angry words', { stars: 3, text: ANGRY }, 'alert'],
    ['five stars and angry words', { stars: 5, text: ANGRY }, 'hidden'],
    ['four stars and angry words', { stars: 4, text: ANGRY }, 'hidden'],
    ['a good mark and angry words', { mood: 'good', text: ANGRY }, 'hidden'],
    ['good phrases and angry words', { phrases: [{ text: '差', mood: 'good' }], text: ANGRY }, 'hidden'],
    ['five stars and glad words', { stars: 5, text: GLAD }, 'none'],
    ['a bad mark and glad words', { mood: 'bad', text: GLAD }, 'look'],
    ['a bad mark and angry words', { mood: 'bad', text: ANGRY }, 'alert'],
    ['a bad mark without words', { mood: 'bad' }, 'alert'],
    ['a middling mark without words', { mood: 'neutral' }, 'look'],
    ['a middling mark and glad words', { mood: 'neutral', text: GLAD }, 'none'],
    ['a bad phrase in glad words', { phrases: [{ text: '慢', mood: 'bad' }], text: GLAD }, 'look'],
    ['five stars, a bad mark and glad words', { stars: 5, mood: 'bad', text: GLAD }, 'look'],
    ['five stars, a bad mark and angry words', { stars: 5, mood: 'bad', text: ANGRY }, 'hidden'],
    ['nothing', {}, 'none'],
  ])('by %s', (_, review, level) => expect(judge(review).level).toBe(level));

  it('goes by the buyer’s last word', () => {
    const angrier = { text: GLAD, stars: 5, appended: { text: ANGRY } };
    expect(judge(angrier)).toMatchObject({ level: 'hidden' });
    expect(judge(angrier).reasons.every((reason) => reason.in === 'appended')).toBe(true);
    expect(
      judge({ text: ANGRY, stars: 1, appended: { text: '客服补发了，问题解决，很满意，谢谢' } }),
    ).toMatchObject({
      level: 'none',
      reasons: [],
    });
    expect(judge({ text: ANGRY, stars: 1, appended: { text: '' } }).level).toBe('alert');
    expect(judge({ text: GLAD, appended: { text: '', mood: 'bad' } }).level).toBe('look');
  });

  it.each([
    '此用户没有填写评价',
    '此用户没有填写评价。',
    '该用户未填写评价内容',
    '系统默认好评!',
    '系统默认评价',
    '评价方未及时做出评价,系统默认好评!',
    '该用户觉得商品很好，给出5星好评',
    '此用戶沒有填寫評價',
    '系統默認好評',
    '',
    '   \n',
    '\u200b',
    '。。。',
    '123',
    '66666!!!',
  ])('takes %j for no words', (text) => {
    expect(judge({ text })).toEqual({
      level: 'none',
      negative: 0,
      graveness: 'none',
      topics: [],
      reasons: [],
    });
    expect(judge({ text, stars: 5 }).level).toBe('none');
    expect(judge({ text, stars: 1 }).level).toBe('alert');
  });

  it('does not take praise of the console’s own for the buyer’s', () =>
    expect(judge({ text: ANGRY, isDefault: true }).level).toBe('none'));

  it.each(['😡😡😡', '👎', '[怒][怒]', '[弱]', '🤮🤮'])('sees a complaint in %s alone', (text) =>
    expect(judge({ text }).negative).toBeGreaterThan(0.5),
  );

  it.each(['👍👍👍', '❤️', '[大爱][大爱]', '[玫瑰]', '😊'])('sees praise in %s alone', (text) =>
    expect(judge({ text }).level).toBe('none'),
  );

  it.each([
    ['品质很差，完全不能用 really bad quality 😡', true],
    ['物流快，quality 很好，love it', false],
    ['質量太差，用兩天就壞了', true],
    ['東西很好，很喜歡，會再回購', false],
    ['ＶＥＲＹ　ＢＡＤ，质量差', true],
  ])('judges mixed scripts: %s', (text, bad) => expect(judge({ text }).negative >= 0.5).toBe(bad));

  it('shows no words twice and only words of the text', () => {
    const text = `${ANGRY}。味道刺鼻，头都晕了；少发了一件。`;
    const { reasons, graveness, topics } = judge({ text, stars: 1 });
    expect(reasons.length).toBeGreaterThan(1);
    expect(graveness).not.toBe('none');
    expect(topics).toContain('smell');
    for (const [at, { start, end }] of reasons.entries()) {
      expect(text.slice(start, end).trim()).not.toBe('');
      expect(start).toBeGreaterThanOrEqual(reasons[at - 1]?.end ?? 0);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it('takes little longer for more of the same, and nothing for what is beyond the limit', () => {
    const timed = (text: string) => leastSpent(() => judge({ text }));
    expect(timed(ANGRY.repeat(250))).toBeLessThan(100);
    expect(timed('差'.repeat(5000))).toBeLessThan(100);
    expect(judge({ text: `${GLAD.repeat(600)}${ANGRY.repeat(600)}` }).negative).toBeLessThan(0.5);
  });

  it('judges praise copied many times as once', () => {
    expect(judge({ text: GLAD.repeat(40) }).level).toBe('none');
    expect(judge({ text: ANGRY.repeat(40) }).level).toBe('alert');
  });
});
