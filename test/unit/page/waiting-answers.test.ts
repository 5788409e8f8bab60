import { describe, expect, it, vi } from 'vitest';
import { createWaitingAnswers } from '../../../entrypoints/console.content/waiting-answers.ts';

const answer = (url: string, text = '{}') => ({ url, method: 'GET', status: 200, text });

describe('answers that come before the reader', () => {
  it('wait in order, ask for it each time, and are then handed on at once', () => {
    const onWait = vi.fn();
    const taken: string[] = [];
    const answers = createWaitingAnswers(onWait);
    answers.put(answer('a'));
    answers.put(answer('b'));
    expect(answers.isTaken()).toBe(false);
    answers.take(({ url }) => taken.push(url));
    answers.put(answer('c'));
    expect(taken).toEqual(['a', 'b', 'c']);
    expect(answers.isTaken()).toBe(true);
    expect(onWait).toHaveBeenCalledTimes(2);
  });

  it('keep within bounds: the oldest gives way', () => {
    const answers = createWaitingAnswers(() => {});
    for (let number = 0; number < 70; number += 1) answers.put(answer(String(number)));
    for (const name of ['x', 'y', 'z']) answers.put(answer(name, 'x'.repeat(7_000_000)));
    const taken: string[] = [];
    answers.take(({ url }) => taken.push(url));
    expect(taken).toEqual(['y', 'z']);
  });
});
