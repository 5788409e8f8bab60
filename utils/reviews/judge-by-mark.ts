import type { Review } from '../records/review.ts';
import type { ReviewJudgement } from '../review-text/judgement.ts';

/** What the stars and the platform's mark say alone, where the model cannot be read. */
export function judgeByMark({ mood, stars }: Pick<Review, 'mood' | 'stars'>): ReviewJudgement {
  const isBad = stars === undefined ? mood === 'bad' : stars <= 2;
  const isMiddling = stars === undefined ? mood === 'neutral' : stars === 3;
  return {
    level: isBad ? 'alert' : isMiddling ? 'look' : 'none',
    negative: isBad ? 1 : 0,
    graveness: isBad || isMiddling ? 'minor' : 'none',
    topics: [],
    reasons: [],
  };
}
