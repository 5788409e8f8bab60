import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../../scripts/evaluate/measures.ts';
import { foldTurn } from '../../../utils/intent/fold-text.ts';
import { INTENTS } from '../../../utils/intent/intents.ts';
import { type IntentModel, parseIntentModel } from '../../../utils/intent/model.ts';
import { readTurn } from '../../../utils/intent/read-turn.ts';
import { writtenTurns } from '../../support/intents/read-turns.ts';
import { leastSpent } from '../../support/spent.ts';

const parsed = parseIntentModel(JSON.parse(readFileSync('public/intent-model.json', 'utf8')));
const model: IntentModel | undefined = parsed.ok ? parsed.value : undefined;
const first = (...texts: string[]) => readTurn(texts, model).intents[0]?.id;

describe('the written turns', () => {
  const turns = writtenTurns();
  const figures = (half: 'tune' | 'kept') =>
    measure(turns.filter((turn) => turn.half === half).map((turn) => [turn, readTurn(turn.texts, model)]));

  it('are many, with every intent', () => {
    expect(turns.length).toBeGreaterThanOrEqual(300);
    const named = new Set(turns.flatMap(({ intents }) => intents));
    expect(
      INTENTS.filter(
        (intent) => ![...named].some((name) => name === intent || name.startsWith(`${intent}.`)),
      ),
    ).toEqual([]);
    expect([...named].filter((intent) => !INTENTS.some((known) => known === intent))).toEqual([]);
  });

  it.each(['tune', 'kept'] as const)('are read as docs/intents.md says: %s', (half) => {
    const { top1, top3, fine, moodF1, rightWhenSure } = figures(half);
    expect(top1).toBeGreaterThan(0.9);
    expect(top3).toBeGreaterThan(0.96);
    expect(fine).toBeGreaterThan(0.93);
    expect(moodF1).toBeGreaterThan(0.8);
    expect(rightWhenSure).toBeGreaterThan(0.92);
  });
});

describe('reading a turn', () => {
  it('looks at what is asked, not at the greeting or the thanks around it', () => {
    expect(first('您好', '在吗', '耳机左边没声音了，怎么修', '谢谢')).toMatch(/^(return_aftersales|quality)/);
    expect(first('好的', '那邮费谁承担')).toBe('return_aftersales.postage');
  });

  it('reads Traditional Chinese like Simplified', () => {
    for (const [simplified, traditional] of [
      ['退款什么时候到账', '退款什麼時候到帳'],
      ['杯子收到就碎了', '杯子收到就碎了'],
      ['显示签收了但是没收到', '顯示簽收了但是沒收到'],
    ] as const)
      expect(readTurn([traditional], model)).toEqual(readTurn([simplified], model));
  });

  it('takes a question that says too little together with what was asked before', () => {
    const alone = readTurn(['那要多久呢'], model);
    const after = readTurn(['那要多久呢'], model, ['退款已经同意了是吧']);
    const score = (reading: typeof alone) =>
      reading.intents.find(({ id }) => id.startsWith('refund'))?.score ?? 0;
    expect(score(after)).toBeGreaterThan(score(alone));
  });

  it('is not sure of what is about nothing', () => {
    for (const text of ['1', '？', '我妈妈姓李', 'hmm', '🌹', '那个蓝天白云', '13800000000'])
      expect(readTurn([text], model).sure, text).toBe(false);
    expect(readTurn([' ', ''], model)).toEqual({ intents: [], mood: 'calm', sure: false });
  });

  it('works by its rules where no model is there', () => {
    const { intents, sure } = readTurn(['怎么还没发货'], undefined);
    expect(intents[0]?.id).toBe('urge_ship');
    expect(sure).toBe(true);
  });

  it('gives distinct candidates with scores from 0 to 1, best first', () => {
    for (const { texts } of writtenTurns()) {
      const { intents } = readTurn(texts, model);
      const scores = intents.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      expect(new Set(intents.map(({ id }) => id)).size).toBe(intents.length);
      expect(intents.length).toBeLessThanOrEqual(5);
    }
  });

  it('stays quick on whatever a page may hold', () => {
    const hostile = [
      '啊'.repeat(50_000),
      '!'.repeat(20_000),
      '没收到'.repeat(9_000),
      '(a)'.repeat(9_000),
      '😀'.repeat(9_000),
      'a '.repeat(20_000),
    ];
    for (const text of hostile) expect(leastSpent(() => readTurn([text], model))).toBeLessThan(50);
  });
});

describe('folding a turn', () => {
  it('mends usual slips and parts clauses', () => {
    expect(foldTurn(['你好 什么时侯发或啊'])).toBe('你好,什么时候发货啊');
    expect(foldTurn(['Where  IS it？', 'ＯＫ'])).toBe('where is it?,ok');
  });

  it('leaves out cards and links', () => {
    expect(foldTurn(['咨询订单号:1234567890123 商品ID:998877 这个能退吗'])).toBe('这个能退吗');
    expect(foldTurn(['https://item.example.com/1.html 有货吗'])).toBe('※,有货吗');
  });
});
