/** One text as the trainer sees it; `label` −1 where nothing is known of that group. Offsets are the points that the rules give each row. */
export interface Sample {
  features: readonly number[];
  rules: Float64Array;
  intent: number;
  mood: number;
  weight: number;
}

/** What training finds: weights bucket by bucket, one for each row. */
export interface Fitted {
  weights: Float64Array;
  bias: Float64Array;
  ruleWeights: Float64Array;
}

export interface Shape {
  buckets: number;
  intents: number;
  moods: number;
}

/** How training goes; found by cross-validation over the seed set (`docs/intents.md`). */
export interface Recipe {
  epochs: number;
  rate: number;
  /** Pull of weights towards 0 and of rule weights towards `ruleStart`. */
  decay: number;
  ruleDecay: number;
  ruleStart: number;
  /** What a text of each mood counts: calm ones are many. */
  moodWeights: readonly number[];
  seed: number;
}

export const RECIPE: Recipe = {
  epochs: 10,
  rate: 0.1,
  decay: 1e-2,
  ruleDecay: 0.01,
  ruleStart: 1.1,
  moodWeights: [1, 3.5, 2.5, 5],
  seed: 20_261_125,
};

/** A generator of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same items in another order, by the generator given. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other] as T, shuffled[at] as T];
  }
  return shuffled;
}

/** Turns logits of `[from, to)` into the slope of the loss, in place; all 0 where the label is unknown. */
function slopes(logits: Float64Array, from: number, to: number, label: number): void {
  if (label < 0) return void logits.fill(0, from, to);
  let top = -Infinity;
  for (let row = from; row < to; row += 1) top = Math.max(top, logits[row] ?? 0);
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += Math.exp((logits[row] ?? 0) - top);
  for (let row = from; row < to; row += 1)
    logits[row] = Math.exp((logits[row] ?? 0) - top) / sum - (row - from === label ? 1 : 0);
}

/** Softmax regression for intents and for moods over hashed features, on top of what the rules say; stochastic descent with Adagrad steps. */
export function descend(
  samples: readonly Sample[],
  { buckets, intents, moods }: Shape,
  recipe: Recipe = RECIPE,
): Fitted {
  const rows = intents + moods;
  const weights = new Float64Array(buckets * rows);
  const squares = new Float64Array(buckets * rows).fill(1e-2);
  const bias = new Float64Array(rows);
  const biasSquares = new Float64Array(rows).fill(1);
  const ruleWeights = new Float64Array(rows).fill(recipe.ruleStart);
  const ruleSquares = new Float64Array(rows).fill(10);
  const logits = new Float64Array(rows);
  const random = seeded(recipe.seed);
  for (let epoch = 0; epoch < recipe.epochs; epoch += 1) {
    for (const { features, rules, intent, mood, weight } of shuffle(samples, random)) {
      const norm = 1 / Math.sqrt(features.length || 1);
      for (let row = 0; row < rows; row += 1) {
        let sum = 0;
        for (const feature of features) sum += weights[feature * rows + row] ?? 0;
        logits[row] = sum * norm + (bias[row] ?? 0) + (ruleWeights[row] ?? 0) * (rules[row] ?? 0);
      }
      slopes(logits, 0, intents, intent);
      slopes(logits, intents, rows, mood);
      for (let row = 0; row < rows; row += 1) {
        const slope = (logits[row] ?? 0) * weight * (row < intents ? 1 : (recipe.moodWeights[mood] ?? 1));
        if (slope === 0) continue;
        biasSquares[row] = (biasSquares[row] ?? 0) + slope * slope;
        bias[row] = (bias[row] ?? 0) - (recipe.rate * slope) / Math.sqrt(biasSquares[row] ?? 1);
        const ruleSlope =
          slope * (rules[row] ?? 0) +
          recipe.ruleDecay * weight * ((ruleWeights[row] ?? 0) - recipe.ruleStart);
        ruleSquares[row] = (ruleSquares[row] ?? 0) + ruleSlope * ruleSlope;
        ruleWeights[row] =
          (ruleWeights[row] ?? 0) - (0.2 * recipe.rate * ruleSlope) / Math.sqrt(ruleSquares[row] ?? 1);
        for (const feature of features) {
          const at = feature * rows + row;
          const pull = slope * norm + recipe.decay * (weights[at] ?? 0);
          squares[at] = (squares[at] ?? 0) + pull * pull;
          weights[at] = (weights[at] ?? 0) - (recipe.rate * pull) / Math.sqrt(squares[at] ?? 1);
        }
      }
    }
  }
  return { weights, bias, ruleWeights };
}
