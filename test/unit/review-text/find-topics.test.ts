import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { topic } from '../../../utils/records/review-verdict.ts';
import { findTopics } from '../../../utils/review-text/topics/find-topics.ts';

const shown = (text: string) => findTopics(text).reasons.map(({ start, end }) => text.slice(start, end));

describe('findTopics', () => {
  it.each([
    ['屏幕有裂纹，客服没人回', ['damaged', 'attitude']],
    ['快弟太慢', ['logistics']],
    ['质量叉', ['quality']],
    ['褲子太小了，顏色跟圖片不一樣', ['size', 'colour', 'mismatch']],
    ['快递员态度差', ['courier']],
    ['客服慢得要死', ['attitude']],
    ['味道很大[大哭]', ['smell']],
    ['没收到货', ['logistics']],
    ['少发了两个，说明书也没有', ['missing']],
    ['蛋糕不甜 奶油也不新鲜', ['freshness', 'quality']],
    ['Came broken and the seller was rude', ['attitude', 'damaged']],
  ])('finds what %s complains about', (text, topics) => {
    expect([...findTopics(text).topics].sort()).toEqual([...topics].sort());
  });

  it.each([
    '质量不差，没有异味',
    '从来没坏过',
    '一个坏的都没有',
    '一点毛病没有',
    '不会起球，也不掉色',
    '担心会碎，还好',
    '如果坏了我再来追评',
    '本来以为会有味道',
    '别家的容易断',
    '不太甜，老人爱吃',
    'Not too big, no smell, nothing broken',
    'I was worried it would leak',
    '此用户没有填写评价',
    '👍👍👍',
    '[微笑][玫瑰]',
    '',
  ])('leaves %s alone', (text) => {
    expect(findTopics(text)).toEqual({ topics: [], graveness: 'none', reasons: [] });
  });

  it.each([
    ['不太好', 'quality'],
    ['没有效果', 'function'],
    ['不够厚', 'size'],
    ['比别家贵', 'price'],
    ['没有说明书', 'missing'],
  ])('takes %s for a complaint', (text, about) => {
    expect(findTopics(text).topics).toEqual([about]);
  });

  it.each([
    ['插上就冒烟', 'grave'],
    ['孩子吃完上吐下泻', 'grave'],
    ['肯定是高仿', 'grave'],
    ['开不了机', 'serious'],
    ['盒子压扁了', 'minor'],
    ['有点贵', 'minor'],
    ['很喜欢', 'none'],
  ])('calls %s %s', (text, graveness) => expect(findTopics(text).graveness).toBe(graveness));

  it('shows the shortest words, in the order of the text', () => {
    expect(shown('东西还行，不过屏幕有裂纹，客服没人回')).toEqual(['屏幕有裂纹', '客服没人回']);
    expect(shown('The lid cracked, and it smells like paint.')).toEqual(['lid cracked', 'smells like']);
  });

  it('keeps places in a text with signs of other widths', () => {
    expect(shown('😡😡ＣＰ值低，螢幕　裂開了')).toContain('裂開了');
    expect(shown('İİ 包裝盒壓扁了')).toEqual(['包裝盒壓扁了']);
  });

  it('puts the strongest topic first', () => {
    expect(findTopics('有点贵，而且是假货').topics).toEqual(['fake', 'price']);
    expect(findTopics('慢，真慢，太慢了，盒子也瘪了').topics[0]).toBe('logistics');
  });

  it('holds no more than a verdict has room for', () => {
    const { topics, reasons } = findTopics('太差了，破了，臭了，贵，慢。'.repeat(400));
    expect(reasons).toHaveLength(20);
    expect(new Set(topics).size).toBe(topics.length);
  });

  it('reads Traditional characters as Simplified ones', () => {
    expect(findTopics('賣家態度惡劣，東西還發霉')).toEqual(findTopics('卖家态度恶劣，东西还发霉'));
  });

  it('finds words of its own accord only: reasons lie within the text and do not overlap', () => {
    for (const text of ['不', '没', '一碰就', '太', '没有', 'not', '说好的结果', '不甜'.repeat(50)]) {
      let last = 0;
      for (const { start, end } of findTopics(text).reasons) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }
  });
});

describe('reviews written for measuring', () => {
  const rows = readFileSync('test/support/reviews/topics.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([, graveness, topics = '', allowed = '', text = '']) => {
      const list = (cell: string) => cell.split(',').filter(Boolean);
      return { graveness, topics: list(topics), allowed: list(allowed), ...{ found: findTopics(text) } };
    });

  it('name topics that there are', () => {
    const known = new Set<string>(topic.options);
    expect(
      rows.flatMap(({ topics, allowed }) => [...topics, ...allowed]).filter((one) => !known.has(one)),
    ).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(420);
  });

  it('are read as well as the document says', () => {
    const wanted = rows.flatMap(({ topics }) => topics).length;
    const hits = rows.flatMap(({ topics, found }) =>
      found.topics.filter((one) => topics.includes(one)),
    ).length;
    const wrong = rows.flatMap(({ topics, allowed, found }) =>
      found.topics.filter((one) => !topics.includes(one) && !allowed.includes(one)),
    ).length;
    expect(hits / wanted).toBeGreaterThan(0.84);
    expect(hits / (hits + wrong)).toBeGreaterThan(0.83);
  });
});
