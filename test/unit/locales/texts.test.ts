import { describe, expect, it } from 'vitest';
import { loadConsoles } from '../../../scripts/build/consoles.ts';
import { LANGUAGES } from '../../support/i18n.ts';
import { keyInCode, localeTexts } from '../../support/locale-texts.ts';

const source = localeTexts('zh-CN');
const marksOf = (text = '') => (text.match(/\$[1-9]|\{\w+\}/g) ?? []).sort();

/** Latin words that a Chinese reader expects as they are. */
const LATIN = new Set([
  ...['Tiexin', 'JSON', 'ERP', 'Enter', 'Alt', 'Esc', 'Delete', 'zh', 'CN', 'TW'],
  ...[
    'CSV',
    'csv',
    'xlsx',
    'YAML',
    'Excel',
    'WPS',
    'MB',
    'WebDAV',
    'NAS',
    'https',
    'wss',
    'posts',
    'team',
    'json',
  ],
]);

/** Characters that are frequent in texts like ours and are written otherwise on the other side of the strait, in pairs. */
const SIMPLIFIED =
  '单时间发货买卖这还没过页读会让给现设为开关数对应处选择认记录无删导签决见说话谢请谁变换语种类标显复订';
const TRADITIONAL =
  '單時間發貨買賣這還沒過頁讀會讓給現設為開關數對應處選擇認記錄無刪導簽決見說話謝請誰變換語種類標顯複訂';
const only = (mine: string, theirs: string) => new Set([...mine].filter((one) => !theirs.includes(one)));
const FOREIGN = {
  'zh-CN': only(TRADITIONAL, SIMPLIFIED),
  'zh-TW': only(SIMPLIFIED, TRADITIONAL),
} as const;

describe.each(LANGUAGES)('%s', (language) => {
  const texts = localeTexts(language);
  const wrong = (isWrong: (text: string, key: string) => boolean) =>
    [...texts].filter(([key, text]) => isWrong(text, key)).map(([key, text]) => `${key}: ${text}`);

  it('has the keys of the source, each with the same placeholders', () => {
    expect([...texts.keys()].sort()).toEqual([...source.keys()].sort());
    expect(wrong((text, key) => String(marksOf(text)) !== String(marksOf(source.get(key))))).toEqual([]);
  });

  it('has keys that browsers take', () => {
    expect([...texts.keys()].filter((key) => !/^[A-Za-z0-9_.]+$/.test(key))).toEqual([]);
  });

  it('has no empty text, no blank at an end, no exclamation mark', () => {
    expect(wrong((text) => text.trim() === '' || text !== text.trim() || /[!！]/.test(text))).toEqual([]);
  });

  it('has no two placeholders side by side, which Chromium takes for one with a name and then refuses the extension', () => {
    expect(wrong((text) => /\$\w+\$/.test(text))).toEqual([]);
  });

  it('numbers its placeholders from 1 without a gap', () => {
    const isGapless = (text: string) => {
      const numbers = new Set(
        marksOf(text).flatMap((mark) => (mark.startsWith('$') ? [Number(mark[1])] : [])),
      );
      return [...numbers].every((number) => number <= numbers.size);
    };
    const plurals = new Map<string, string>();
    for (const [key, text] of texts)
      plurals.set(keyInCode(key), `${plurals.get(keyInCode(key)) ?? ''} ${text}`);
    expect([...plurals].filter(([, text]) => !isGapless(text))).toEqual([]);
  });

  it('has both forms of each plural', () => {
    const forms = [...texts.keys()].filter((key) => keyInCode(key) !== key);
    expect(forms.length).toBeGreaterThan(0);
    for (const key of new Set(forms.map(keyInCode)))
      expect(texts.has(`${key}.1`) && texts.has(`${key}.n`)).toBe(true);
  });
});

describe.each(['zh-CN', 'zh-TW'] as const)('%s', (language) => {
  it('has no words left in another language', () => {
    const latin = (text: string) => text.replaceAll(/\{\w+\}/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    const left = [...localeTexts(language)].filter(([, text]) =>
      latin(text).some((word) => !LATIN.has(word)),
    );
    expect(left).toEqual([]);
  });

  it('is written in its own characters', () => {
    const mixed = [...localeTexts(language)].filter(([, text]) =>
      [...text].some((one) => FOREIGN[language].has(one)),
    );
    expect(mixed).toEqual([]);
  });
});

it('en is written without Chinese', () => {
  const chinese = [...localeTexts('en')].filter(
    ([key, text]) => /\p{Script=Han}/u.test(text) && !key.startsWith('app.'),
  );
  expect(chinese).toEqual([]);
});

it.each(LANGUAGES)(
  'the description in %s fits into a store and speaks of nothing that is not there yet',
  (language) => {
    const description = localeTexts(language).get('app.description') ?? '';
    expect(description.length).toBeLessThanOrEqual(132);
    expect(description).not.toMatch(/承[诺諾]|promise|评价|評價|review/i);
  },
);

describe('one word for one thing', () => {
  const found = (language: 'zh-CN' | 'zh-TW' | 'en', words: RegExp) =>
    [...localeTexts(language)].filter(([, text]) => words.test(text));

  it.each([
    ['zh-TW', /店[舖鋪]/],
    ['zh-TW', /將遲|已遲|未收件|沒有收件/],
    ['zh-TW', /渠道|回退|簽章/],
    ['zh-CN', /看到于|已稍后到/],
  ] as const)('%s never says %s', (language, words) => {
    expect(found(language, words)).toEqual([]);
  });

  it('splices no sentence onto another in the reasons', () => {
    const splice = /, (?:check|open|counted|estimated|paid|set|only|no pick-up|the rest)\b/;
    expect(found('en', splice).filter(([key]) => key.startsWith('why.'))).toEqual([]);
  });

  it('names no console: what they are called is told by their facts', async () => {
    for (const { name } of await loadConsoles())
      for (const language of LANGUAGES)
        expect([name[language], ...found(language, new RegExp(name[language]))]).toEqual([name[language]]);
  });
});
