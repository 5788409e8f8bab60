import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { checkLists, DEFAULT_CHECK, silencedFor, withSilence } from '../../../utils/draft-check/lists.ts';
import { checkSetting } from '../../../utils/draft-check/stored-settings.ts';
import { groupWords, levelWords, whyWords } from '../../../utils/draft-check/words.ts';
import type { OwnWord } from '../../../utils/records/own-word.ts';
import { useTexts } from '../../support/i18n.ts';

const word = (words: string, more: Partial<OwnWord> = {}): OwnWord => ({
  id: 'w1',
  word: words,
  level: 'warn',
  consoles: [],
  ...more,
});
const found = (text: string, own: OwnWord, console?: string) =>
  checkDraft(text, { console, lists: { ...DEFAULT_CHECK, own: [own] } })
    .filter(({ group }) => group === 'own')
    .map(({ start, end }) => text.slice(start, end));

describe('words of ones own', () => {
  it('are found in any width, case and script, with signs between', () => {
    const own = word('清仓价ABC');
    for (const text of ['清仓价abc', '清倉價ＡＢＣ', '清-仓·价 a b c', '今天清 仓 价ABC了'])
      expect(found(text, own)).toHaveLength(1);
    expect(found('清仓的价', own)).toEqual([]);
  });

  it('are taken literally, whatever they look like', () => {
    expect(found('(a+)+b 不是 aaab', word('(a+)+b'))).toHaveLength(1);
    expect(found('随便写什么', word('.*'))).toEqual([]);
    expect(found('价格是★★', word('★★'))).toEqual(['★★']);
  });

  it('are whole words in Latin script', () => {
    expect(found('the catalogue', word('cat'))).toEqual([]);
    expect(found('the cat is here', word('cat'))).toEqual(['cat']);
  });

  it('hold for their consoles, with their note as the reason', () => {
    const own = word('亲', { consoles: ['jd'], note: '店里不用这个称呼', level: 'hint', rewrite: '您好' });
    expect(found('亲，在的', own, 'taobao')).toEqual([]);
    const [finding] = checkDraft('亲，在的', { console: 'jd', lists: { ...DEFAULT_CHECK, own: [own] } });
    expect(finding).toMatchObject({ id: 'own.w1', level: 'hint', rewrite: '您好', start: 0, end: 1 });
    useTexts('zh-CN');
    expect(whyWords(finding?.why ?? { code: '' })).toBe('你列的词“亲”：店里不用这个称呼');
  });
});

describe('silences', () => {
  const one = { console: 'jd', shop: '7', finding: 'trick.cute' };

  it('are kept for one shop and taken back', () => {
    const lists = withSilence(withSilence(DEFAULT_CHECK, one, true), one, true);
    expect(lists.silenced).toEqual([one]);
    expect(silencedFor(lists, 'jd', '7')).toEqual(['trick.cute']);
    expect(silencedFor(lists, 'jd', '8')).toEqual([]);
    expect(withSilence(lists, one, false).silenced).toEqual([]);
  });

  it('stay within the bounds of the schema', () => {
    let lists = DEFAULT_CHECK;
    for (let at = 0; at < 2005; at += 1) lists = withSilence(lists, { ...one, shop: String(at) }, true);
    expect(z.safeParse(checkLists, lists).success).toBe(true);
    expect(silencedFor(lists, 'jd', '2004')).toEqual(['trick.cute']);
  });
});

describe('the stored setting', () => {
  beforeEach(async () => checkSetting.set(DEFAULT_CHECK));

  it('keeps what is right of a broken value', () => {
    const { value, valid } = checkSetting.accept({ own: [word('好')], off: 'no', silenced: [] });
    expect(valid).toBe(false);
    expect(value.own).toHaveLength(1);
    expect(value.off).toEqual([]);
  });

  it('comes back as it was set', async () => {
    await checkSetting.set({ own: [word('好')], off: ['trick.cute'], silenced: [] });
    expect(await checkSetting.get()).toEqual({ own: [word('好')], off: ['trick.cute'], silenced: [] });
  });
});

it('names groups and levels', () => {
  useTexts('zh-CN');
  expect(groupWords('off-site')).toBe('引导到平台外');
  expect(levelWords('block')).toBe('不能这样说');
});
