import { fail, ok, type Result } from '../../../core/result.ts';
import { aspectFeatures, type FeatureDefinition } from './features.ts';

/** What a clause of a review is about, as a public contest on cosmetics reviews named it; the order of the model's rows. */
export const ASPECTS = [
  '包装',
  '成分',
  '尺寸',
  '服务',
  '功效',
  '价格',
  '气味',
  '使用体验',
  '物流',
  '新鲜度',
  '真伪',
  '整体',
  '其他',
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The version of the file's form: one that does not fit is refused. */
export const ASPECT_VERSION = 1;
/** A weight is written as a sign of base64, whose number less this is n: the weight is n × |n| × scale, finer near 0. */
export const ZERO = 32;
/** The signs in the order of their numbers. */
export const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** `aspect-model.json`. */
export interface AspectModelFile {
  version: number;
  definition: FeatureDefinition;
  aspects: readonly string[];
  bias: readonly number[];
  scale: number;
  /** Known features, parted by spaces. */
  features: string;
  /** One sign for each feature and aspect, feature by feature. */
  weights: string;
  test: { text: string; features: readonly string[]; scores: readonly number[] };
}

/** The model, ready for use: where each feature's weights begin. */
export interface AspectModel {
  definition: Omit<FeatureDefinition, 'groups'> & { groups: readonly (readonly string[])[] };
  bias: readonly number[];
  places: ReadonlyMap<string, number>;
  weights: Float32Array;
}

function decode(signs: string, scale: number): Float32Array | undefined {
  const numbers = new Float32Array(signs.length);
  for (let at = 0; at < signs.length; at += 1) {
    const number = SIGNS.indexOf(signs[at] ?? '');
    if (number < 0) return undefined;
    numbers[at] = (number - ZERO) * Math.abs(number - ZERO) * scale;
  }
  return numbers;
}

/** Makes a model of the parsed `aspect-model.json`; `unreadable` where it is not one that this version knows. */
export function parseAspectModel(file: unknown): Result<AspectModel> {
  const model = file as Partial<AspectModelFile> | null;
  if (typeof model !== 'object' || model === null) return fail('unreadable', 'no object');
  const { version, definition, aspects, bias, scale, features, weights } = model;
  if (version !== ASPECT_VERSION) return fail('unreadable', `version ${String(version)}`);
  if (aspects?.join() !== ASPECTS.join() || bias?.length !== ASPECTS.length)
    return fail('unreadable', 'aspects');
  if (definition?.name !== 'char-pairs-and-groups' || typeof scale !== 'number')
    return fail('unreadable', 'definition');
  const names = features?.split(' ') ?? [];
  const numbers = decode(weights ?? '', scale);
  if (numbers?.length !== names.length * ASPECTS.length) return fail('unreadable', 'weights');
  const places = new Map(names.map((name, at) => [name, at * ASPECTS.length]));
  const groups = definition.groups.split('\n').map((line) => line.split(' '));
  return ok({ definition: { ...definition, groups }, bias, places, weights: numbers });
}

/** How well each of `ASPECTS` fits a clause, as logits. */
export function aspectScores(text: string, model: AspectModel): Float64Array {
  const { bias, places, weights, definition } = model;
  const sums = new Float64Array(ASPECTS.length);
  let known = 0;
  for (const [name, value] of aspectFeatures(text, definition)) {
    const place = places.get(name);
    if (place === undefined) continue;
    known += 1;
    for (let row = 0; row < sums.length; row += 1)
      sums[row] = (sums[row] ?? 0) + value * (weights[place + row] ?? 0);
  }
  const norm = 1 / Math.sqrt(known || 1);
  return sums.map((sum, row) => sum * norm + (bias[row] ?? 0));
}

/** What a clause is most about, and how surely: 0 to 1. */
export function readAspect(text: string, model: AspectModel): { aspect: Aspect; sure: number } {
  const scores = aspectScores(text, model);
  let best = 0;
  for (let row = 1; row < scores.length; row += 1) if ((scores[row] ?? 0) > (scores[best] ?? 0)) best = row;
  const top = scores[best] ?? 0;
  const total = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
  return { aspect: ASPECTS[best] ?? '整体', sure: 1 / total };
}
