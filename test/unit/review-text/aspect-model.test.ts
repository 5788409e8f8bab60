import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aspectFeatures, bareClause } from '../../../utils/review-text/topics/aspect/features.ts';
import {
  ASPECTS,
  type AspectModel,
  type AspectModelFile,
  aspectScores,
  parseAspectModel,
  readAspect,
} from '../../../utils/review-text/topics/aspect/model.ts';

const text = readFileSync('public/aspect-model.json', 'utf8');
const file = JSON.parse(text) as AspectModelFile;
const changed = (change: Partial<Record<keyof AspectModelFile, unknown>>) =>
  parseAspectModel({ ...file, ...change });

function model(): AspectModel {
  const parsed = parseAspectModel(file);
  if (!parsed.ok) throw new Error(parsed.error.detail);
  return parsed.value;
}

/** The features again, by the words in the file alone. */
function featuresByItsWords(bare: string, groups: string): Set<string> {
  const marked = `^${bare}$`;
  const units = Array.from({ length: marked.length }, (_, at) => marked.charAt(at));
  const pairs = (step: number) => units.slice(step).map((unit, at) => [units[at], unit] as const);
  return new Set([
    ...units,
    ...pairs(1).map(([one, other]) => `${one}${other}`),
    ...[...pairs(2), ...pairs(3)].map(([one, other]) => `~${one}${other}`),
    ...groups
      .split('\n')
      .flatMap((line, at) => (line.split(' ').some((word) => marked.includes(word)) ? [`#${at}`] : [])),
  ]);
}

describe('the aspect model file', () => {
  it('is small', () => expect(Buffer.byteLength(text)).toBeLessThan(100 * 1024));

  it('gives what its test vector says', () => {
    const { features, scores } = file.test;
    expect([...aspectFeatures(file.test.text, model().definition).keys()]).toEqual(features);
    const given = [...aspectScores(file.test.text, model())];
    expect(given).toHaveLength(scores.length);
    for (const [at, score] of given.entries()) expect(score).toBeCloseTo(scores[at] ?? Number.NaN, 3);
  });

  it('says in words how its features are made', () => {
    const bare = bareClause(file.test.text);
    expect(bare).toBe('寄过来的瓶盖裂了0条缝,抹了有点黏');
    expect(new Set(file.test.features)).toEqual(featuresByItsWords(bare, file.definition.groups));
  });

  it('gives weights as its words say', () => {
    const names = file.features.split(' ');
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const worth = new Map([...aspectFeatures(file.test.text, model().definition)]);
    const known = names.flatMap((name, at) => {
      const value = worth.get(name);
      return value === undefined ? [] : [{ at, value }];
    });
    const sum = known.reduce((total, { at, value }) => {
      const n = alphabet.indexOf(file.weights[at * ASPECTS.length] ?? '') - 32;
      return total + value * n * Math.abs(n) * file.scale;
    }, 0);
    expect((file.bias[0] ?? 0) + sum / Math.sqrt(known.length)).toBeCloseTo(file.test.scores[0] ?? 0, 3);
  });

  it.each([
    ['no object', parseAspectModel(null)],
    ['another version', changed({ version: 2 })],
    ['other aspects', changed({ aspects: ['整体'] })],
    ['weights that are cut off', changed({ weights: file.weights.slice(0, 4000) })],
    ['weights of other signs', changed({ weights: `贴${file.weights.slice(1)}` })],
    ['another definition', changed({ definition: { ...file.definition, name: 'words' } })],
  ])('is refused with %s', (_, parsed) =>
    expect(parsed).toMatchObject({ ok: false, error: { code: 'unreadable' } }),
  );
});

describe('readAspect', () => {
  it.each([
    ['送货的师傅第二天就送到了', '物流'],
    ['瓶子外面套的盒子很漂亮', '包装'],
    ['味道闻着有点呛', '气味'],
    ['比专柜便宜多了', '价格'],
    ['涂上去不油腻很清爽', '使用体验'],
    ['保濕效果不錯', '功效'],
    ['应该是正品', '真伪'],
    ['', '整体'],
  ])('reads %s as %s', (clause, aspect) => {
    const read = readAspect(clause, model());
    expect(read.aspect).toBe(aspect);
    expect(read.sure).toBeGreaterThan(0);
    expect(read.sure).toBeLessThanOrEqual(1);
  });

  it('reads a clause of any length in bounded time', () => {
    expect(aspectFeatures('好'.repeat(1e6), model().definition).size).toBeLessThan(20);
  });
});
