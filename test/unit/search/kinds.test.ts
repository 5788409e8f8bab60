import { describe, expect, it } from 'vitest';
import { idsFor, indexOf, reply } from './library.ts';

const index = indexOf(
  reply({ id: 'delay', code: 'wl07', title: '物流延迟说明', body: '包裹在中转站停了两天', tags: ['暴雪'] }),
  reply({
    id: 'again',
    code: 'bf',
    title: '补寄',
    body: '我们为您重新发货，退款会到银行卡',
    group: ['售后', '破损'],
  }),
  reply({ id: 'size', code: 'CM-3', title: '衣长与重量', body: '会员价还没有调整，绿色的便宜些' }),
  reply({ id: 'tw', code: 'tw', title: '發貨時間', body: '請您留意簡訊，看著訂單就好' }),
  reply({
    id: 'english',
    code: 'en1',
    title: 'Shipping fees',
    body: 'Your parcel was dispatched; deliveries take a week. Café ＯＰＥＮ',
  }),
  reply({ id: 'vip', code: 'v', title: 'VIP会员日' }),
);

describe('finds', () => {
  it.each([
    ['a piece of a title', '流延', 'delay'],
    ['a piece of a body', '中转站', 'delay'],
    ['a tag', '暴雪', 'delay'],
    ['the name of a folder', '破损', 'again'],
    ['a code', 'wl07', 'delay'],
    ['a code in other case and width', 'ｃｍ－３', 'size'],
    ['full pinyin', 'wuliuyanchi', 'delay'],
    ['pinyin that is not typed to the end', 'wuliuya', 'delay'],
    ['pinyin in a body', 'zhongzhuanzhan', 'delay'],
    ['pinyin of a tag', 'baoxue', 'delay'],
    ['pinyin of a folder', 'posun', 'again'],
    ['initials', 'wlyc', 'delay'],
    ['two initials', 'bj', 'again'],
    ['initials in a body', 'tgyhk', ''],
    ['initials of a phrase in a body', 'wncxfh', 'again'],
    ['initials with zh', 'zhzhzh', 'delay'],
    ['pinyin, then initials', 'wuliuyc', 'delay'],
    ['initials, then pinyin', 'wlyanchi', 'delay'],
    ['characters, then initials', '物流yc', 'delay'],
    ['initials, then characters', 'wl延迟', 'delay'],
    ['Latin letters, then pinyin', 'viphuiyuan', 'vip'],
    ['Traditional for Simplified', '延遲說明', 'delay'],
    ['Simplified for Traditional', '发货时间', 'tw'],
    ['Simplified for Traditional in a body', '请您留意简讯', 'tw'],
    ['the particle written either way', '看着订单', 'tw'],
    ['pinyin of Traditional text', 'fahuoshijian', 'tw'],
    ['letters with accents', 'cafe', 'english'],
    ['full width in the text', 'open', 'english'],
    ['an English form for another', 'shipped', 'english'],
    ['the beginning of a word', 'ship', 'english'],
    ['a plural for a singular', 'parcels', 'english'],
    ['a singular for a plural', 'delivery', 'english'],
    ['a verb in another time', 'dispatching', 'english'],
  ])('%s: %s', (_, query, id) => {
    expect(idsFor(index, query)[0] ?? '').toBe(id);
  });

  it.each([
    ['chongxin', 'again'],
    ['zhongxin', 'again'],
    ['yinhangka', 'again'],
    ['yinxingka', 'again'],
    ['yichang', 'size'],
    ['yizhang', 'size'],
    ['zhongliang', 'size'],
    ['haimei', 'size'],
    ['huanmei', 'size'],
    ['tiaozheng', 'size'],
    ['diaozheng', 'size'],
    ['lvse', 'size'],
    ['lüse', 'size'],
    ['pianyi', 'size'],
    ['bianyi', 'size'],
    ['huiyuanjia', 'size'],
  ])('every reading of a character: %s', (query, id) => {
    expect(idsFor(index, query)).toContain(id);
  });

  it.each([
    ['wrong', 'wuliuyamchi', 'delay'],
    ['missing', 'wuluyanchi', 'delay'],
    ['too many', 'wuliuuyanchi', 'delay'],
    ['swapped', 'wuliuaynchi', 'delay'],
    ['swapped between two syllables', 'wuilu', 'delay'],
    ['wrong at the beginning', 'euliuyanchi', 'delay'],
    ['missing in an English word', 'shiping', 'english'],
    ['swapped in an English word', 'dispatchde', 'english'],
    ['wrong in an English word', 'parcwl', 'english'],
    ['too many in an English word', 'deliiveries', 'english'],
    ['wrong in a body', 'yinhamgka', 'again'],
  ])('a word with one letter %s: %s', (_, query, id) => {
    expect(idsFor(index, query)[0]).toBe(id);
  });

  it('several words in any order, each of them somewhere', () => {
    expect(idsFor(index, '物流 中转')).toEqual(['delay']);
    expect(idsFor(index, 'zhongzhuan 物流')).toEqual(['delay']);
    expect(idsFor(index, '暴雪　wl')).toEqual(['delay']);
    expect(idsFor(index, '物流 银行')).toEqual([]);
  });

  it('nothing for what is not there', () => {
    for (const query of ['不存在的话', 'qqqq', 'wuliuxx', 'jjj', '物流延迟了', '12345'])
      expect(idsFor(index, query)).toEqual([]);
  });

  it('nothing within a template that is not text', () => {
    const shop = indexOf(
      reply({
        id: 'filled',
        body: '您好{{ buyer.name }}，{{ "答复时间" | ask: "date" }}前{% if order.ship_by %}发出{% endif %}',
      }),
    );
    for (const query of ['buyer', 'order', 'ship', 'endif', 'ask']) expect(idsFor(shop, query)).toEqual([]);
    for (const query of ['答复时间', '发出', 'dafu']) expect(idsFor(shop, query)).toEqual(['filled']);
  });
});
