import { readFileSync } from 'node:fs';
import type { LabelledReview } from './data.ts';
import { englishReviews } from './english.ts';
import { ANGRY_SIGNS, GLAD_SIGNS } from './signs.ts';

/** Short things that go with a sign either way. */
const WITH = ['', '收到了', '东西', '一般'];

const sarcasm = (): { text: string; negative: boolean }[] =>
  readFileSync(new URL('sarcasm.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ text: line.slice(2), negative: line[0] === '1' }));

const signed = (signs: readonly string[], negative: boolean) =>
  signs.flatMap((sign) => [
    ...WITH.map((before) => ({ text: `${before}${sign}`, negative })),
    { text: sign.repeat(3), negative },
  ]);

/** What the data lacks, written for this: English, signs, mockery. */
export const ownReviews = (): LabelledReview[] =>
  [
    ...sarcasm(),
    ...sarcasm(),
    ...signed(GLAD_SIGNS, false),
    ...signed(ANGRY_SIGNS, true),
    ...englishReviews(),
  ].map((one) => ({
    ...one,
    category: 'own',
  }));
