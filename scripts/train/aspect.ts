import { parseArgs } from 'node:util';
import { aspectFeatures } from '../../utils/review-text/topics/aspect/features.ts';
import {
  type AspectModelFile,
  aspectScores,
  parseAspectModel,
} from '../../utils/review-text/topics/aspect/model.ts';
import { readAspectRows } from './aspect-data.ts';
import { fitAspects } from './fit-aspects.ts';
import { checkModel, dataFolder, writeModel } from './model-file.ts';

/** A clause of our own that the model file carries with what must come out for it. */
const VECTOR_TEXT = '寄過來的瓶蓋裂了３條縫，抹了有點黏';
const TARGET = new URL('../../public/aspect-model.json', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' } },
});
const folder = dataFolder(positionals[0], 'aspect.ts [--check]');

const started = performance.now();
const rows = readAspectRows(folder);
const trained = fitAspects(rows);
const parsed = parseAspectModel(trained);
if (!parsed.ok) throw new Error(parsed.error.detail);
const model = parsed.value;
const features = [...aspectFeatures(VECTOR_TEXT, model.definition).keys()];
const scores = [...aspectScores(VECTOR_TEXT, model)].map((score) => Math.round(score * 1e4) / 1e4);
const file: AspectModelFile = { ...trained, test: { text: VECTOR_TEXT, features, scores } };
const text = `${JSON.stringify(file)}\n`;

if (values.check) checkModel(TARGET, text);
else writeModel(TARGET, text, `${rows.length} opinions`, started);
