import { parseArgs } from 'node:util';
import { foldTurn } from '../../utils/intent/fold-text.ts';
import { hashFeatures } from '../../utils/intent/hash-features.ts';
import { type IntentModelFile, learnedLogits, parseIntentModel } from '../../utils/intent/model.ts';
import { fitModel, HASH, sampleOf } from './fit-intents.ts';
import { trainingSet } from './intent-data.ts';
import { checkModel, dataFolder, writeModel } from './model-file.ts';

/** A sentence of our own that the model file carries with what must come out for it. */
const VECTOR_TEXT = '已经等了3天，麻烦早点发货好吗';
const TARGET = new URL('../../public/intent-model.json', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' } },
});
const folder = dataFolder(positionals[0], 'intent.ts [--check]');

const started = performance.now();
const samples = trainingSet(folder).map(sampleOf);
const trained = fitModel(samples);
const folded = foldTurn([VECTOR_TEXT]);
const features = hashFeatures(folded, HASH);
const bare = parseIntentModel({ ...trained, test: { folded, features, logits: [] } });
if (!bare.ok) throw new Error(bare.error.detail);
const logits = [...learnedLogits(folded, bare.value)].map((logit) => Math.round(logit * 1e4) / 1e4);
const file: IntentModelFile = { ...trained, test: { folded, features, logits } };
const text = `${JSON.stringify(file)}\n`;

if (values.check) checkModel(TARGET, text);
else writeModel(TARGET, text, `${samples.length} texts`, started);
