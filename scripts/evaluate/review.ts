import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Converter } from 'opencc-js';
import { judgeReview, loadReviewModel } from '../../utils/review-text/judge-review.ts';
import { foreignReviews, type LabelledReview, reviewsOf } from '../train/reviews/data.ts';
import { measurePolarity, POLARITY_HEAD, polarityRow } from './polarity.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { misses: { type: 'boolean' } } });
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const read = loadReviewModel(
  JSON.parse(readFileSync(new URL('../../public/review-model.json', import.meta.url), 'utf8')),
);
if (!read.ok) throw new Error(read.error.detail);
const model = read.value;

/** Sentences of our own: `english`, `sarcasm`. */
const written = (name: string): LabelledReview[] =>
  readFileSync(new URL(`../../test/support/reviews/${name}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ text: line.slice(2), negative: line[0] === '1', category: name }));

function show(name: string, reviews: readonly LabelledReview[], change = (text: string) => text): void {
  const judged = reviews.map(
    ({ negative, text }) => [judgeReview(model, { text: change(text) }).negative, negative] as const,
  );
  console.log(polarityRow(name, measurePolarity(judged, model.sure)));
  if (!values.misses || change('们') !== '们') return;
  for (const [at, [chance, is]] of judged.entries())
    if (chance >= 0.5 !== is) console.log(`  ${chance.toFixed(2)} ${reviews[at]?.text.slice(0, 120)}`);
}

console.log(`Model ${model.id}\n\n${POLARITY_HEAD}`);
if (existsSync(folder)) {
  const dev = reviewsOf(folder, 'dev');
  show('ten categories', dev);
  for (const category of new Set(dev.map((review) => review.category)))
    show(
      category,
      dev.filter((review) => review.category === category),
    );
  show('Traditional', dev, Converter({ from: 'cn', to: 't' }));
  show('Traditional of Taiwan', dev, Converter({ from: 'cn', to: 'twp' }));
  show('other shops', foreignReviews(folder));
}
show('English, own', written('english'));
show('mockery, own', written('sarcasm'));
