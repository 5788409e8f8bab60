import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { reviewFeatures } from '../../utils/review-text/review-features.ts';
import { loadReviewModel, type ReviewModelFile, scoreTokens } from '../../utils/review-text/review-model.ts';
import { readTokens } from '../../utils/review-text/tokens.ts';
import { bucketsOf, countRatios, fitVectors, rowsOf } from './fit-reviews.ts';
import { packReviewModel } from './pack-reviews.ts';
import { reviewsOf } from './review-data.ts';

/** Sentences of our own that the model file carries with what must come out for them. */
const VECTOR_TEXTS = [
  '鞋底开胶了，客服还不理人！',
  '包裝很用心，下次還會再買',
  "Broke after 2 days, don't buy 😡",
];
const TARGET = new URL('../../public/review-model.json', import.meta.url);
/** How many weights fit the file. */
const MOST = 90_000;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
if (!existsSync(folder)) {
  console.error('usage: node scripts/train/review.ts [--check] [data folder]');
  process.exit(2);
}

const started = performance.now();
const reviews = reviewsOf(folder, 'train');
const rows = rowsOf(bucketsOf(reviews.map(({ text }) => text)), 3);
const labels = Int8Array.from(reviews, ({ negative }) => (negative ? 1 : -1));
const scales = countRatios(rows, labels, 1).map((ratio) => Math.sign(ratio) * Math.sqrt(Math.abs(ratio)));
const fit = fitVectors(rows, labels, scales, { cost: 0.005, epochs: 10, seed: 20_261_126 });
const SPREAD = 3;
const packed = packReviewModel(
  [...fit.weights].map((weight, at) => [rows.buckets[at] ?? 0, weight * SPREAD] as const),
  fit.bias * SPREAD,
  MOST,
);
const id = createHash('sha256').update(JSON.stringify(packed)).digest('hex').slice(0, 12);
const bare = loadReviewModel({ ...packed, id });
if (!bare.ok) throw new Error(bare.error.detail);
const test = VECTOR_TEXTS.map((text) => ({
  text,
  features: reviewFeatures(text),
  logit: Number(scoreTokens(bare.value, readTokens(text)).toFixed(4)),
}));
const file: ReviewModelFile = { ...packed, id, test };
const text = `${JSON.stringify(file)}\n`;
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (values.check) {
  const same = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === text;
  console.log(same ? 'the model file is what training gives' : 'training gives another model file');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, text);
  console.log(
    `${reviews.length} texts, ${seconds} s, ${(text.length / 1024).toFixed(0)} KB → public/review-model.json`,
  );
}
