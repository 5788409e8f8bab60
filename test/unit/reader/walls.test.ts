import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../utils/reader/compile.ts';
import { compileConditions, holds } from '../../../utils/reader/path.ts';
import { wallOn } from '../../../utils/reader/read-page.ts';
import type { ConsoleData } from '../../../utils/reader/vocabulary.ts';

const market: ConsoleData = {
  id: 'market',
  name: { 'zh-CN': '甲', 'zh-TW': '甲', en: 'M' },
  hosts: ['shop.market.test'],
  timeZone: 'Asia/Shanghai',
  currency: 'CNY',
  statusWords: [],
  noAfterSale: [],
  shop: [],
  walls: [{ kind: 'plug-in-refused', dom: ['body'], says: '未经授权' }],
  pages: [],
  links: { order: 'https://shop.market.test/{id}' },
};

const wall = (body: string) => {
  const { document } = parseHTML(`<html><body>${body}</body></html>`);
  return wallOn(compile(market), document as unknown as Document, 'shop.market.test/orders');
};

describe('a wall told by the words of an element', () => {
  it('stands where they are said', () => {
    expect(wall('<div>该软件未经授权，请停用</div>')).toBe('plug-in-refused');
  });
  it.each(['<div>授权管理</div>', '<div style="display:none">未经授权</div>', '<script>"未经授权"</script>'])(
    'does not stand in %s',
    (body) => {
      expect(wall(body)).toBeUndefined();
    },
  );
});

describe('a condition on the words of a text', () => {
  const said = (value: unknown) =>
    holds(compileConditions([{ path: 'ret.0', like: '^FAIL_' }]), { ret: [value] });
  it('holds where they match', () => {
    expect(said('FAIL_SYS::x')).toBe(true);
  });
  it.each([['SUCCESS::FAIL_'], [7], [null], [['FAIL_']], [undefined]])('does not hold for %j', (value) => {
    expect(said(value)).toBe(false);
  });
});
