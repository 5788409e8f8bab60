import { gateLengths, LENGTHS } from '../../../utils/review-text/review-gates.ts';
import type { Rows } from './rows.ts';

/** Which gates are open in each text and how much: those of text `at` from `starts[at]` on. */
export interface Gates {
  count: number;
  starts: Int32Array;
  which: Int32Array;
  opens: Float64Array;
}

/** Below which chance a kind of goods is left out in training, for speed. */
const LEAST = 0.02;

/** Gates of texts: the chances of their kinds of goods, then their lengths. */
export function gatesOf(rows: Rows, chances: Float64Array, kinds: number): Gates {
  const count = kinds + LENGTHS.length;
  const texts = rows.starts.length - 1;
  const starts = new Int32Array(texts + 1);
  const which: number[] = [];
  const opens: number[] = [];
  const gates = new Float64Array(count);
  for (let at = 0; at < texts; at += 1) {
    gates.set(chances.subarray(at * kinds, (at + 1) * kinds));
    gateLengths(gates, kinds, (rows.starts[at + 1] ?? 0) - (rows.starts[at] ?? 0));
    for (const [gate, open] of gates.entries()) {
      if (open < (gate < kinds ? LEAST : 1e-9)) continue;
      which.push(gate);
      opens.push(open);
    }
    starts[at + 1] = which.length;
  }
  return { count, starts, which: Int32Array.from(which), opens: Float64Array.from(opens) };
}
