import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A labelled review of the data folder. */
export interface LabelledReview {
  text: string;
  negative: boolean;
  /** Kind of goods; `foreign` for other shops' reviews. */
  category: string;
}

const rowsOf = (folder: string, name: string): string[][] =>
  gunzipSync(readFileSync(join(folder, name)))
    .toString('utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));

/** The reviews of `reviews.tsv.gz` that belong to a part of it. */
export const reviewsOf = (folder: string, part: 'train' | 'dev'): LabelledReview[] =>
  rowsOf(folder, 'reviews.tsv.gz')
    .filter(([split]) => split === part)
    .map(([, category = '', negative, text = '']) => ({ text, negative: negative === '1', category }));

/** Reviews of other shops: for measuring alone. */
export const foreignReviews = (folder: string): LabelledReview[] =>
  rowsOf(folder, 'reviews-other.tsv.gz').map(([negative, text = '']) => ({
    text,
    negative: negative === '1',
    category: 'foreign',
  }));
