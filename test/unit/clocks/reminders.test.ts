import { describe, expect, it } from 'vitest';
import { MINUTE, SECOND } from '../../../utils/core/time.ts';
import { createAnswering } from '../../../utils/page/clocks/answering.ts';
import { createReminders } from '../../../utils/page/clocks/reminders.ts';
import { NOON } from '../../support/entries.ts';

const limits = { limit: 3 * MINUTE, lead: MINUTE };
const clock = (conversation: string, since = NOON) => ({ conversation, since, exact: true, asks: 1 });
const nobody = () => false;

describe('a reminder', () => {
  it('comes once in a wait, at the lead before the limit', () => {
    const reminders = createReminders();
    const at = (ms: number) => reminders.due([clock('a')], limits, NOON + ms, nobody).length;
    expect([0, 119_999, 120_000, 121_000, 180_000, 600_000].map(at)).toEqual([0, 0, 1, 0, 0, 0]);
  });

  it('comes for the next wait of the same buyer', () => {
    const reminders = createReminders();
    expect(reminders.due([clock('a')], limits, NOON + 2 * MINUTE, nobody)).toHaveLength(1);
    expect(reminders.due([], limits, NOON + 2 * MINUTE, nobody)).toHaveLength(0);
    expect(reminders.due([clock('a', NOON + 3 * MINUTE)], limits, NOON + 5 * MINUTE, nobody)).toHaveLength(1);
    // Answered and asked again between two looks.
    expect(reminders.due([clock('a', NOON + 9 * MINUTE)], limits, NOON + 11 * MINUTE, nobody)).toHaveLength(
      1,
    );
  });

  it('does not come again when the beginning of a wait becomes known better', () => {
    const reminders = createReminders();
    expect(reminders.due([clock('a')], limits, NOON + 2 * MINUTE, nobody)).toHaveLength(1);
    expect(reminders.due([clock('a', NOON + 20 * SECOND)], limits, NOON + 2.5 * MINUTE, nobody)).toEqual([]);
  });

  it('does not come for those who are past the limit when they are first seen', () => {
    const reminders = createReminders();
    expect(reminders.due([clock('a'), clock('b', NOON + MINUTE)], limits, NOON + 3 * MINUTE, nobody)).toEqual(
      [clock('b', NOON + MINUTE)],
    );
  });

  it('waits as long as it is held, and comes then', () => {
    const reminders = createReminders();
    const held = (key: string) => key === 'a';
    const clocks = [clock('a'), clock('b')];
    expect(reminders.due(clocks, limits, NOON, held)).toEqual([]);
    expect(reminders.due(clocks, limits, NOON + 2 * MINUTE, held)).toEqual([clock('b')]);
    expect(reminders.due(clocks, limits, NOON + 4 * MINUTE, nobody)).toEqual([clock('a')]);
  });
});

describe('an answer that is being written', () => {
  const none = () => '';

  it('is one for 20 s after the last key, in the conversation that is open', () => {
    const answering = createAnswering();
    answering.open('a', '');
    expect(answering.isTo('a', none, NOON)).toBe(false);
    answering.key(NOON);
    expect(answering.isTo('a', none, NOON + 19_999)).toBe(true);
    expect(answering.isTo('a', none, NOON + 20_000)).toBe(false);
    expect(answering.isTo('b', none, NOON)).toBe(false);
    answering.open('b', '');
    expect(answering.isTo('b', none, NOON + 1)).toBe(false);
  });

  it('is one while a draft stands there, but not one that stood there before', () => {
    const answering = createAnswering();
    answering.open('a', '旧的');
    expect(answering.isTo('a', () => '旧的', NOON)).toBe(false);
    expect(answering.isTo('a', () => '旧的和新的', NOON)).toBe(true);
    expect(answering.isTo('a', () => ' \n', NOON)).toBe(false);
    // Written anew by hand it is an answer like others.
    expect(answering.isTo('a', () => '旧的', NOON)).toBe(true);
  });

  it('is told at most every 10 s', () => {
    const answering = createAnswering();
    const told = [0, 1, 9_999, 10_000, 15_000, 20_000].filter((ms) => answering.isToBeTold('a', NOON + ms));
    expect(told).toEqual([0, 10_000, 20_000]);
    expect(answering.isToBeTold('b', NOON + 20_001)).toBe(true);
  });
});
