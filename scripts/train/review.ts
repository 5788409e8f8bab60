import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { reviewFeatures } from '../../utils/review-text/review-features.ts';
import { loadReviewModel, scoreTokens } from '../../utils/review-text/review-model.ts';
import type { ReviewModelFile } from '../../utils/review-text/review-model-file.ts';
import { readTokens } from '../../utils/review-text/tokens.ts';
import { checkModel, dataFolder, writeModel } from './model-file.ts';
import { logitFactor, scoreAt, unseenScores } from './reviews/calibrate.ts';
import { columnsOf } from './reviews/columns.ts';
import { foreignReviews, reviewsOf } from './reviews/data.ts';
import { ownReviews } from './reviews/own-reviews.ts';
import { packReviewModel } from './reviews/pack.ts';
import { prepare, train } from './reviews/recipe.ts';

/** Sentences of our own that the model file carries with what must come out for them. */
const VECTOR_TEXTS = [
  '鞋底开胶了，客服还不理人！',
  '包裝很用心，下次還會再買',
  "Broke after 2 days, don't buy 😡",
];
/** False alarms at which a complaint is called sure (a little under 1 in 100, since others' texts differ) and likely. */
const SURE_SHARE = 0.0085;
const LIKELY_SHARE = 0.025;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' }, 'hold-back': { type: 'boolean' }, out: { type: 'string' } },
});
const target = values.out
  ? pathToFileURL(values.out)
  : new URL('../../public/review-model.json', import.meta.url);
const folder = dataFolder(positionals[0], 'review.ts [--check] [--hold-back] [--out file]');

const started = performance.now();
// The model that is shipped learns from all there is; figures come from one that has not seen what it is measured by.
const more = values['hold-back'] ? [] : [...reviewsOf(folder, 'dev'), ...foreignReviews(folder)];
const given = [...reviewsOf(folder, 'train'), ...more];
const named = [...new Set(given.map(({ category }) => category))].filter((one) => one !== 'foreign');
const prepared = prepare([...given, ...ownReviews()], named);
const { labels } = prepared;
const scores = unseenScores(prepared).subarray(0, given.length);
const known = labels.subarray(0, given.length);
const factor = logitFactor(scores, known);
const chanceAt = (share: number) =>
  Number((1 / (1 + Math.exp(-factor * scoreAt(scores, known, share)))).toFixed(4));
const trained = train(prepared, labels);
const packed = {
  ...packReviewModel(trained.rows.buckets, columnsOf(prepared, trained, factor)),
  sure: chanceAt(SURE_SHARE),
  likely: chanceAt(LIKELY_SHARE),
};
const id = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12);
const bare = loadReviewModel({ ...packed, id });
if (!bare.ok) throw new Error(bare.error.detail);
const test = VECTOR_TEXTS.map((text) => {
  const tokens = readTokens(text);
  return {
    text,
    tokens: [...tokens.values.subarray(0, tokens.count)],
    features: reviewFeatures(text),
    logit: Number(scoreTokens(bare.value, tokens).toFixed(4)),
  };
});
const file: ReviewModelFile = { ...packed, id, test };
const text = `${JSON.stringify(file)}\n`;

if (values.check) checkModel(target, text);
else {
  const border = scoreAt(scores, known, 0.01);
  const caught = scores.filter((score, at) => (known[at] ?? 0) > 0 && score > border).length;
  const bad = known.filter((label) => label > 0).length;
  const right = scores.reduce((sum, score, at) => sum + (score > 0 === (known[at] ?? 0) > 0 ? 1 : 0), 0);
  console.log(
    `five-fold accuracy ${(right / given.length).toFixed(4)}, recall at 1 % ${(caught / bad).toFixed(4)}`,
  );
  writeModel(target, text, `${labels.length} texts`, started);
}
