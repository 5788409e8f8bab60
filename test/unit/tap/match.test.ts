import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createMatcher } from '../../../utils/tap/match.ts';
import type { TapRule } from '../../../utils/tap/rule.ts';

const HOST = 'seller.shop.test';

class FakeNode {
  get baseURI() {
    return `https://${HOST}/home/`;
  }
}

const hosts = [HOST];
const rules: TapRule[] = [
  { hosts, url: '^api\\.shop\\.test/orders$', method: 'POST', charset: 'gb18030' },
  { hosts, url: '^seller\\.shop\\.test/home/list$' },
  { hosts, url: '^gate\\.shop\\.test/api$', query: { api: '^order\\.(?:list|page)$', v: '' } },
  { hosts, url: '\\.shop\\.test/', page: '^/home', contains: '"parcel"' },
  { hosts: ['other.test'], url: '' },
];

beforeEach(() => {
  vi.stubGlobal('Node', FakeNode);
  vi.stubGlobal('document', new FakeNode());
  vi.stubGlobal('location', new URL(`https://${HOST}/home/orders`));
});

const match = (address: unknown, method?: unknown) => createMatcher(rules)?.(address, () => method);

describe('match', () => {
  it('finds a rule by host and path, and its charset', () => {
    expect(match('https://api.shop.test/orders?page=1#x', 'post')).toEqual({
      url: 'https://api.shop.test/orders?page=1#x',
      method: 'POST',
      charset: 'gb18030',
      literals: [undefined, '"parcel"'],
    });
  });

  it('takes GET where no method is given, and resolves relative addresses and URL objects', () => {
    expect(match('list')).toMatchObject({
      url: `https://${HOST}/home/list`,
      method: 'GET',
      literals: [undefined, '"parcel"'],
    });
    expect(match(new URL(`https://${HOST}/home/list`))).toMatchObject({ method: 'GET' });
  });

  it('wants every parameter that a rule names', () => {
    const found = (query: string) => match(`https://gate.shop.test/api?${query}`)?.literals;
    expect(found('v=1&api=order.list')).toEqual([undefined, '"parcel"']);
    expect(found('v=&api=order%2epage')).toEqual([undefined, '"parcel"']);
    expect(found('api=order.list')).toEqual(['"parcel"']);
    expect(found('v=1&api=order.lists')).toEqual(['"parcel"']);
  });

  it('asks where the page is at that moment', () => {
    expect(match('https://any.shop.test/x')?.literals).toEqual(['"parcel"']);
    vi.stubGlobal('location', new URL(`https://${HOST}/reviews`));
    expect(match('https://any.shop.test/x')).toBeUndefined();
  });

  it('does not ask for the method of an address that fits no rule', () => {
    const method = vi.fn();
    expect(createMatcher(rules)?.('https://elsewhere.test/', method)).toBeUndefined();
    expect(match('https://api.shop.test/orders', 'DELETE')?.literals).toEqual(['"parcel"']);
    expect(method).not.toHaveBeenCalled();
  });

  it('does not run code of the page to learn an address', () => {
    const tell = vi.fn(() => `https://${HOST}/home/list`);
    expect(() => match({ toString: tell })).toThrow();
    expect(tell).not.toHaveBeenCalled();
  });

  it('tells requests and sockets apart', () => {
    const { hosts, url } = { hosts: [HOST], url: '^ws\\.shop\\.test/' };
    const ask = (more: Partial<TapRule>, method: string) =>
      createMatcher([{ hosts, url, ...more }])?.('wss://ws.shop.test/?token=1', () => method);
    expect(ask({ method: 'WS' }, 'WS')).toMatchObject({ url: 'wss://ws.shop.test/?token=1', method: 'WS' });
    expect(ask({ method: 'WS' }, 'GET')).toBeUndefined();
    expect(ask({}, 'WS')).toBeUndefined();
    expect(ask({}, 'GET')).toMatchObject({ method: 'GET' });
  });

  it('is nothing in a document that no rule is for', () => {
    vi.stubGlobal('location', new URL('https://seller.shop.test.evil.test/home'));
    expect(createMatcher(rules)).toBeUndefined();
  });
});
