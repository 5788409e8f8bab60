import type { Gates } from './gates.ts';
import type { Rows } from './rows.ts';

/** What multiplies each column's value, and, column by column, its value behind each gate. */
export interface Scales {
  plain: Float64Array;
  gated: Float32Array;
}

/** Between naive Bayes and none: the root of the logarithm of a ratio of shares. */
const rootOf = (ratio: number): number => Math.sign(ratio) * Math.sqrt(Math.abs(ratio));

const SMOOTH = 1;

/** How strongly each column speaks for a complaint by counting alone: in all texts, and in those where a gate is open, as far as it is. */
export function scalesOf(rows: Rows, labels: Int8Array, gates: Gates): Scales {
  const columns = rows.buckets.length;
  const { count } = gates;
  // Of content texts, then of complaints; the last place of each column is for all texts.
  const width = count + 1;
  const counts = [new Float32Array(columns * width), new Float32Array(columns * width)] as const;
  const sums = [new Float64Array(width), new Float64Array(width)] as const;
  for (const [at, label] of labels.entries()) {
    if (label === 0) continue;
    const side = label > 0 ? 1 : 0;
    const from = rows.starts[at] ?? 0;
    const to = rows.starts[at + 1] ?? 0;
    const add = (gate: number, open: number): void => {
      sums[side][gate] = (sums[side][gate] ?? 0) + open * (to - from);
      for (let place = from; place < to; place += 1) {
        const spot = (rows.columns[place] ?? 0) * width + gate;
        counts[side][spot] = (counts[side][spot] ?? 0) + open;
      }
    };
    add(count, 1);
    for (let k = gates.starts[at] ?? 0; k < (gates.starts[at + 1] ?? 0); k += 1)
      add(gates.which[k] ?? 0, (gates.opens[k] ?? 0) ** 2);
  }
  const ratio = (column: number, gate: number): number => {
    const spot = column * width + gate;
    const all = gate === count ? columns * SMOOTH : SMOOTH;
    return rootOf(
      Math.log(((counts[1][spot] ?? 0) + SMOOTH) / ((counts[0][spot] ?? 0) + SMOOTH)) -
        Math.log(((sums[1][gate] ?? 0) + all) / ((sums[0][gate] ?? 0) + all)),
    );
  };
  const gated = new Float32Array(columns * count);
  for (let column = 0; column < columns; column += 1)
    for (let gate = 0; gate < count; gate += 1) gated[column * count + gate] = ratio(column, gate);
  return { plain: Float64Array.from({ length: columns }, (_, column) => ratio(column, count)), gated };
}
