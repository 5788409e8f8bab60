import { type IntentModel, parseIntentModel } from '../../utils/intent/model.ts';
import { readTurn, type TurnReading } from '../../utils/intent/read-turn.ts';
import { fitModel, sampleOf } from '../train/fit-intents.ts';
import { type Labelled, trainingSet } from '../train/intent-data.ts';
import { seeded, shuffle } from '../train/linear.ts';
import type { Expected } from './measures.ts';

const FOLDS = 5;
const SEED = 3;

type Cases = (readonly [Expected, TurnReading])[];

const casesOf = (texts: readonly Labelled[], model: IntentModel): Cases =>
  texts.map(({ text, intent = '', mood = '' }) => [{ intents: [intent], mood }, readTurn([text], model)]);

/** Readings of every annotated text by a model that has not seen it, by where the text comes from. */
export function crossValidate(folder: string): Map<Labelled['source'], Cases> {
  const texts = trainingSet(folder);
  const samples = texts.map(sampleOf);
  const annotated = [...texts.keys()].filter(
    (at) => texts[at]?.source === 'seed' || texts[at]?.source === 'lines',
  );
  const order = shuffle(annotated, seeded(SEED));
  const found = new Map<Labelled['source'], Cases>();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const left = new Set(order.filter((_, place) => place % FOLDS === fold));
    const parsed = parseIntentModel({ ...fitModel(samples.filter((_, at) => !left.has(at))), test: {} });
    if (!parsed.ok) throw new Error(parsed.error.detail);
    for (const source of ['seed', 'lines'] as const) {
      const unseen = texts.filter((text, at) => left.has(at) && text.source === source);
      found.set(source, [...(found.get(source) ?? []), ...casesOf(unseen, parsed.value)]);
    }
  }
  return found;
}
