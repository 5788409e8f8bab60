import { describe, expect, it } from 'vitest';
import { createReplyIndex } from '../../../utils/search/reply-index.ts';
import { makeReplies } from '../../bench/search/replies.ts';
import { Random } from '../../support/random.ts';
import { spent } from '../../support/spent.ts';
import { find, idsFor, indexOf, reply } from './library.ts';

const QUERIES = [
  '物流',
  'wuliu',
  'wl',
  'wlyc',
  'fh',
  'tuikuan',
  'shipping',
  'refunded',
  '發貨',
  'chongxin',
  'yunfeixian',
  '羽绒服 退款',
  'tuikaun',
  'd',
  '的',
  '',
];

/** What is found, without regard to the order of equal ones. */
const answers = (index: ReturnType<typeof createReplyIndex>) =>
  QUERIES.map((query) =>
    find(index, query, { limit: 400 })
      .map(({ id, score }) => `${score.toFixed(3)} ${id}`)
      .sort(),
  );

describe('putting and removing', () => {
  it('finds the new text of a reply and no longer the old one', () => {
    const index = indexOf(reply({ id: 'a', title: '物流' }), reply({ id: 'b', title: '退款' }));
    index.put([reply({ id: 'a', title: '发票' })]);
    expect(index.size).toBe(2);
    expect(idsFor(index, '物流')).toEqual([]);
    expect(idsFor(index, 'fapiao')).toEqual(['a']);
    index.put([reply({ id: 'a', title: '发票', state: 'retired' })]);
    expect(idsFor(index, '发票')).toEqual([]);
    index.remove(['b', 'never']);
    expect(index.size).toBe(0);
    expect(idsFor(index, '')).toEqual([]);
  });

  it('leaves what building anew would give', () => {
    const random = new Random(5);
    const replies = makeReplies(300, 7);
    const changed = makeReplies(300, 8);
    const index = createReplyIndex();
    index.put(replies.slice(0, 200));
    const kept = new Map(replies.slice(0, 200).map((one) => [one.id, one]));
    for (let step = 0; step < 900; step += 1) {
      const one = random.pick(random.chance(0.5) ? replies : changed);
      if (random.chance(0.4)) {
        index.remove([one.id]);
        kept.delete(one.id);
      } else {
        index.put([one]);
        kept.set(one.id, one);
      }
    }
    const anew = createReplyIndex();
    anew.put(kept.values());
    expect(index.size).toBe(kept.size);
    expect(answers(index)).toEqual(answers(anew));
  });

  it('sees at once when replies come while others are looked for', () => {
    const index = indexOf(reply({ id: 'a', title: '物流' }));
    expect(idsFor(index, '', { console: 'jd' })).toEqual(['a']);
    index.put([reply({ id: 'b', title: '物流', consoles: ['taobao'] })]);
    expect(idsFor(index, '', { console: 'jd' })).toEqual(['a', 'b']);
  });
});

describe('bounds', () => {
  const replies = makeReplies(2000, 3);
  const index = indexOf(...replies);
  const HOSTILE = [
    'z'.repeat(100_000),
    'zh'.repeat(15),
    'zhzhshch'.repeat(8),
    'a'.repeat(30),
    'xianxianxianxianxianxianxianxi',
    'aoaoaoaoaoaoaoaoaoaoaoaoaoao',
    '的'.repeat(5000),
    Array.from({ length: 3000 }, (_, at) => `w${at}`).join(' '),
    Array.from('abcdefghijklmnop').join(' '),
    '\ud83d',
    '\ude00\ud83d',
    `${'a'.repeat(63)}😀`,
    '\u0000\u0001\u202e\u200b\ufeff',
    'e\u0301\u0301\u0301\u0301',
    "'''''''",
    '{{}}{%%}',
    '.*+?^$()[]{}|\\',
    '__proto__',
    'constructor',
    'ﷺ'.repeat(100),
    'İıſK',
    '\u1100'.repeat(200),
  ];

  it.each(HOSTILE.map((query) => [query.slice(0, 20), query]))('stays quick for %j', (_, query) => {
    expect(spent(() => expect(find(index, query).length).toBeLessThanOrEqual(10))).toBeLessThan(250);
  });

  it('takes replies of any text, and keeps every place', () => {
    const body = `\ud83d\ufeff\u0000İ🎁${'长'.repeat(30_000)}物流`;
    const odd = indexOf(reply({ id: 'odd', code: '__proto__', title: '\ud83d🎁物流\u0000', body }));
    expect(find(odd, '物流')[0]?.marks.title).toEqual([{ start: 3, end: 5 }]);
    expect(find(odd, '🎁')[0]?.marks.body?.spans).toEqual([{ start: 4, end: 6 }]);
    expect(idsFor(odd, '__proto__')).toEqual(['odd']);
    expect(idsFor(odd, 'chang')).toEqual(['odd']);
  });

  it('holds a library of 20,000', () => {
    const many = createReplyIndex();
    many.put(makeReplies(20_000, 4));
    many.put([reply({ id: 'needle', title: '麒麟送书', body: '凤毛麟角' })]);
    expect(many.size).toBe(20_001);
    for (const query of ['麒麟', 'qilin', 'qlss', 'fengmaolinjiao', 'qilinsongshi'])
      expect(idsFor(many, query)[0]).toBe('needle');
    expect(find(many, 'wuliu', { limit: 50 })).toHaveLength(50);
  });
});
