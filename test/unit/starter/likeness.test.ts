import { describe, expect, it } from 'vitest';
import { LANGS, variants, wholeOf } from './library.ts';

/** Two texts that share more than this are one text with other words in it. */
const LIMIT = { situations: 0.36, voices: 0.5 };

/** Pairs of characters, or of words in English; fill-ins, variables, spaces and marks left out. */
function pairsOf(template: string, lang: string): Set<string> {
  const words = template.replace(/\{\{.*?\}\}|\{%.*?%\}/gu, ' ').replace(/[\p{P}\p{S}]/gu, ' ');
  const units = lang === 'en' ? words.toLowerCase().trim().split(/\s+/u) : [...words.replace(/\s+/gu, '')];
  return new Set(units.slice(1).map((unit, index) => `${units[index]} ${unit}`));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return shared / Math.max(1, one.size + other.size - shared);
}

describe.each(LANGS)('in %s', (lang) => {
  const texts = variants
    .filter(({ variant }) => variant.lang === lang)
    .map(({ name, reply, variant }) => ({ name, id: reply.id, pairs: pairsOf(wholeOf(variant), lang) }));

  it('differs from situation to situation and from voice to voice', () => {
    const alike: string[] = [];
    for (const [index, one] of texts.entries())
      for (const other of texts.slice(index + 1)) {
        const share = likeness(one.pairs, other.pairs);
        if (share > (one.id === other.id ? LIMIT.voices : LIMIT.situations))
          alike.push(`${one.name} ~ ${other.name}: ${share.toFixed(2)}`);
      }
    expect(alike).toEqual([]);
  });
});

it('measures likeness: the same is 1, nothing in common is 0', () => {
  const text = pairsOf('包裹在路上 {{ order.id }}', 'zh-CN');
  expect(likeness(text, pairsOf('包裹，在路上', 'zh-CN'))).toBe(1);
  expect(likeness(text, pairsOf('发票', 'zh-CN'))).toBe(0);
});
