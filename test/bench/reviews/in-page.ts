/** Runs in a page of Chromium: the judgement of reviews and what it is measured beside. Bundled by the bench and evaluated there. */
import { judgeReview, loadReviewModel } from '../../../utils/review-text/judge-review.ts';
import { type ReviewModel, scoreTokens } from '../../../utils/review-text/review-model.ts';
import { readTokens } from '../../../utils/review-text/tokens.ts';
import { askBayes, type Bayes, countWords } from './baselines.ts';

/** How many runs there are of all texts; the first warms. */
const RUNS = 12;

function load(json: unknown): ReviewModel {
  const model = loadReviewModel(json);
  if (!model.ok) throw new Error(model.error.code);
  return model.value;
}

/** Does something with every text; ms a text, one figure for each run. */
function timed(texts: readonly string[], work: (text: string) => unknown): number[] {
  const runs: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now();
    for (const text of texts) work(text);
    if (run > 0) runs.push((performance.now() - start) / texts.length);
  }
  return runs;
}

Object.assign(globalThis, {
  tiexinReviews: {
    load: (json: unknown): number => {
      const start = performance.now();
      load(json);
      return performance.now() - start;
    },
    memory: (json: unknown): number => load(json).table.bytes,
    score: (texts: readonly string[], json: unknown) => {
      const model = load(json);
      return timed(texts, (text) => scoreTokens(model, readTokens(text)));
    },
    judge: (texts: readonly string[], json: unknown) => {
      const model = load(json);
      return timed(texts, (text) => judgeReview(model, { text }));
    },
    words: (texts: readonly string[]) => timed(texts, countWords),
    bayes: (texts: readonly string[], bayes: Bayes) => timed(texts, (text) => askBayes(bayes, text)),
  },
});
