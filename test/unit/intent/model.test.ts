import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hashFeatures } from '../../../utils/intent/hash-features.ts';
import {
  type IntentModel,
  type IntentModelFile,
  learnedLogits,
  parseIntentModel,
} from '../../../utils/intent/model.ts';

const text = readFileSync('public/intent-model.json', 'utf8');
const file = JSON.parse(text) as IntentModelFile;
const changed = (change: Partial<Record<keyof IntentModelFile, unknown>>) =>
  parseIntentModel({ ...file, ...change });

function model(): IntentModel {
  const parsed = parseIntentModel(file);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
}

/** The features again, by the words in the file alone. */
function featuresByItsWords(folded: string, { lengths, buckets }: IntentModelFile['hash']): Set<number> {
  const marked = `^${folded.replace(/\d/g, '0').replace(/0+/g, (zeros) => (zeros.length > 1 ? '00' : '0'))}$`;
  const found = new Set<number>();
  for (const length of lengths)
    for (let at = 0; at <= marked.length - length; at += 1) {
      const bytes = Buffer.from(marked.slice(at, at + length), 'utf16le');
      let hash = BigInt(0x811c9dc5) ^ BigInt(length);
      for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * BigInt(0x01000193)) & BigInt(0xffffffff);
      found.add(Number(hash % BigInt(buckets)));
    }
  return found;
}

describe('the model file', () => {
  it('is small', () => expect(text.length).toBeLessThan(150 * 1024));

  it('gives what its test vector says', () => {
    const { folded, features, logits } = file.test;
    expect(hashFeatures(folded, file.hash)).toEqual(features);
    const given = [...learnedLogits(folded, model())];
    expect(given).toHaveLength(logits.length);
    for (const [at, logit] of given.entries()) expect(logit).toBeCloseTo(logits[at] ?? Number.NaN, 3);
  });

  it('says in words how its features are made', () => {
    expect(new Set(file.test.features)).toEqual(featuresByItsWords(file.test.folded, file.hash));
    expect(file.hash.words).toContain('0x811c9dc5');
  });

  it.each([
    ['no object', parseIntentModel(null)],
    ['another version', changed({ version: 2 })],
    ['other rows', changed({ rows: ['other'] })],
    ['weights that are cut off', changed({ weights: file.weights.slice(0, 4000) })],
    ['weights that are no base64', changed({ weights: '贴心' })],
    ['another hash', changed({ hash: { ...file.hash, name: 'murmur' } })],
  ])('is refused with %s', (_, parsed) =>
    expect(parsed).toMatchObject({ ok: false, error: { code: 'unreadable' } }),
  );
});
