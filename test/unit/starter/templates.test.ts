import { expect, it } from 'vitest';
import { templateOf } from '../../../utils/starter/notation.ts';
import { unknownVariables } from '../../../utils/template/fill.ts';
import { gapsIn } from '../../../utils/template/gap.ts';
import { templateVariables } from '../../../utils/template/variables.ts';
import { fillingsOf, LANGS, library, templatesOf, variants, wholeOf } from './library.ts';

const LIMIT = 300;

const labels = new Set(Object.values(templateVariables).flatMap(({ label }) => Object.values<string>(label)));

/** The variables that a template reads. */
const factsOf = (template: string): string[] => [
  ...new Set([...template.matchAll(/(?:\{\{|\{% if) ([a-z_.]+)/gu)].map(([, path = '']) => path)),
];
const asksOf = (template: string): string[] => [
  ...new Set([...template.matchAll(/\{\{ "([^"]+)" \| ask/gu)].map(([, label = '']) => label)),
];

it('writes the short notation out as a template', () => {
  expect(templateOf('{order.id} 在 <答复时间@> 前，<原因>，<谁付:我们/您>')).toBe(
    '{{ order.id }} 在 {{ "答复时间" | ask: "date" }} 前，{{ "原因" | ask }}，{{ "谁付" | ask: "choice", "我们", "您" }}',
  );
  expect(templateOf('{% if order.id %}{order.id}{% else %}{% endif %}')).toBe(
    '{% if order.id %}{{ order.id }}{% else %}{% endif %}',
  );
});

it('names known variables only, and fills without a gap within the length of a message', () => {
  for (const { name, variant } of variants)
    for (const template of templatesOf(variant)) {
      expect(unknownVariables(template), name).toEqual({ ok: true, value: [] });
      expect(template, name).not.toMatch(/<[^>]*>|(?<!\{)\{(?![{%])/u);
      for (const text of fillingsOf(template, variant.lang)) {
        expect(gapsIn(text), name).toEqual([]);
        expect([...text].length, `${name}: ${text}`).toBeLessThanOrEqual(LIMIT);
      }
    }
});

it('asks under labels that are not those of variables, each for one thing', () => {
  for (const { name, variant } of variants)
    for (const template of templatesOf(variant)) {
      const asks = asksOf(template);
      expect(
        asks.filter((label) => labels.has(label)),
        name,
      ).toEqual([]);
      const whole = [...template.matchAll(/\{\{ "[^"]+" \| ask[^}]*\}\}/gu)].map(([one]) => one);
      expect(new Set(whole).size, name).toBe(asks.length);
    }
});

it('asks for the same in each voice of a language', () => {
  for (const { id, variants: all } of library)
    for (const lang of LANGS) {
      const those = all.filter((variant) => variant.lang === lang).map(wholeOf);
      const asked = new Set(those.map((whole) => asksOf(whole).sort().join()));
      expect([...asked].slice(1), `${id} ${lang}`).toEqual([]);
    }
});

it('tells the same facts in each voice and language', () => {
  for (const { id, variants: all } of library) {
    const told = all.map(wholeOf).map((whole) => {
      const kinds = [...new Set(whole.match(/\{\{ "[^"]+" \| ask[^}]*\}\}/gu))].map(
        (ask) => ask.match(/ask: "\w+"/u)?.[0] ?? 'ask: "text"',
      );
      return [...factsOf(whole).sort(), ...kinds.sort()].join();
    });
    expect([...new Set(told)].slice(1), id).toEqual([]);
  }
});
