import { describe, expect, it } from 'vitest';
import makeJudge from '../../../scripts/judge/draft.ts';

interface Answer {
  error?: string;
  level?: string;
  findings?: { group: string; start: number; end: number; why: string; rewrite?: string }[];
}
const judge = await makeJudge();
const ask = (question: unknown) => judge(question) as Answer;
const groups = (question: unknown) => ask(question).findings?.map(({ group }) => group);

describe('the window on the draft check', () => {
  it('marks the original text in UTF-16 units, with a reason in words and a rewrite', () => {
    const text = '😀👍亲，过两天给您寄';
    const [finding] = ask({ text }).findings ?? [];
    expect(text.slice(finding?.start, finding?.end)).toBe('过两天');
    expect(finding?.why).toMatch(/[\u4e00-\u9fff]{6}/);
    expect(finding?.rewrite).toBeTruthy();
  });

  it('takes a console that nobody knows, and none', () => {
    expect(ask({ text: '包裹今天 18 点到', console: 'no-such-console' }).level).toBe('none');
    expect(ask({ text: '包裹今天 18 点到', console: null }).level).toBe('none');
  });

  it('misses an apology where the mood is given or read from the turns', () => {
    const text = '包裹今天 18 点送到';
    expect(groups({ text, mood: 'unhappy' })).toEqual(['apology']);
    expect(groups({ text, mood: 'dissatisfied' })).toEqual(['apology']);
    expect(groups({ text, turns: ['你们太差劲了，等了十天还没到'] })).toEqual(['apology']);
    expect(groups({ text, turns: ['请问今天能到吗'] })).toEqual([]);
  });

  it('hears an apology that was said since', () => {
    const text = '包裹今天 18 点送到';
    const complaint = { role: 'buyer', text: '太差劲了，等了十天还没到' };
    const sorry = { role: 'agent', text: '真的很抱歉，我去查' };
    expect(groups({ text, turns: [complaint, sorry] })).toEqual([]);
    expect(groups({ text, turns: [sorry, complaint] })).toEqual(['apology']);
  });

  it('tells what is wrong with a question', () => {
    expect(ask({ text: 3 }).error).toBeTruthy();
    expect(ask({ text: '好', turns: [7] }).error).toBeTruthy();
    expect(ask('好').error).toBeTruthy();
  });
});
