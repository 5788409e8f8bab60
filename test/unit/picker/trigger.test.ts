import { describe, expect, it } from 'vitest';
import { isFresh, isGivenUp, triggerAt } from '../../../utils/picker/trigger.ts';

const MARKS = ['/', '、', '／'];
const at = (text: string) => triggerAt(text, text.length, MARKS);

describe('a trigger', () => {
  it.each([
    ['/', 0, ''],
    ['/wlyc', 0, 'wlyc'],
    ['、物流', 0, '物流'],
    ['／wl', 0, 'wl'],
    ['您好，/wl', 3, 'wl'],
    ['您好。\n、催', 4, '催'],
    ['在的 /cfh', 3, 'cfh'],
    ['😊/wl', 2, 'wl'],
    ['/return policy', 0, 'return policy'],
    ['您好/wly', 2, 'wly'],
    ['在吗?/', 3, ''],
    ['好的!/wl', 3, 'wl'],
    ['亲,、催', 2, '催'],
    ['地址如下:/', 5, ''],
    [':/', 1, ''],
    ['ok!/wl', 3, 'wl'],
    ['Hi,/', 3, ''],
  ])('stands in %j', (text, from, query) => {
    expect(at(text)).toMatchObject({ from, query });
  });

  it.each([
    '24/7',
    '1/2',
    '苹果、香蕉',
    '苹果、xiangjiao',
    'http://example.com',
    'http:/',
    'https:/',
    '1:/2',
    '1,/2',
    'a?/b',
    '5元(/件)',
    'f(/x',
    'C:/wl',
    '红色/黑色',
    '白色/XL',
    '5元/kg',
    'km/h',
    '您好',
    '',
    '/第一行\n第二行',
  ])('does not stand in %j', (text) => {
    expect(at(text)).toBeUndefined();
  });

  it('is looked for before the cursor only, and not farther back than a query is long', () => {
    expect(triggerAt('您好 /wl', 3, MARKS)).toBeUndefined();
    expect(triggerAt('您好 /wl 谢谢', 6, MARKS)).toMatchObject({ from: 3, query: 'wl' });
    expect(at(`/${'x'.repeat(41)}`)).toBeUndefined();
  });

  it('may be two characters, or be switched off', () => {
    expect(triggerAt(';;wl', 4, [';;'])).toMatchObject({ from: 0, mark: ';;', query: 'wl' });
    expect(triggerAt('/wl', 3, [])).toBeUndefined();
    expect(triggerAt('/wl', 3, [''])).toBeUndefined();
  });
});

describe('a trigger is fresh', () => {
  const fresh = (text: string, inserted: string) => {
    const trigger = at(text);
    return trigger && isFresh(trigger, text.length, inserted);
  };
  it('when it was the last thing typed, alone or together with a query from an input method', () => {
    expect(fresh('/', '/')).toBe(true);
    expect(fresh('、物流', '、物流')).toBe(true);
    expect(fresh('您好/wly', 'y')).toBe(true);
  });
  it('but not when only something behind it was typed', () => {
    expect(fresh('/wl', 'l')).toBe(false);
    expect(fresh('您好/wlyc', 'c')).toBe(false);
  });
});

it('is given up after a blank or several keys for which nothing is found', () => {
  expect(isGivenUp('wl', 3, 0)).toBe(false);
  expect(isGivenUp('return policy', 2, 0)).toBe(false);
  expect(isGivenUp('xx', 0, 1)).toBe(false);
  expect(isGivenUp('xx ', 0, 1)).toBe(true);
  expect(isGivenUp(' ', 0, 1)).toBe(true);
  expect(isGivenUp('xxxx', 0, 4)).toBe(true);
});
