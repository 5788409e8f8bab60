import { describe, expect, it } from 'vitest';
import {
  isUnderWay,
  moveOn,
  startPatrol,
  summaryOf,
  withArrivals,
  withDeed,
  withoutDeed,
} from '../../../utils/review-case/patrol.ts';

const there = () => true;

describe('the round of a day', () => {
  it('walks through all, not past the beginning, and ends behind the last', () => {
    const round = startPatrol('2026-09-10', ['a', 'b']);
    expect(moveOn(round, -1, there).at).toBe(0);
    const second = moveOn(round, 1, there);
    expect(second.at).toBe(1);
    const end = moveOn(second, 1, there);
    expect(end.at).toBe(2);
    expect(moveOn(end, 1, there).at).toBe(2);
    expect(moveOn(end, -1, there).at).toBe(1);
  });

  it('walks past what is not there any more', () => {
    const round = startPatrol('2026-09-10', ['a', 'b', 'c']);
    expect(moveOn(round, 1, (key) => key !== 'b').at).toBe(2);
    expect(moveOn({ ...round, at: 2 }, -1, (key) => key === 'c').at).toBe(2);
    expect(moveOn(round, 1, () => false).at).toBe(3);
  });

  it('takes in what comes meanwhile at its end, once', () => {
    const round = startPatrol('2026-09-10', ['a', 'b']);
    const more = withArrivals(round, ['new', 'b', 'a']);
    expect(more.queue).toEqual(['a', 'b', 'new']);
    expect(more.came).toBe(1);
    expect(withArrivals(more, ['new'])).toBe(more);
  });

  it('goes on today where it was, and is begun anew tomorrow', () => {
    const round = { ...startPatrol('2026-09-10', ['a', 'b']), at: 1 };
    expect(isUnderWay(round, '2026-09-10')).toBe(true);
    expect(isUnderWay(round, '2026-09-11')).toBe(false);
    expect(isUnderWay({ ...round, at: 2 }, '2026-09-10')).toBe(false);
  });

  it('sums up what stands of what was done: the last state of each case, without what was taken back', () => {
    let round = { ...startPatrol('2026-09-10', ['a', 'b', 'c']), at: 3 };
    round = withDeed(round, { id: '1', key: 'a', what: 'move', to: 'looking' });
    round = withDeed(round, { id: '2', key: 'a', what: 'move', to: 'resolved' });
    round = withDeed(round, { id: '3', key: 'b', what: 'note' });
    round = withDeed(round, { id: '3', key: 'b', what: 'note' });
    round = withDeed(round, { id: '4', key: 'c', what: 'snooze' });
    round = withoutDeed(round, '4');
    expect(summaryOf(round)).toEqual({
      seen: 3,
      total: 3,
      came: 0,
      worked: 2,
      moves: { resolved: 1 },
      notes: 1,
      nexts: 0,
      snoozed: 0,
      ticks: 0,
    });
  });
});
