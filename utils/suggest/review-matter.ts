import { judgeReview, type ReviewModel } from '../review-text/judge-review.ts';
import type { ReviewText } from '../review-text/judgement.ts';
import { findTopics } from '../review-text/topics/find-topics.ts';
import type { ReviewMatter } from './review-answers.ts';

/** Above this the words are a complaint whatever it is about; between both, only where they name what is wrong. */
const SURELY = 0.5;
const AT_LEAST = 0.15;
/** From how many characters on praise says something that thanks can be about. */
const TELLING = 20;

/** What a review as it stands in its row is about: its words alone, where nothing is stored of it. */
export function matterOf(text: string, model: ReviewModel | undefined): ReviewMatter {
  const review: ReviewText = { text };
  const judged = model && judgeReview(model, review);
  const topics = judged && judged.topics.length > 0 ? judged.topics : findTopics(text).topics;
  const negative = judged?.negative ?? (topics.length > 0 ? 1 : 0);
  const isComplaint = negative >= SURELY || (topics.length > 0 && negative >= AT_LEAST);
  if (!isComplaint) return { level: 'none', topics: [], telling: [...text].length >= TELLING };
  return { level: negative >= SURELY ? 'alert' : 'hidden', topics };
}
