import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { characterTables } from '../../../scripts/character-tables.ts';
import { toSimplified } from '../../../utils/core/simplified.ts';

describe('toSimplified', () => {
  it.each([
    ['您的訂單已經發貨，請留意物流資訊', '您的订单已经发货，请留意物流资讯'],
    ['這裡與後面、麵條、體驗、退貨運費險', '这里与后面、面条、体验、退货运费险'],
    ['鬱龜龘', '郁龟龘'],
  ])('folds %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified);
  });

  it('leaves what is simplified, Latin or beyond the basic plane as it is', () => {
    const text = '您好，a 😀 𠮷 ＡＢ か';
    expect(toSimplified(text)).toBe(text);
    expect(toSimplified('')).toBe('');
  });

  it('keeps every place, also beside emoji and lone surrogates', () => {
    const text = '😀發\ud83d貨😀';
    const simplified = toSimplified(text);
    expect(simplified).toBe('😀发\ud83d货😀');
    expect(simplified.length).toBe(text.length);
  });
});

it('builds with the tables that the installed packages give', async () => {
  for (const [path, source] of await characterTables())
    expect(readFileSync(path, 'utf8') === source, `${path}: run scripts/character-tables.ts`).toBe(true);
}, 60_000);
