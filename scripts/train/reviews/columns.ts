import type { Weighted } from './pack.ts';
import type { Prepared, Trained } from './recipe.ts';

/** What was trained, column by column as the model file has it; `factor` makes logits of scores. */
export function columnsOf(
  { kinds, rows: all, telling }: Prepared,
  { fit, gates, rows }: Trained,
  factor: number,
): { plain: Weighted; gated: Weighted[]; kinds: Weighted[] } {
  const { count } = gates;
  const rowOf = new Map([...rows.buckets].map((bucket, row) => [bucket, row]));
  const tellingRows = telling.columns.map((column) => rowOf.get(all.buckets[column] ?? -1) ?? -1);
  return {
    plain: { bias: fit.bias * factor, weights: fit.weights.map((weight) => weight * factor) },
    gated: Array.from({ length: count }, (_, gate) => ({
      bias: (fit.gatedBias[gate] ?? 0) * factor,
      weights: Float64Array.from(
        { length: rows.buckets.length },
        (__, row) => (fit.gated[row * count + gate] ?? 0) * factor,
      ),
    })),
    kinds: Array.from({ length: kinds }, (_, kind) => {
      const weights = new Float64Array(rows.buckets.length);
      for (const [place, row] of tellingRows.entries())
        weights[row] = telling.weights[place * kinds + kind] ?? 0;
      return { bias: telling.bias[kind] ?? 0, weights };
    }),
  };
}
