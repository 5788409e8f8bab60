import { describe, expect, it, vi } from 'vitest';
import { createWaitingAnswers } from '../../../entrypoints/console.content/waiting-answers.ts';

const heard = (url: string, text = '{}') => ({ answer: { url, method: 'GET', status: 200, text }, at: 7 });

describe('answers that come before the reader', () => {
  it('wait in order, ask for it each time, and are then handed on at once', () => {
    const onWait = vi.fn();
    const taken: string[] = [];
    const answers = createWaitingAnswers(onWait);
    answers.put(heard('a'));
    answers.put(heard('b'));
    expect(answers.isTaken()).toBe(false);
    answers.take(({ answer, at }) => taken.push(`${answer.url}${at}`));
    answers.put(heard('c'));
    expect(taken).toEqual(['a7', 'b7', 'c7']);
    expect(answers.isTaken()).toBe(true);
    expect(onWait).toHaveBeenCalledTimes(2);
  });

  it('that are only kept are handed on with the others, and ask for nobody', () => {
    const onWait = vi.fn();
    const taken: string[] = [];
    const answers = createWaitingAnswers(onWait);
    answers.keep(heard('a'));
    expect(onWait).not.toHaveBeenCalled();
    answers.put(heard('b'));
    answers.take(({ answer }) => taken.push(answer.url));
    answers.keep(heard('c'));
    expect(taken).toEqual(['a', 'b', 'c']);
    expect(onWait).toHaveBeenCalledTimes(1);
  });

  it('keep within bounds: the oldest gives way', () => {
    const answers = createWaitingAnswers(() => {});
    for (let number = 0; number < 70; number += 1) answers.put(heard(String(number)));
    for (const name of ['x', 'y', 'z']) answers.put(heard(name, 'x'.repeat(7_000_000)));
    const taken: string[] = [];
    answers.take(({ answer, at }) => taken.push(`${answer.url}${at}`));
    expect(taken).toEqual(['y7', 'z7']);
  });
});
