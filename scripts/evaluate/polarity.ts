/** A text's chance of being a complaint, and whether it is one. */
export type Judged = readonly [negative: number, isNegative: boolean];

/** Shares from 0 to 1, not a number where nothing was to be counted. `area` is that under the curve of precision over recall. */
export interface PolarityFigures {
  texts: number;
  accuracy: number;
  f1: number;
  area: number;
  /** Recall where 1 in 100 of the others is taken for a complaint. */
  recall: number;
  /** At the model's own border for a sure complaint: false alarms and recall. */
  falseAlarms: number;
  sureRecall: number;
}

const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** How judgements agree with the labels. */
export function measurePolarity(judged: readonly Judged[], sure: number): PolarityFigures {
  const ranked = [...judged].sort((one, other) => other[0] - one[0]);
  const bad = judged.filter(([, is]) => is).length;
  const good = judged.length - bad;
  const count = (test: (one: Judged) => boolean) => judged.filter(test).length;
  const hits = count(([chance, is]) => is && chance >= 0.5);
  const alarms = count(([chance, is]) => !is && chance >= 0.5);
  let met = 0;
  let area = 0;
  let recall = 0;
  for (const [at, [, is]] of ranked.entries()) {
    if (is) {
      met += 1;
      area += met / (at + 1);
    }
    if (at + 1 - met <= good * 0.01) recall = share(met, bad);
  }
  return {
    texts: judged.length,
    accuracy: share(hits + good - alarms, judged.length),
    f1: share(2 * hits, hits + alarms + bad),
    area: share(area, bad),
    recall,
    falseAlarms: share(
      count(([chance, is]) => !is && chance >= sure),
      good,
    ),
    sureRecall: share(
      count(([chance, is]) => is && chance >= sure),
      bad,
    ),
  };
}

export const POLARITY_HEAD = [
  '| set | texts | accuracy | negative F1 | PR-AUC | recall at 1 % | false alarms when sure | recall when sure |',
  '|---|---|---|---|---|---|---|---|',
].join('\n');

/** One row of a table in Markdown. */
export const polarityRow = (name: string, { texts, ...shares }: PolarityFigures): string =>
  `| ${[name, texts, ...Object.values(shares).map((value) => (Number.isNaN(value) ? '–' : value.toFixed(3)))].join(' | ')} |`;
