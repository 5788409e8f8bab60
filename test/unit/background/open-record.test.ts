import { describe, expect, it } from 'vitest';
import { addressOf, mayLeave } from '../../../entrypoints/background/open-record.ts';
import { loadConsoles } from '../../../scripts/build/consoles.ts';
import { makeOrder, makeParcel } from '../shipping/make.ts';

const consoles = await loadConsoles();

const dataOf = (id: string) => {
  const data = consoles.find((one) => one.id === id);
  if (!data) throw new Error(id);
  return data;
};

describe('where a record is seen', () => {
  it.each(consoles.filter(({ pages }) => pages.length > 0).map((data) => [data.id, data] as const))(
    '%s: a host of its own, with the number in it',
    (_, data) => {
      const address = addressOf(data, 'order', makeOrder({ console: data.id, id: 'A&B 1' }));
      expect(address).toContain('A%26B%201');
      expect(data.hosts).toContain(new URL(address ?? '').hostname);
    },
  );

  it('is the order for a parcel without a page of its own', () => {
    const { parcel: _, ...links } = dataOf('doudian').links;
    const data = { ...dataOf('doudian'), links };
    expect(addressOf(data, 'parcel', makeParcel({ orderIds: ['6901'] }))).toContain('6901');
    expect(addressOf(data, 'parcel', makeParcel())).toBeUndefined();
  });
});

describe('which page may be left', () => {
  it.each([
    ['pinduoduo', 'https://mms.pinduoduo.com/orders/list', true],
    ['pinduoduo', 'https://mms.pinduoduo.com/chat-merchant/index.html', false],
    ['pinduoduo', 'https://mms.pinduoduo.com/goods/goods_add/index', false],
    ['doudian', 'https://fxg.jinritemai.com/ffa/g/create', false],
  ])('%s %s: %s', (id, url, allowed) => {
    expect(mayLeave(dataOf(id))(new URL(url))).toBe(allowed);
  });
});
