import { LEVELS, type Selection } from './select.ts';

/** Stars as charts stack them: the worst at the bottom, 0 is a review without stars. */
export const STARS = [1, 2, 3, 4, 5, 0] as const;
/** Verdicts as charts stack them. */
export const VERDICTS = ['alert', 'hidden', 'look', 'none'] as const;

/** Counts by stretch of time (outer) and by kind (inner), and the totals by kind. */
export interface Series {
  bins: number[][];
  totals: number[];
}

function count(selection: Selection, kinds: number, kindOf: (at: number) => number): Series {
  const bins = selection.bins.starts.map(() => new Array<number>(kinds).fill(0));
  const totals = new Array<number>(kinds).fill(0);
  for (let at = 0; at < selection.count; at += 1) {
    const kind = kindOf(at);
    const bin = bins[selection.bin[at] ?? 0];
    if (!bin) continue;
    bin[kind] = (bin[kind] ?? 0) + 1;
    totals[kind] = (totals[kind] ?? 0) + 1;
  }
  return { bins, totals };
}

/** Reviews over time by stars. */
export function countStars(selection: Selection): Series {
  const place = [0, 1, 2, 3, 4, 5].map((stars) => STARS.indexOf(stars as (typeof STARS)[number]));
  return count(selection, STARS.length, (at) => place[selection.stars[at] ?? 0] ?? STARS.length - 1);
}

/** Reviews over time by verdict. */
export function countVerdicts(selection: Selection): Series {
  const place = LEVELS.map((level) => VERDICTS.indexOf(level));
  return count(selection, VERDICTS.length, (at) => place[selection.level[at] ?? 0] ?? VERDICTS.length - 1);
}

/** The average of the stars in each stretch of time and the number of reviews with stars; no average where there are none. */
export function meanStars(selection: Selection): { mean: number | undefined; count: number }[] {
  const sums = selection.bins.starts.map(() => ({ sum: 0, count: 0 }));
  for (let at = 0; at < selection.count; at += 1) {
    const stars = selection.stars[at] ?? 0;
    const bin = sums[selection.bin[at] ?? 0];
    if (stars === 0 || !bin) continue;
    bin.sum += stars;
    bin.count += 1;
  }
  return sums.map(({ sum, count }) => ({ mean: count === 0 ? undefined : sum / count, count }));
}

/** What of the period was read at all. Times in UTC ms; undefined where nothing was. */
export interface Coverage {
  reviews: number;
  /** Reviews whose page showed no stars. */
  starless: number;
  first: number | undefined;
  last: number | undefined;
}

export function coverageOf(selection: Selection): Coverage {
  let [first, last, starless] = [Number.POSITIVE_INFINITY, 0, 0];
  for (let row = 0; row < selection.count; row += 1) {
    const at = selection.at[row] ?? 0;
    if (at < first) first = at;
    if (at > last) last = at;
    if (selection.stars[row] === 0) starless += 1;
  }
  const isSome = selection.count > 0;
  return {
    reviews: selection.count,
    starless,
    first: isSome ? first : undefined,
    last: isSome ? last : undefined,
  };
}
