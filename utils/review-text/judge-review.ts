import type { ReviewJudgement, ReviewText } from './judgement.ts';
import { type ReviewModel, scoreTokens } from './review-model.ts';
import { readTokens } from './tokens.ts';

export { loadReviewModel, type ReviewModel } from './review-model.ts';

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** What is made of a review by its words, its stars and the platform's own mark. */
export function judgeReview(model: ReviewModel, review: ReviewText): ReviewJudgement {
  const words = review.isDefault ? '' : review.text;
  const negative = words.trim() === '' ? 0 : chance(scoreTokens(model, readTokens(words)));
  const praised = (review.stars ?? 0) >= 4 || review.mood === 'good';
  const blamed = (review.stars ?? 5) <= 2;
  let level: ReviewJudgement['level'] = 'none';
  if (negative >= 0.5) level = praised ? 'hidden' : negative >= 0.9 ? 'alert' : 'look';
  else if (review.stars === 3 || review.mood === 'bad') level = 'look';
  if (blamed) level = 'alert';
  return { level, negative, graveness: level === 'none' ? 'none' : 'minor', topics: [], reasons: [] };
}
