import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/core/time.ts';
import type { Review } from '../../../utils/records/review.ts';
import { aReview, REVIEW_NOW as NOW } from '../../support/reviews.ts';
import { bad, judge } from './rule.ts';

describe('a bad review on the list', () => {
  it.each<[string, Partial<Review>, string]>([
    ['a fresh one', {}, 'urgent'],
    ['a fresh one that was answered', { reply: { text: '抱歉' } }, 'warn'],
    ['one of last month', { at: NOW - 31 * DAY }, 'warn'],
    [
      'a grave one of last month that was answered',
      { text: '有毒', at: NOW - 31 * DAY, reply: { text: '抱歉' } },
      'urgent',
    ],
    ['a complaint under five stars', { stars: 5 }, 'warn'],
    ['a grave one under five stars', { stars: 5, text: '有毒' }, 'urgent'],
    ['three stars', { stars: 3, text: '一般般' }, 'warn'],
    ['an old answered complaint under five stars', { stars: 5, at: NOW - 31 * DAY }, 'info'],
  ])('%s', (_, more, severity) => {
    expect(judge(bad(more)).bad).toMatchObject({ severity, state: 'open' });
  });

  it('is none where nothing complains, but has a verdict', () => {
    const { bad: alert, verdict } = judge(aReview('1', { stars: 5, text: '很好用' }));
    expect(alert).toBeUndefined();
    expect(verdict).toMatchObject({ level: 'none', replied: false, stars: 5 });
  });

  it('says why, what matters most first', () => {
    const review = bad({
      mood: 'bad',
      text: '有毒，坏的',
      appended: { text: '还是坏' },
      replyBy: NOW - HOUR,
    });
    const { bad: alert, codes } = judge(review);
    expect(codes).toEqual([
      'topic_quality',
      'review_words',
      'review_stars',
      'review_mood_bad',
      'review_follow_up',
      'review_window_closed',
    ]);
    expect(alert?.why).toContainEqual({ code: 'review_words', values: { words: '坏' } });
    expect(alert).not.toHaveProperty('dueAt');
    expect(judge(bad({ stars: 5, text: '毒' })).codes.slice(0, 3)).toEqual([
      'review_grave',
      'review_hidden',
      'topic_safety',
    ]);
  });

  it('is due while the console lets the shop answer, and is judged again then', () => {
    const review = bad({ replyBy: NOW + 2 * DAY });
    const { bad: alert, jobs } = judge(review);
    expect(alert?.dueAt).toBe(NOW + 2 * DAY);
    expect(jobs).toContainEqual({
      key: `judge-review/${review.key}`,
      kind: 'judge-review',
      subject: review.key,
      dueAt: NOW + 2 * DAY,
    });
    expect(judge({ ...review, reply: { text: '抱歉' } }).bad).not.toHaveProperty('dueAt');
  });

  it('is told of while it is news, and not from a page of old reviews', () => {
    const told = (review: Review, settings = {}) =>
      judge(review, { settings }).jobs.filter(({ kind }) => kind === 'notify').length;
    expect(told(bad({ at: NOW - 2 * DAY }))).toBe(1);
    expect(told(bad({ at: NOW - 4 * DAY }))).toBe(0);
    expect(told(bad({ at: NOW - 4 * DAY, appended: { text: '坏', at: NOW - HOUR } }))).toBe(1);
    expect(told(bad(), { notify: false })).toBe(0);
  });

  it('follows the settings', () => {
    expect(judge(bad({ stars: 5 }), { settings: { levels: ['alert'] } }).bad).toBeUndefined();
    expect(
      judge(aReview('1', { stars: 3 }), { settings: { levels: ['alert'], stars: 3 } }).bad?.severity,
    ).toBe('warn');
    expect(judge(aReview('1', { stars: 2 })).bad?.severity).toBe('urgent');
    expect(judge(aReview('1', { stars: 2 }), { settings: { stars: 0 } }).bad).toBeUndefined();
    expect(judge(bad({ stars: 2 }), { settings: { stars: 0 } }).bad?.severity).toBe('urgent');
  });

  it('is what a person taught, until the buyer writes again', () => {
    const lesson = (is: 'not-negative' | 'missed') => {
      const { console, id, key, shop } = bad();
      return { console, id, key, shop, is, at: NOW - HOUR, features: [] };
    };
    const denied = judge(bad(), { lesson: lesson('not-negative') });
    expect(denied.bad).toBeUndefined();
    expect(denied.verdict).toMatchObject({ level: 'none', topics: [], taught: 'not-negative' });
    const again = bad({ appended: { text: '又坏了', at: NOW } });
    expect(judge(again, { lesson: lesson('not-negative') }).bad?.state).toBe('open');
    const missed = judge(aReview('1', { stars: 5, text: '无语' }), { lesson: lesson('missed') });
    expect(missed.verdict).toMatchObject({ level: 'hidden', graveness: 'minor', taught: 'missed' });
    expect(missed.codes).toContain('review_taught');
  });
});
