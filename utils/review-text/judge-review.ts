import type { ReviewReason } from '../records/review-verdict.ts';
import { isDefaultPraise } from './default-praise.ts';
import type { ReviewJudgement, ReviewText } from './judgement.ts';
import { type Lessons, lessonLogit, NO_LESSONS } from './lessons.ts';
import { levelOf } from './level.ts';
import { type ReviewModel, scoreTokens } from './review-model.ts';
import { strongWords } from './strong-words.ts';
import { readTokens, saysSomething, type Tokens } from './tokens.ts';
import { type FoundTopics, findTopics } from './topics/find-topics.ts';

export { loadReviewModel, type ReviewModel } from './review-model.ts';

/** One text of a review, read. */
interface Words {
  in: ReviewReason['in'];
  text: string;
  tokens: Tokens;
  /** 0 to 1. */
  negative: number;
}

/** Below which chance a follow-up review settles what was complained about. */
const CONTENT = 0.35;
/** How many reasons a verdict holds. */
const REASONS = 20;
const GRAVENESS = ['none', 'minor', 'serious', 'grave'] as const;

function read(
  model: ReviewModel,
  lessons: Lessons,
  part: ReviewReason['in'],
  text: string | undefined,
): Words | undefined {
  if (!text || isDefaultPraise(text)) return undefined;
  const tokens = readTokens(text);
  if (!saysSomething(tokens)) return undefined;
  const logit = scoreTokens(model, tokens) + lessonLogit(lessons, tokens);
  return { in: part, text, tokens, negative: 1 / (1 + Math.exp(-logit)) };
}

/** The buyer's last word counts; where it says neither, both texts do. */
function joined(first: Words | undefined, last: Words | undefined): number | undefined {
  if (!last || !first) return (last ?? first)?.negative;
  if (last.negative >= 0.5 || last.negative < CONTENT) return last.negative;
  return (first.negative + last.negative) / 2;
}

/** Words with topics first, then the strongest others. */
function reasonsOf(
  model: ReviewModel,
  { in: part, negative, text, tokens }: Words,
  found: FoundTopics,
): ReviewReason[] {
  const reasons: ReviewReason[] = found.reasons.map((reason) => ({ in: part, ...reason }));
  if (negative < 0.5) return reasons;
  // Beside words with topics a short one (客服, 严重) tells nothing more.
  const least = reasons.length > 0 ? 3 : 2;
  for (const { start, end } of strongWords(model, tokens)) {
    const bare = text.slice(start, end).trim();
    if (bare.length < least || reasons.some((one) => start < one.end && one.start < end)) continue;
    reasons.push({ in: part, start, end });
  }
  return reasons.sort((one, other) => one.start - other.start);
}

/**
 * What is made of a review by its words, its stars and the platform's own mark. `lessons` are those of its shop (`learnFrom`). The cost is
 * bounded by `REVIEW_LIMIT`, whatever the text.
 */
export function judgeReview(
  model: ReviewModel,
  review: ReviewText,
  lessons: Lessons = NO_LESSONS,
): ReviewJudgement {
  const first = read(model, lessons, 'text', review.isDefault ? '' : review.text);
  const last = read(model, lessons, 'appended', review.appended?.text);
  const negative = joined(first, last);
  const mood = review.appended?.mood ?? review.mood;
  const settled = last !== undefined && last.negative < CONTENT && review.appended?.mood !== 'bad';
  const { sure, likely } = model;
  const marks = { stars: review.stars, mood, phrases: review.phrases, settled, sure, likely };
  const bare = levelOf({ ...marks, negative, graveness: 'none' });
  const none: ReviewJudgement = {
    level: 'none',
    negative: negative ?? 0,
    graveness: 'none',
    topics: [],
    reasons: [],
  };
  if (settled || (bare === 'none' && (negative ?? 0) < CONTENT)) return none;
  const parts = [last, first].flatMap((words) => (words ? [{ words, found: findTopics(words.text) }] : []));
  const worst = Math.max(0, ...parts.map(({ found }) => GRAVENESS.indexOf(found.graveness)));
  const level = levelOf({ ...marks, negative, graveness: GRAVENESS[worst] ?? 'none' });
  if (level === 'none') return none;
  return {
    level,
    negative: negative ?? 0,
    graveness: GRAVENESS[Math.max(1, worst)] ?? 'minor',
    topics: [...new Set(parts.flatMap(({ found }) => found.topics))],
    reasons: parts
      .reverse()
      .flatMap(({ words, found }) => reasonsOf(model, words, found))
      .slice(0, REASONS),
  };
}
