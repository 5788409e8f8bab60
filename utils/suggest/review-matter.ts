import type { Topic } from '../records/review-verdict.ts';
import { judgeReview, type ReviewModel } from '../review-text/judge-review.ts';
import { findTopics } from '../review-text/topics/find-topics.ts';
import type { ReviewMatter } from './review-answers.ts';
import { cuedTopics } from './review-cues.ts';

/** Above `SURELY` the words are a complaint; from `PERHAPS` on they may be; below it only where they name what is wrong. */
const SURELY = 0.85;
const PERHAPS = 0.5;
const AT_LEAST = 0.15;
/** From how many characters on praise says something that thanks can be about. */
export const TELLING = 20;

/** Places that surer topics leave are filled by looser ones. */
const ENOUGH = 3;

/** What is complained about, first what is sure, then what may be. */
export const likelyTopics = (sure: readonly Topic[], text: string): Topic[] =>
  sure.length >= ENOUGH ? [...sure] : [...new Set([...sure, ...cuedTopics(text)])];

/** What a review as it stands in its row is about: by its words alone, where nothing is stored of it. */
export function matterOf(text: string, model: ReviewModel | undefined): ReviewMatter {
  const judged = model && judgeReview(model, { text });
  const sure = judged && judged.topics.length > 0 ? judged.topics : findTopics(text).topics;
  const negative = judged?.negative ?? (sure.length > 0 ? 1 : 0);
  if (negative >= SURELY) return { level: 'alert', topics: likelyTopics(sure, text) };
  if (negative >= PERHAPS) return { level: 'look', topics: likelyTopics(sure, text) };
  if (sure.length > 0 && negative >= AT_LEAST) return { level: 'hidden', topics: sure };
  return { level: 'none', topics: [], telling: [...text].length >= TELLING };
}
