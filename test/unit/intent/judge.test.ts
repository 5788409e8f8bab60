import { beforeAll, describe, expect, it } from 'vitest';
import makeIntentJudge from '../../../scripts/judge/intent.ts';

let judge: (question: unknown) => unknown;
beforeAll(async () => {
  judge = await makeIntentJudge();
});

const firstOf = (question: unknown): string | undefined =>
  (judge(question) as { intents: { id: string }[] }).intents[0]?.id;

describe('the window for evaluators', () => {
  it('answers a text', () => {
    expect(judge({ text: '麻烦开张发票', console: 'jd' })).toMatchObject({ mood: 'calm', sure: true });
    expect(firstOf({ text: '麻烦开张发票' })).toBe('invoice');
  });

  it('counts only the last turn of the buyer', () => {
    const turns = [
      { role: 'buyer', text: '开发票吗' },
      { role: 'agent', text: '可以开的，退货也可以' },
      { role: 'buyer', text: '在哪里取消订单' },
      { role: 'system', text: '对方正在输入' },
      { role: 'buyer', text: '不想要了' },
      { role: 'agent', text: '好的' },
    ];
    expect(firstOf({ turns })).toBe('modify_cancel.cancel');
    expect(firstOf({ turns: ['你好', '开发票吗'] })).toBe('invoice');
  });

  it.each([
    [null],
    [5],
    [[]],
    [{}],
    [{ text: 5 }],
    [{ turns: 'x' }],
    [{ turns: [5] }],
    [{ turns: [{ role: 'king', text: 'x' }] }],
  ])('says that %j is no question', (question) => expect(judge(question)).toHaveProperty('error'));
});
