import { MOODS, withParent } from '../../utils/intent/intents.ts';
import type { TurnReading } from '../../utils/intent/read-turn.ts';

/** What a turn should be read as: any of `intents` may come first, the first of them is what it is most about. */
export interface Expected {
  intents: readonly string[];
  mood: string;
}

/**
 * Figures over turns, each a share from 0 to 1, not a number where nothing was to be counted. `fine` is over the turns whose intent is a finer
 * one, `mood` over those whose mood is known.
 */
export interface Figures {
  turns: number;
  top1: number;
  top3: number;
  fine: number;
  fineTop3: number;
  mood: number;
  moodF1: number;
  sure: number;
  rightWhenSure: number;
}

const parentOf = (intent: string): string => withParent(intent).at(-1) ?? intent;
const share = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);

/** The mean of the F1 of every mood that occurs. */
function macroF1(pairs: readonly (readonly [expected: string, read: string])[]): number {
  const present = MOODS.filter((mood) => pairs.some(([expected]) => expected === mood));
  const scores = present.map((mood) => {
    const right = pairs.filter(([expected, read]) => expected === mood && read === mood).length;
    const either =
      pairs.filter(([expected]) => expected === mood).length +
      pairs.filter(([, read]) => read === mood).length;
    return share(2 * right, either);
  });
  return share(
    scores.reduce((sum, score) => sum + score, 0),
    present.length,
  );
}

/** How readings agree with what was expected. */
export function measure(cases: readonly (readonly [Expected, TurnReading])[]): Figures {
  const judged = cases.map(([{ intents, mood }, reading]) => {
    const read = reading.intents.map(({ id }): string => id);
    const parents = [...new Set(read.map(parentOf))].slice(0, 3);
    return {
      mood: [mood, reading.mood] as const,
      sure: reading.sure,
      top1: intents.map(parentOf).includes(parents[0] ?? ''),
      top3: parents.includes(parentOf(intents[0] ?? '')),
      isFine: intents[0]?.includes('.') ?? false,
      fine: intents.includes(read[0] ?? ''),
      fineTop3: read.slice(0, 3).includes(intents[0] ?? ''),
    };
  });
  const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length;
  const fine = count(({ isFine }) => isFine);
  const sure = count((one) => one.sure);
  const moods = judged.map(({ mood }) => mood).filter(([expected]) => expected !== '');
  return {
    turns: judged.length,
    top1: share(
      count(({ top1 }) => top1),
      judged.length,
    ),
    top3: share(
      count(({ top3 }) => top3),
      judged.length,
    ),
    fine: share(
      count((one) => one.isFine && one.fine),
      fine,
    ),
    fineTop3: share(
      count((one) => one.isFine && one.fineTop3),
      fine,
    ),
    mood: share(moods.filter(([expected, read]) => expected === read).length, moods.length),
    moodF1: macroF1(moods),
    sure: share(sure, judged.length),
    rightWhenSure: share(
      count((one) => one.sure && one.top1),
      sure,
    ),
  };
}

/** One row of a table in Markdown. */
export function row(name: string, figures: Figures): string {
  const { turns, ...shares } = figures;
  return `| ${[name, turns, ...Object.values(shares).map((value) => (Number.isNaN(value) ? '–' : value.toFixed(3)))].join(' | ')} |`;
}

export const HEAD = [
  '| set | turns | top-1 | top-3 | finer top-1 | finer top-3 | mood | mood macro-F1 | sure | right when sure |',
  '|---|---|---|---|---|---|---|---|---|---|',
].join('\n');
