import { describe, expect, it } from 'vitest';
import { noticeGroups, situations } from '../../../utils/notices/catalogue.ts';
import { blankNotice, NOTICE_LANGS } from '../../../utils/notices/fill.ts';
import { bodyOf } from '../../../utils/notices/situation.ts';
import { isVariable, variables, variablesIn } from '../../../utils/notices/variables.ts';
import { FORBIDDEN, UNFOUNDED, UNWORTHY, VAGUE } from './wording.ts';

const LIMIT = { 'zh-CN': 160, 'zh-TW': 160, en: 420 };
const ids = situations.map((situation) => situation.id);

it('covers at least twenty situations, each once', () => {
  expect(ids.length).toBeGreaterThanOrEqual(20);
  expect(new Set(ids).size).toBe(ids.length);
  expect(noticeGroups.flatMap((group) => group.situations)).toHaveLength(ids.length);
});

it('labels every variable differently within a language, so that a gap names one variable', () => {
  for (const lang of NOTICE_LANGS) {
    const labels = Object.values(variables).map((variable) => variable.label[lang]);
    expect(new Set(labels).size).toBe(labels.length);
  }
});

it('has no variable that no text uses', () => {
  const used = new Set(
    situations.flatMap((situation) => variablesIn(bodyOf(situation.texts['zh-CN'], 'zh-CN'))),
  );
  expect(Object.keys(variables).filter((id) => isVariable(id) && !used.has(id))).toEqual([]);
});

describe.each(situations)('$id', (situation) => {
  it('names only known variables, the same ones in each language', () => {
    const sets = NOTICE_LANGS.map((lang) => {
      const body = bodyOf(situation.texts[lang], lang);
      for (const [, name = ''] of body.matchAll(/\{([^}]*)\}/gu)) expect(isVariable(name)).toBe(true);
      return variablesIn(body).sort();
    });
    expect(sets[1]).toEqual(sets[0]);
    expect(sets[2]).toEqual(sets[0]);
  });

  it('greets, names the order and says what happens by when', () => {
    for (const lang of NOTICE_LANGS) {
      const words = situation.texts[lang];
      expect(words.see).toMatch(/^(?:您好，|Hello, )/u);
      expect(words.see + words.what).toContain('{order}');
      const times = variablesIn(words.see + words.what).filter((id) => variables[id].kind !== 'text');
      expect(times.length + (/当天|當天|same day/u.test(words.what) ? 1 : 0)).toBeGreaterThan(0);
      expect(words.thanks).toMatch(/谢谢|謝謝|Thank you/u);
    }
  });

  it.each(NOTICE_LANGS)('fits into a chat message and keeps to the words (%s)', (lang) => {
    const { title, body } = blankNotice(situation, lang);
    expect([...body].length).toBeLessThanOrEqual(LIMIT[lang]);
    expect(title.length).toBeLessThanOrEqual(lang === 'en' ? 36 : 12);
    for (const pattern of [...FORBIDDEN, ...VAGUE, ...UNWORTHY, ...UNFOUNDED])
      expect(body).not.toMatch(pattern);
    if (lang !== 'en') expect(body).not.toMatch(/你|妳/u);
  });
});

const apologies = situations.flatMap((situation) => (situation.wrong ? [situation] : []));

describe.each(apologies)('$id, where something went wrong', ({ texts }) => {
  it.each(NOTICE_LANGS)('says sorry, owns it and names a time for what happens next (%s)', (lang) => {
    const { sorry, own, what } = texts[lang];
    expect(sorry).toMatch(/对不起|道歉|抱歉|致歉|sorry|apologise/u);
    expect(own).not.toBe('');
    expect(variablesIn(what).filter((id) => variables[id].kind === 'future')).not.toEqual([]);
  });
});

it('speaks of what went wrong in most situations', () => {
  expect(apologies.length).toBeGreaterThanOrEqual(15);
});

it('shares no whole sentence between two situations except greetings and thanks', () => {
  const seen = new Map<string, string>();
  for (const situation of situations) {
    const { sorry, ...rest } = { sorry: '', ...situation.texts['zh-CN'] };
    for (const part of [rest.see, rest.what, ...('own' in rest ? [rest.own] : [])]) {
      expect(seen.get(part)).toBeUndefined();
      seen.set(part, situation.id + sorry);
    }
  }
});

it('uses no simplified character in Taiwan texts and no Taiwan one in simplified texts', () => {
  for (const situation of situations) {
    expect(blankNotice(situation, 'zh-TW').body).not.toMatch(/[单发货时间这给对买谢让们]/u);
    expect(blankNotice(situation, 'zh-CN').body).not.toMatch(/[單發貨時這給對買謝讓們]/u);
  }
});
