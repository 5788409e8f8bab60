import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { mood } from '../../utils/records/review.ts';
import { judgeReview, loadReviewModel } from '../../utils/review-text/judge-review.ts';
import type { MakeJudge } from '../judge.ts';

const MODEL = new URL('../../public/review-model.json', import.meta.url);

const question = z.object({
  text: z.string().check(z.maxLength(100_000)),
  stars: z.nullish(z.int().check(z.gte(1), z.lte(5))),
  mood: z.nullish(mood),
});

/** Judges a review as the extension does: `{"text", "stars"?, "mood"?}` → `{"negative", "level", "topics"}`, `{"error"}` for anything else. */
const makeReviewJudge: MakeJudge = async () => {
  const model = loadReviewModel(JSON.parse(readFileSync(MODEL, 'utf8')));
  if (!model.ok) throw new Error(model.error.detail);
  return (asked) => {
    const parsed = z.safeParse(question, asked);
    if (!parsed.success) return { error: z.prettifyError(parsed.error) };
    const { text, stars, mood } = parsed.data;
    const { negative, level, topics } = judgeReview(model.value, {
      text,
      stars: stars ?? undefined,
      mood: mood ?? undefined,
    });
    return { negative: Math.round(negative * 1e4) / 1e4, level, topics };
  };
};

export default makeReviewJudge;
