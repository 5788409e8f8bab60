import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ReviewVerdict, topic } from '../../../utils/records/review-verdict.ts';
import { verdictFrom } from '../../../utils/reviews/make-verdict.ts';
import { whyOf } from '../../../utils/reviews/review-why.ts';
import { aReview, REVIEW_NOW as NOW, plainJudgement } from '../../support/reviews.ts';

const review = aReview('1', {
  text: '坏的，真坏',
  stars: 1,
  mood: 'bad',
  appended: { text: '还是坏' },
  replyBy: NOW - 1,
});

function codesOf(more: Partial<ReviewVerdict>, changes: Partial<typeof review> = {}): string[] {
  const value = { ...review, ...changes };
  const marks = { lesson: undefined, model: 'plain', zone: 'Asia/Shanghai' };
  const verdict = { ...verdictFrom(value, plainJudgement(value), marks), ...more };
  return whyOf(value, verdict, NOW).map(({ code }) => code.replaceAll('-', '_'));
}

it.each(['zh-CN', 'zh-TW', 'en'])(
  'every reason of a review has words in %s, and no words are unused',
  (lang) => {
    const { why } = parse(readFileSync(`utils/locales/${lang}.yaml`, 'utf8')) as {
      why: Record<string, string>;
    };
    const said = new Set([
      ...codesOf({ topics: [...topic.options], graveness: 'grave', taught: 'missed' }),
      ...codesOf({ level: 'hidden', graveness: 'serious' }, { reply: { text: '抱歉' } }),
      ...codesOf({ level: 'look' }, { mood: 'neutral' }),
      'review_next',
    ]);
    const written = Object.keys(why).filter((code) => /^(review|topic)_/.test(code));
    expect([...said].sort()).toEqual(written.sort());
  },
);
