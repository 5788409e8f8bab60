import { describe, expect, it } from 'vitest';
import {
  furtherSnippets,
  insertSnippet,
  VARIABLE_PATHS,
  variableSnippet,
} from '../../../utils/library/snippets.ts';
import { templateTrouble } from '../../../utils/library/template-trouble.ts';
import { fillTemplate } from '../../../utils/template/fill.ts';
import { sampleValues } from '../../../utils/template/variables.ts';

const WORDS = {
  question: '原因',
  date: '时间',
  choice: '办"法}',
  choices: ['退|款', '补发'],
  wordings: ['好的', '收到'],
  otherwise: '我去核实',
};
const fill = (text: string) => fillTemplate(text, { lang: 'zh-CN', values: sampleValues('zh-CN') });

describe('what can be put in', () => {
  it('is a template that can be read, whatever its words are', () => {
    for (const snippet of [...VARIABLE_PATHS.map(variableSnippet), ...furtherSnippets(WORDS)])
      expect(fill(snippet.text), snippet.text).toMatchObject({ ok: true, value: { missing: [] } });
  });

  it('asks for words, a time, a choice', () => {
    const asks = furtherSnippets(WORDS).flatMap(({ text }) => {
      const filled = fill(text);
      return filled.ok ? filled.value.asks.map(({ kind, label }) => [kind, label]) : [];
    });
    expect(asks).toEqual([
      ['text', '原因'],
      ['date', '时间'],
      ['choice', '办法'],
    ]);
  });

  it('stands in place of what is selected, with its own words selected after', () => {
    const [ask] = furtherSnippets(WORDS);
    const put = insertSnippet('前选中后', { start: 1, end: 3 }, ask ?? { id: '', text: '' });
    expect(put.text).toBe('前{{ "原因" | ask }}后');
    expect(put.text.slice(put.start, put.end)).toBe('原因');
    const plain = insertSnippet('ab', { start: 1, end: 1 }, variableSnippet('item'));
    expect(plain).toEqual({ text: 'a{{ item }}b', start: 11, end: 11 });
  });
});

describe('what is wrong with a template', () => {
  const troubleOf = (text: string) => {
    const filled = fill(text);
    return filled.ok ? undefined : templateTrouble(filled.error.detail);
  };
  it.each([
    ['好\n{{ order.id', 'notClosed', '{{ order.id', 2],
    ['{% if order.id %}有', 'notClosed', '{% if order.id %}', 1],
    ['{{ order.id | capitalise }}', 'unknownFilter', 'capitalise', 1],
    ['{% when %}', 'unknownTag', 'when', 1],
    ['{{ }}', 'other', '', 1],
  ])('is told from the parser’s words: %s', (text, kind, name, line) => {
    expect(troubleOf(text)).toMatchObject({ kind, name, line });
  });

  it('is told of one that asks for too much', () => {
    expect(troubleOf('{{ item }}'.repeat(3000))?.kind).toBe('tooMuch');
  });
});
