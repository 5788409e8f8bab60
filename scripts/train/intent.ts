import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { foldTurn } from '../../utils/intent/fold-text.ts';
import { hashFeatures } from '../../utils/intent/hash-features.ts';
import { type IntentModelFile, learnedLogits, parseIntentModel } from '../../utils/intent/model.ts';
import { fitModel, HASH, sampleOf } from './fit-intents.ts';
import { trainingSet } from './intent-data.ts';

/** A sentence of our own that the model file carries with what must come out for it. */
const VECTOR_TEXT = '已经等了3天，麻烦早点发货好吗';
const TARGET = new URL('../../public/intent-model.json', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
if (!existsSync(folder)) {
  console.error('usage: node scripts/train/intent.ts [--check] [data folder]');
  process.exit(2);
}

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
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (values.check) {
  const same = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === text;
  console.log(same ? 'the model file is what training gives' : 'training gives another model file');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, text);
  console.log(
    `${samples.length} texts, ${seconds} s, ${(text.length / 1024).toFixed(0)} KB → public/intent-model.json`,
  );
}
