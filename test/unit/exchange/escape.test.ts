import { describe, expect, it } from 'vitest';
import { askFor, escapeLiteral, quoted, varyAmong } from '../../../utils/exchange/escape.ts';
import { textFor } from '../../../utils/exchange/template-text.ts';
import { fillTemplate } from '../../../utils/template/fill.ts';
import { Random } from '../../support/random.ts';

function shown(template: string): string {
  const filled = fillTemplate(template, { lang: 'zh-CN', values: {} });
  if (!filled.ok) throw new Error(`${filled.error.code}: ${template}`);
  return filled.value.text;
}

describe('a text with braces of its own', () => {
  const PIECES = [
    '{',
    '{{',
    '{{{',
    '}}',
    '{%',
    '%}',
    '-',
    ' raw ',
    ' endraw ',
    'x',
    '|',
    '"',
    '{{ a }}',
    '\n',
    '好',
  ];

  it('is shown by our templates as it was, and leaves for others as it was', () => {
    const random = new Random('braces');
    for (let round = 0; round < 500; round += 1) {
      const text = Array.from({ length: random.int(1, 9) }, () => random.pick(PIECES)).join('');
      expect(shown(escapeLiteral(text))).toBe(text);
      expect(textFor(escapeLiteral(text), {}, 'zh-CN')).toEqual({ text, losses: new Set() });
    }
  });

  it('stays as it is where nothing in it could be a command', () => {
    expect(escapeLiteral('{ 50% } }} %}')).toBe('{ 50% } }} %}');
  });
});

describe('what becomes a command', () => {
  it('has nothing in it that could be one itself', () => {
    expect(quoted('a"b}}{% c %}\nd')).toBe('"a”b % c % d"');
    expect(shown(askFor('谁"}}'))).toBe('〔谁”〕');
    expect(shown(varyAmong(['甲|乙']))).toBe('甲／乙');
  });

  it('asks as our templates ask', () => {
    const filled = fillTemplate(askFor('way', 'choice', ['a', 'b"']), { lang: 'en', values: {} });
    expect(filled.ok && filled.value.asks).toEqual([
      { name: 'way', label: 'way', kind: 'choice', choices: ['a', 'b”'] },
    ]);
  });
});

it('a variable may be named by its label', () => {
  expect(textFor('{{ 订单号 }} {{ buyer.name | upcase }}', {}, 'en').text).toBe(
    '〔order number〕 〔buyer name〕',
  );
});
