import { foldTurn } from '../../utils/intent/fold-text.ts';
import { type HashDefinition, hashFeatures } from '../../utils/intent/hash-features.ts';
import { MOODS, type Mood, withParent } from '../../utils/intent/intents.ts';
import { type IntentModelFile, MODEL_VERSION } from '../../utils/intent/model.ts';
import { PARENTS, scoreIntents, scoreMoods, scoreParents } from '../../utils/intent/score-rules.ts';
import type { Labelled } from './intent-data.ts';
import { descend, RECIPE, type Recipe, type Sample } from './linear.ts';

export const HASH: HashDefinition = {
  name: 'fnv1a-char-ngrams',
  lengths: [1, 2, 3],
  buckets: 5600,
  words:
    "Folded text (utils/intent/fold-text.ts); each digit becomes 0 and runs of zeros become 00; put between ^ and $. For each n of lengths, every run of n UTF-16 units is a feature, counted once. Its bucket: FNV-1a, 32 bit, offset 0x811c9dc5 xor n, prime 0x01000193, over each unit's low byte and then its high byte, as an unsigned number modulo buckets. Logit of a row: bias + scale / sqrt(number of features) * sum of the int8 weights at [bucket * rows + row].",
};

const places = new Map(PARENTS.map((intent, at) => [intent as string, at]));

/** A labelled text as the trainer wants it. */
export function sampleOf({ text, intent, mood, weight }: Labelled): Sample {
  const folded = foldTurn([text]);
  const rules = new Float64Array(PARENTS.length + MOODS.length);
  rules.set(scoreParents(scoreIntents(folded)));
  rules.set(scoreMoods(folded), PARENTS.length);
  return {
    features: hashFeatures(folded, HASH),
    rules,
    intent: intent === undefined ? -1 : (places.get(withParent(intent).at(-1) ?? '') ?? -1),
    mood: mood === undefined ? -1 : MOODS.indexOf(mood as Mood),
    weight,
  };
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Trains on the samples and writes the result as a model file without its test vector. */
export function fitModel(samples: readonly Sample[], recipe: Recipe = RECIPE): Omit<IntentModelFile, 'test'> {
  const { weights, bias, ruleWeights } = descend(
    samples,
    { buckets: HASH.buckets, intents: PARENTS.length, moods: MOODS.length },
    recipe,
  );
  const sizes = Float64Array.from(weights, Math.abs).sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9999)] ?? 1) / 127;
  const bytes = Int8Array.from(weights, (weight) =>
    Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return {
    version: MODEL_VERSION,
    hash: HASH,
    rows: [...PARENTS, ...MOODS.map((mood) => `mood:${mood}`)],
    scale: round(scale * 100) / 100,
    bias: [...bias].map(round),
    ruleWeights: [...ruleWeights].map(round),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  };
}
