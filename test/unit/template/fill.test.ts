import { describe, expect, it } from 'vitest';
import { type FillOptions, fillTemplate, unknownVariables } from '../../../utils/template/fill.ts';
import { gapsIn } from '../../../utils/template/gap.ts';
import { sampleValues, templateVariables } from '../../../utils/template/variables.ts';

const known: FillOptions = {
  lang: 'zh-CN',
  values: { 'buyer.name': '示**例', 'order.id': '260910-1', 'order.ship_by': '9月11日 14:00' },
};
const fill = (text: string, options: FillOptions = known) => {
  const filled = fillTemplate(text, options);
  if (!filled.ok) throw new Error(filled.error.detail);
  return filled.value;
};

describe('filling a template', () => {
  it('puts values in, by path and by label', () => {
    expect(fill('{{ buyer.name }}您好，{{ 订单号 }} 最晚 {{order.ship_by}} 发出')).toEqual({
      text: '示**例您好，260910-1 最晚 9月11日 14:00 发出',
      missing: [],
      asks: [],
    });
  });

  it('leaves a text without any template untouched', () => {
    const text = '满 100 减 10 {活动} 〔原样〕 {%';
    expect(fill(text.slice(0, -2))).toEqual({ text: text.slice(0, -2), missing: [], asks: [] });
  });

  it.each([
    ['{{ parcel.carrier }}', '〔快递公司〕', ['快递公司']],
    ['{{ order.ship_bye }}', '〔order.ship_bye〕', ['order.ship_bye']],
    ['{{ a.b[0].c }}', '〔a.b[0].c〕', ['a.b[0].c']],
    ['{{ parcel.carrier | append: "快递" | upcase | date: "%Y" }}', '〔快递公司〕', ['快递公司']],
    ['{{ "由" | append: parcel.carrier }}', '由〔快递公司〕', ['快递公司']],
    ['{% assign who = parcel.carrier %}{{ who }}', '〔快递公司〕', ['快递公司']],
    [
      '{{ constructor }}{{ buyer.constructor }}',
      '〔constructor〕〔buyer.constructor〕',
      ['constructor', 'buyer.constructor'],
    ],
    ['{{ __proto__ }}', '〔__proto__〕', ['__proto__']],
    ['{{ foo }}{{ foo.bar }}', '〔foo〕〔foo.bar〕', ['foo', 'foo.bar']],
    ['{{ buyer }}{{ buyer.words }}', '〔buyer〕〔buyer.words〕', ['buyer', 'buyer.words']],
  ])('a value that nobody knows stands out: %s', (text, written, missing) => {
    expect(fill(text)).toEqual({ text: written, missing, asks: [] });
  });

  it('a blank value counts as unknown', () => {
    expect(fill('{{ shop.name }}', { lang: 'zh-TW', values: { 'shop.name': '  ' } }).text).toBe(
      '〔賣場名稱〕',
    );
  });

  it('a condition sees whether a value is known, and a default stands in for it', () => {
    const text =
      '{% if order.ship_by %}{{ order.ship_by }} 前{% else %}今天{% endif %}发出，{{ parcel.carrier | default: "快递" }}';
    expect(fill(text)).toMatchObject({ text: '9月11日 14:00 前发出，快递', missing: [] });
    expect(fill(text, { lang: 'zh-CN', values: {} })).toMatchObject({ text: '今天发出，快递', missing: [] });
  });

  it('asks for what a person must decide, once each and only where it is written', () => {
    const text =
      '{{ "答复时间" | ask: "date" }}前{{ "处理方式" | ask: "choice", "退款", "补发" }}，{{ "答复时间" | ask: "date" }}；{{ "称呼" | ask: "text", "您" }}{% if order.note %}{{ "多余" | ask }}{% endif %}';
    expect(fill(text)).toEqual({
      text: '〔答复时间〕前〔处理方式〕，〔答复时间〕；〔称呼〕',
      missing: [],
      asks: [
        { name: '答复时间', label: '答复时间', kind: 'date' },
        { name: '处理方式', label: '处理方式', kind: 'choice', choices: ['退款', '补发'] },
        { name: '称呼', label: '称呼', kind: 'text', fallback: '您' },
      ],
    });
    const answers = { 答复时间: '9月12日 10:00', 处理方式: '补发', 称呼: '{{ order.id }}' };
    expect(fill(text, { ...known, answers }).text).toBe('9月12日 10:00前补发，9月12日 10:00；{{ order.id }}');
  });

  it('varies the wording by seed, and keeps to it', () => {
    const texts = Array.from(
      { length: 40 },
      (_, index) => fill('{{ "好的|收到|明白" | vary }}', { ...known, seed: `c${index}` }).text,
    );
    expect(new Set(texts)).toEqual(new Set(['好的', '收到', '明白']));
    expect(fill('{{ "好的|收到|明白" | vary }}', { ...known, seed: 'c3' }).text).toBe(texts[3]);
  });

  it.each([
    '{{ buyer.name',
    '{% if a %}',
    '{{ a | no_such_filter }}',
    '{% include "x" %}',
    '{% for i in (1..100000000) %}{{ i }}{% endfor %}',
    '{% echo buyer.name %}',
    '{% liquid echo buyer.name %}',
    '{% for c in buyer.name %}{{ c }}{% endfor %}',
    `{{ a }}${'x'.repeat(30_000)}`,
  ])('says what is wrong with a template: %s', (text) => {
    expect(fillTemplate(text.slice(0, 40_000), known)).toMatchObject({
      ok: false,
      error: { code: 'bad-template' },
    });
  });

  it('values are text: markup of a page or a template in them stays as it is', () => {
    const values = { 'buyer.name': '<b>{{ order.id }}</b>&' };
    expect(fill('{{ buyer.name }}', { lang: 'zh-CN', values }).text).toBe('<b>{{ order.id }}</b>&');
  });
});

it('names the variables that there are not', () => {
  expect(unknownVariables('{{ buyer.name }}{{ 买家昵称 }}{{ buyer.nick }}{% assign x = 1 %}{{ x }}')).toEqual(
    {
      ok: true,
      value: ['buyer.nick'],
    },
  );
});

it('finds the gaps of a text', () => {
  expect(gapsIn('在〔答复时间〕前，〔原因〕')).toEqual([
    { start: 1, end: 7, label: '答复时间' },
    { start: 9, end: 13, label: '原因' },
  ]);
});

it('each variable has a label of its own and a sample in each language', () => {
  for (const lang of ['zh-CN', 'zh-TW', 'en'] as const) {
    const labels = Object.values(templateVariables).map(({ label }) => label[lang]);
    expect(new Set(labels).size).toBe(labels.length);
    expect(Object.values(sampleValues(lang)).every((sample) => sample !== undefined && sample !== '')).toBe(
      true,
    );
  }
});
