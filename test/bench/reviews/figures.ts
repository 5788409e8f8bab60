import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer';
import { measurePolarity, POLARITY_HEAD, polarityRow } from '../../../scripts/evaluate/polarity.ts';
import { reviewsOf } from '../../../scripts/train/reviews/data.ts';
import { bundle } from '../../support/bundle.ts';
import type { Figure } from '../figures.ts';
import { askBayes, type Bayes, countWords, trainBayes } from './baselines.ts';

interface ReviewWindow {
  tiexinReviews: {
    load(json: unknown): number;
    memory(json: unknown): number;
    score(texts: readonly string[], json: unknown): number[];
    judge(texts: readonly string[], json: unknown): number[];
    words(texts: readonly string[]): number[];
    bayes(texts: readonly string[], bayes: Bayes): number[];
  };
}

const DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
/** Where the data is not at hand, sentences of our own, which are shorter. */
const OWN = ['english', 'sarcasm'].map((name) =>
  fileURLToPath(new URL(`../../support/reviews/${name}.tsv`, import.meta.url)),
);

function bringTexts(): {
  texts: { text: string; negative: boolean }[];
  known: { text: string; negative: boolean }[];
} {
  if (existsSync(DATA))
    return { texts: reviewsOf(DATA, 'dev').filter((_, at) => at % 3 === 0), known: reviewsOf(DATA, 'train') };
  const texts = OWN.flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => ({ text: line.slice(2), negative: line[0] === '1' }));
  return { texts, known: texts };
}

const chance = (logit: number): number => 1 / (1 + Math.exp(-logit));

/** How long a review takes in Chromium and how large the model is, beside a list of words and naive Bayes. */
export async function reviewFigures(browser: Browser, build: string): Promise<Figure[]> {
  const { known, texts } = bringTexts();
  const bayes = trainBayes(known);
  const json = readFileSync(join(build, 'review-model.json'), 'utf8');
  const model: unknown = JSON.parse(json);
  const rowOf = (name: string, ask: (text: string) => number) =>
    polarityRow(
      name,
      measurePolarity(
        texts.map(({ negative, text }) => [chance(ask(text)), negative] as const),
        0.9,
      ),
    );
  console.log(`${POLARITY_HEAD}\n${rowOf('list of words', countWords)}`);
  console.log(`${rowOf('naive Bayes over words', (text) => askBayes(bayes, text))}\n`);
  const page = await browser.newPage();
  await page.evaluate(await bundle(resolve('test/bench/reviews/in-page.ts')));
  const plain = texts.map(({ text }) => text);
  const ours = (what: 'judge' | 'score') =>
    page.evaluate(
      (name, all, given) => (window as unknown as ReviewWindow).tiexinReviews[name](all, given),
      what,
      plain,
      model,
    );
  const one = (what: 'load' | 'memory') =>
    page.evaluate(
      (name, given) => (window as unknown as ReviewWindow).tiexinReviews[name](given),
      what,
      model,
    );
  const figures: Figure[] = [
    { what: 'review: how far its words are a complaint', unit: 'ms', runs: await ours('score'), limit: 0.05 },
    { what: 'review: with level, topics, reasons (half complain)', unit: 'ms', runs: await ours('judge') },
    {
      what: 'review: list of words, beside it',
      unit: 'ms',
      runs: await page.evaluate((all) => (window as unknown as ReviewWindow).tiexinReviews.words(all), plain),
    },
    {
      what: 'review: naive Bayes over words, beside it',
      unit: 'ms',
      runs: await page.evaluate(
        (all, given) => (window as unknown as ReviewWindow).tiexinReviews.bayes(all, given),
        plain,
        bayes,
      ),
    },
    {
      what: 'reviews: loading the model',
      unit: 'ms',
      runs: [await one('load'), await one('load'), await one('load')],
    },
    { what: 'reviews: the model in memory', unit: 'bytes', runs: [await one('memory')] },
    { what: 'reviews: the model’s file', unit: 'bytes', runs: [Buffer.byteLength(json)], limit: 256 * 1024 },
    {
      what: 'reviews: naive Bayes as a file',
      unit: 'bytes',
      runs: [Buffer.byteLength(JSON.stringify(bayes))],
    },
  ];
  await page.close();
  return figures;
}
