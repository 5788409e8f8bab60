import type { Circumstances } from '../../utils/attention/verdict.ts';
import { recordKey } from '../../utils/records/key.ts';
import type { Review } from '../../utils/records/review.ts';
import type { ReviewJudgement } from '../../utils/review-text/judgement.ts';
import { type ReviewCourt, reviewJudge } from '../../utils/reviews/judge-review.ts';
import { DEFAULT_REVIEWS, type ReviewSettings } from '../../utils/reviews/settings.ts';
import type { ReviewJudge } from '../../utils/store/judge.ts';

export const REVIEW_NOW = Date.UTC(2026, 8, 10, 4);

/** A review as a page gives it. */
export function aReview(id: string, more: Partial<Review> = {}): Review {
  const { console = 'pinduoduo', shop = '77' } = more;
  return {
    console,
    shop,
    id,
    key: recordKey(console, shop, id),
    text: '杯子还可以',
    pictures: 0,
    video: false,
    at: REVIEW_NOW - 3_600_000,
    seenAt: REVIEW_NOW,
    ...more,
  };
}

/** A judge by plain words: 坏 complains, 毒 gravely; praise marks hide it. The buyer's last word counts. */
export function plainJudgement({ appended, mood, stars, text }: Review): ReviewJudgement {
  const last = appended?.text || text;
  const isBad = /坏|毒/.test(last);
  const praised = (stars ?? 0) >= 4 || mood === 'good';
  const start = last.search(/坏|毒/);
  const level = isBad ? (praised ? 'hidden' : 'alert') : stars === 3 ? 'look' : 'none';
  return {
    level,
    negative: isBad ? 0.95 : 0.05,
    graveness: !isBad ? 'none' : last.includes('毒') ? 'grave' : 'minor',
    topics: !isBad ? [] : last.includes('毒') ? ['safety'] : ['quality'],
    reasons: isBad ? [{ in: appended?.text ? 'appended' : 'text', start, end: start + 1 }] : [],
  };
}

/** The rules of reviews with a plain judge. `now` in UTC ms. */
export function plainJudge(
  now = REVIEW_NOW,
  settings: Partial<ReviewSettings> = {},
  more: Partial<ReviewCourt> & { circumstances?: Partial<Circumstances> } = {},
): ReviewJudge {
  const { circumstances, ...rest } = more;
  return reviewJudge({
    settings: { ...DEFAULT_REVIEWS, ...settings },
    off: [],
    judge: plainJudgement,
    modelOf: () => 'plain',
    zoneOf: () => 'Asia/Shanghai',
    ...rest,
    circumstances: { now, tellAt: now, notify: ['urgent'], ...circumstances },
  });
}
