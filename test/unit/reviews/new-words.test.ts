import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Review } from '../../../utils/records/review.ts';
import { lastWordAt } from '../../../utils/reviews/make-verdict.ts';
import { REVIEW_NOW as NOW } from '../../support/reviews.ts';
import { bad, judge, move, work } from './rule.ts';

const CLOSED = NOW + 10;
const LATER = NOW + DAY;

/** What becomes of a review that was resolved, when a page turns `before` into `value`. */
function afterEnd(value: Review, before: Review) {
  const open = judge(before).bad;
  const ended = work(before, [move('resolved'), CLOSED]);
  const closed = judge(before, { alerts: open ? [open] : [], case: ended, now: CLOSED }).bad;
  return judge(value, { alerts: closed ? [closed] : [], case: ended, before, now: LATER }).bad?.state;
}

describe('what is news of a review that was done with', () => {
  const followedUp = { ...bad(), appended: { text: '补的也坏', at: NOW - HOUR } };

  it.each<[string, Review, Review, string]>([
    ['a follow-up was taken back', bad(), followedUp, 'done'],
    ['the words were taken back', bad({ text: '' }), bad(), 'done'],
    ['a row draws what the answer wrote', bad(), bad({ text: '用一次就坏了[怒][怒]' }), 'done'],
    ['a row breaks the line', bad({ text: '用一次 就坏了' }), bad(), 'done'],
    [
      'a fuller page wrote the text out',
      bad({ text: '用一次就坏了，退也不退' }),
      bad({ text: '用一次就坏了…' }),
      'done',
    ],
    ['more stars', bad({ stars: 2 }), bad(), 'done'],
    ['fewer stars', bad(), bad({ stars: 2 }), 'open'],
    ['other words', bad({ text: '退款也坏了' }), bad(), 'open'],
  ])('%s: %#', (_, value, before, state) => {
    expect(afterEnd(value, before)).toBe(state);
  });

  it('is a follow-up that was first shown after the end, in whichever reading it is judged', () => {
    const value = { ...bad(), appended: { text: '补的也坏', days: 9 } };
    const ended = work(bad(), [move('resolved'), CLOSED]);
    const shown = (seenAt: number) => {
      const { verdict } = judge({ ...value, seenAt }, { before: bad(), now: seenAt });
      expect(verdict.followUpAt).toBe(seenAt);
      const again = { ...value, seenAt: LATER };
      return judge(again, { verdict, case: ended, now: LATER });
    };
    expect(shown(CLOSED + 1).bad?.state).toBe('open');
    expect(shown(CLOSED + 1).verdict.followUpAt).toBe(CLOSED + 1);
    expect(shown(CLOSED - 1).bad).toBeUndefined();
  });
});

it('what was taught does not hold for a follow-up that nobody had seen then', () => {
  const lesson = { ...bad(), is: 'not-negative' as const, at: CLOSED, features: [] };
  const value = { ...bad(), appended: { text: '漏电，坏了' } };
  const of = (seenAt: number) => {
    const { verdict } = judge({ ...value, seenAt }, { before: bad(), now: seenAt });
    return judge(value, { lesson, verdict, now: LATER }).verdict;
  };
  expect(of(CLOSED - 1)).toMatchObject({ level: 'none', taught: 'not-negative' });
  expect(of(CLOSED + 1).level).toBe('alert');
});

it('counts the age of a review from a follow-up of which only its days after receipt are told', () => {
  const old = bad({ at: NOW - 60 * DAY });
  const after = (days: number) => lastWordAt({ ...old, appended: { text: '坏', days } });
  expect(after(59)).toBe(NOW - DAY);
  expect(after(90)).toBe(NOW);
  expect(lastWordAt({ ...old, appended: { text: '坏' } })).toBe(old.at);
  const fresh = { ...old, appended: { text: '坏', days: 59 } };
  expect(judge(fresh).bad?.severity).toBe('urgent');
});
