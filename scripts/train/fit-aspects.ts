import { aspectFeatures, type FeatureDefinition } from '../../utils/review-text/topics/aspect/features.ts';
import {
  ASPECT_VERSION,
  ASPECTS,
  type AspectModelFile,
  SIGNS,
  ZERO,
} from '../../utils/review-text/topics/aspect/model.ts';
import { type AspectRow, FORMS, formsOf } from './aspect-data.ts';
import { GROUPS } from './aspect-groups.ts';
import { fitSoftmax, type SoftmaxRecipe } from './softmax.ts';

export const DEFINITION: FeatureDefinition = {
  name: 'char-pairs-and-groups',
  lengths: [1, 2],
  gap: 2,
  gapWeight: 0.5,
  groupWeight: 2,
  groups: GROUPS,
  words:
    'Clause cut to 200 UTF-16 units; Simplified, lower case, half-width (utils/review-text/topics/fold.ts); character references, white space and * ? U+FFFD left out; each run of digits becomes 0; put between ^ and $. Features, each once: every run of 1 or 2 units counts 1; every two units with 1 or 2 between them, written ~ab, counts gapWeight; #n counts groupWeight where the bare clause between its marks contains any word of line n (from 0) of groups. Features that the model does not know are left out. Score of an aspect: bias + 1 / sqrt(number of known features) * sum of count * n * |n| * scale, where n is the number of the sign in the base64 alphabet at [feature * 13 + aspect] less 32.',
};

/** Found by cross-validation by review (`docs/review-topics.md`). */
export const ASPECT_RECIPE: SoftmaxRecipe = { epochs: 6, rate: 0.3, decay: 1e-3, seed: 20_261_125 };

/** In how many opinions a feature must stand, and how many features the file has room for. */
const FEWEST = 2;
const ROOM = 4600;

const groups = GROUPS.split('\n').map((line) => line.split(' '));
const featuresOf = (text: string) => aspectFeatures(text, { ...DEFINITION, groups });

interface Text {
  label: number;
  features: Map<string, number>;
}

/** Every form of every opinion, each text of an opinion once. */
function textsOf(rows: readonly AspectRow[]): { texts: Text[]; counts: Map<string, number> } {
  const counts = new Map<string, number>();
  const texts: Text[] = [];
  for (const row of rows) {
    const label = (ASPECTS as readonly string[]).indexOf(row.category);
    const forms = formsOf(row);
    const seen = new Set<string>();
    for (const text of new Set(FORMS.map((form) => forms[form]))) {
      const features = featuresOf(text);
      texts.push({ label, features });
      for (const name of features.keys()) seen.add(name);
    }
    for (const name of seen) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return { texts, counts };
}

/** Trains on texts with the features named. */
function weigh(texts: readonly Text[], names: readonly string[]) {
  const places = new Map(names.map((name, at) => [name, at]));
  const samples = texts.map(({ label, features }) => {
    const known = [...features].filter(([name]) => places.has(name));
    const norm = Math.sqrt(known.length || 1);
    return {
      label,
      places: known.map(([name]) => places.get(name) ?? 0),
      values: known.map(([, value]) => value / norm),
    };
  });
  return fitSoftmax(samples, { features: names.length, classes: ASPECTS.length }, ASPECT_RECIPE);
}

/** The model file without its test vector. */
export function fitAspects(rows: readonly AspectRow[]): Omit<AspectModelFile, 'test'> {
  const { texts, counts } = textsOf(rows);
  const classes = ASPECTS.length;
  const common = [...counts]
    .filter(([name, count]) => count >= FEWEST || name.startsWith('#'))
    .map(([name]) => name);
  const first = weigh(texts, common);
  const spread = (at: number) => {
    const some = first.weights.subarray(at * classes, (at + 1) * classes);
    return (Math.max(...some) - Math.min(...some)) * Math.sqrt(counts.get(common[at] ?? '') ?? 1);
  };
  const names = common
    .map((name, at) => ({ name, spread: spread(at) }))
    .sort((one, other) => other.spread - one.spread)
    .slice(0, ROOM)
    .map(({ name }) => name)
    .sort();
  const { weights, bias } = weigh(texts, names);
  const largest = weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0);
  const scale = Number((largest / (ZERO - 1) ** 2).toPrecision(4));
  const signOf = (weight: number) => {
    const root = Math.min(ZERO - 1, Math.round(Math.sqrt(Math.abs(weight) / scale)));
    return SIGNS[ZERO + Math.sign(weight) * root];
  };
  return {
    version: ASPECT_VERSION,
    definition: DEFINITION,
    aspects: ASPECTS,
    bias: [...bias].map((one) => Math.round(one * 1e4) / 1e4),
    scale,
    features: names.join(' '),
    weights: Array.from(weights, signOf).join(''),
  };
}
