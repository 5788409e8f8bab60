import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../utils/reader/compile.ts';
import { isEmpty, observedRoot, pageOf, shopOn, wallOn } from '../../../utils/reader/read-page.ts';
import { readDocument } from '../../../utils/reader/read-rows.ts';
import { consoleWith } from './sample-console.ts';

const data = consoleWith();
const market = compile(data);
const documentOf = (html: string) =>
  parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as Document;
const page = (id: string) => {
  const found = data.pages.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const context = { shop: '_', now: Date.UTC(2026, 8, 20) };

describe('pageOf', () => {
  it.each([
    ['/orders?x=1', true, '<div class="list"></div>', 'orders'],
    ['/orders', true, '', 'orders'],
    ['/orders/overview', true, '<div class="overview"></div>', 'home'],
    ['/else', true, '<div class="list"></div>', undefined],
    ['/frame.html', false, '<div class="next-list"></div>', 'orders'],
    ['/frame.html', false, '', undefined],
    ['/home', false, '<div class="overview"></div>', undefined],
  ])('%s (top: %s) with %s is %s', (path, top, html, id) => {
    expect(pageOf(market, { path, top }, documentOf(html))?.id).toBe(id);
  });
});

describe('a page', () => {
  it('is observed at the first stable ancestor that exists', () => {
    expect(observedRoot(page('orders'), documentOf(''))).toBeUndefined();
    expect(observedRoot(page('orders'), documentOf('<div id="app"></div>'))?.id).toBe('app');
  });

  it.each([
    ['<div class="captcha">滑动</div>', 'captcha'],
    ['<div class="captcha"><img></div>', 'captcha'],
    ['<div class="captcha"></div>', undefined],
    ['<div class="captcha" hidden>滑动</div>', undefined],
    ['<div style="display:none"><div class="captcha">滑动</div></div>', undefined],
    ['<div style="visibility: hidden" class="captcha">滑动</div>', undefined],
  ])('wall of %s: %s', (html, wall) => {
    expect(wallOn(market, documentOf(html), 'shop.test/orders')).toBe(wall);
  });

  it('is a wall by its address', () => {
    expect(wallOn(market, documentOf(''), 'shop.test/login')).toBe('login');
  });

  it('says its shop as far as it does', () => {
    expect(shopOn(market, documentOf(''))).toBeUndefined();
    expect(shopOn(market, documentOf('<b class="shop-name"> 青禾 <style>x</style></b>'))).toEqual({
      name: '青禾',
    });
    expect(
      shopOn(market, documentOf('<b class="shop-name">青禾</b><i class="shop-id">店铺ID：77</i>')),
    ).toEqual({ id: '77', name: '青禾' });
  });

  it('is empty only when it says so visibly', () => {
    const empty = (html: string) => isEmpty(page('orders'), documentOf(`<div class="list">${html}</div>`));
    expect(empty('<p class="none">没有订单</p>')).toBe(true);
    expect(empty('<p class="none" style="display:none">没有订单</p>')).toBe(false);
    expect(empty('<p class="none">加载中</p>')).toBe(false);
    expect(isEmpty(page('home'), documentOf(''))).toBe(false);
  });

  it('without its anchor is said', () => {
    expect(readDocument(market, page('orders'), documentOf('<p>登录</p>'), context)).toMatchObject([
      { page: 'orders', source: 'rows', orders: [], diagnostics: [{ code: 'no-anchor' }] },
    ]);
  });

  it('gives counters', () => {
    const document = documentOf('<b class="shop-name">青禾</b><div class="overview"><p>待发货 42</p></div>');
    expect(readDocument(market, page('home'), document, context)).toMatchObject([
      { shop: { name: '青禾' }, counters: { key: 'made-up/青禾/home', id: 'home', values: { toShip: 42 } } },
    ]);
  });
});
