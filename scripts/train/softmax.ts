import { seeded, shuffle } from './linear.ts';

/** A text as the trainer sees it: places of its features, what each counts, its class. */
export interface SparseSample {
  places: readonly number[];
  values: readonly number[];
  label: number;
}

/** How training goes. Weights are averaged over the later half of the epochs. */
export interface SoftmaxRecipe {
  epochs: number;
  rate: number;
  /** Pull of weights towards 0. */
  decay: number;
  seed: number;
}

/** Softmax regression over sparse features: stochastic descent with Adagrad steps. Weights lie feature by feature. */
export function fitSoftmax(
  samples: readonly SparseSample[],
  { features, classes }: { features: number; classes: number },
  { epochs, rate, decay, seed }: SoftmaxRecipe,
): { weights: Float64Array; bias: Float64Array } {
  const weights = new Float64Array(features * classes);
  const squares = new Float64Array(features * classes).fill(1e-2);
  const sums = new Float64Array(features * classes);
  const bias = new Float64Array(classes);
  const biasSquares = new Float64Array(classes).fill(1);
  const biasSums = new Float64Array(classes);
  const slopes = new Float64Array(classes);
  const random = seeded(seed);
  let averaged = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const { places, values, label } of shuffle(samples, random)) {
      slopes.set(bias);
      for (const [at, place] of places.entries())
        for (let row = 0; row < classes; row += 1)
          slopes[row] = (slopes[row] ?? 0) + (weights[place * classes + row] ?? 0) * (values[at] ?? 0);
      const top = Math.max(...slopes);
      const total = slopes.reduce((sum, score) => sum + Math.exp(score - top), 0);
      for (let row = 0; row < classes; row += 1) {
        const slope = Math.exp((slopes[row] ?? 0) - top) / total - (row === label ? 1 : 0);
        slopes[row] = slope;
        biasSquares[row] = (biasSquares[row] ?? 0) + slope * slope;
        bias[row] = (bias[row] ?? 0) - (rate * slope) / Math.sqrt(biasSquares[row] ?? 1);
      }
      for (const [at, place] of places.entries())
        for (let row = 0; row < classes; row += 1) {
          const spot = place * classes + row;
          const pull = (slopes[row] ?? 0) * (values[at] ?? 0) + decay * (weights[spot] ?? 0);
          squares[spot] = (squares[spot] ?? 0) + pull * pull;
          weights[spot] = (weights[spot] ?? 0) - (rate * pull) / Math.sqrt(squares[spot] ?? 1);
        }
    }
    if (epoch < epochs / 2) continue;
    averaged += 1;
    for (const [spot, weight] of weights.entries()) sums[spot] = (sums[spot] ?? 0) + weight;
    for (const [row, one] of bias.entries()) biasSums[row] = (biasSums[row] ?? 0) + one;
  }
  return {
    weights: sums.map((sum) => sum / averaged),
    bias: biasSums.map((sum) => sum / averaged),
  };
}
