import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { aspectFeatures } from '../../utils/review-text/topics/aspect/features.ts';
import {
  type AspectModelFile,
  aspectScores,
  parseAspectModel,
} from '../../utils/review-text/topics/aspect/model.ts';
import { readAspectRows } from './aspect-data.ts';
import { fitAspects } from './fit-aspects.ts';

/** A clause of our own that the model file carries with what must come out for it. */
const VECTOR_TEXT = '寄過來的瓶蓋裂了３條縫，抹了有點黏';
const TARGET = new URL('../../public/aspect-model.json', import.meta.url);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean' } },
});
const folder = positionals[0] ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
if (!existsSync(folder)) {
  console.error('usage: node scripts/train/aspect.ts [--check] [data folder]');
  process.exit(2);
}

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
const seconds = ((performance.now() - started) / 1000).toFixed(1);

if (values.check) {
  const same = existsSync(TARGET) && readFileSync(TARGET, 'utf8') === text;
  console.log(same ? 'the model file is what training gives' : 'training gives another model file');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(TARGET, text);
  const size = (Buffer.byteLength(text) / 1024).toFixed(0);
  console.log(`${rows.length} opinions, ${seconds} s, ${size} KB → public/aspect-model.json`);
}
