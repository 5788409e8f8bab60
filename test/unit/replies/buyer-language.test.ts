import { describe, expect, it } from 'vitest';
import { languageOfBuyer } from '../../../utils/replies/buyer-language.ts';

describe('the language of a buyer', () => {
  it.each([
    ['when will it ship', 'en'],
    ['Hi, is this in stock?', 'en'],
    ['请问什么时候发货', 'zh-CN'],
    ['請問什麼時候出貨', 'zh-TW'],
    ['在吗', 'zh-CN'],
    ['ok', 'zh-CN'],
    ['SF1234567890', 'zh-CN'],
    ['iPhone 15', 'zh-CN'],
    ['👍', 'zh-CN'],
    ['', 'zh-CN'],
  ] as const)('%s', (text, lang) => {
    expect(languageOfBuyer([text], 'zh-CN')).toBe(lang);
  });

  it('stays at the usual script where the characters are common to both', () => {
    expect(languageOfBuyer(['你好'], 'zh-TW')).toBe('zh-TW');
    expect(languageOfBuyer(['你好'], 'en')).toBe('zh-CN');
    expect(languageOfBuyer([], 'en')).toBe('en');
  });
});
