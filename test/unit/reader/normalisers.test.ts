import { afterEach, describe, expect, it } from 'vitest';
import { type NormaliserName, normalisers, type Wording } from '../../../utils/reader/normalisers.ts';
import { BAD, NONE } from '../../../utils/reader/outcome.ts';

const wording: Wording = {
  currency: 'CNY',
  statusWords: [
    ['closed', /(?<!部分)退款成功|已取消/u],
    ['to_ship', /待发货|未发货/u],
  ],
  noAfterSale: [/^(?:无售后)$/u],
};

const normalise = (name: NormaliserName, value: unknown): unknown => {
  const outcome = normalisers[name](value, wording);
  return outcome === NONE ? 'NONE' : outcome === BAD ? 'BAD' : outcome;
};

const cny = (minor: number) => ({ minor, currency: 'CNY' });
const china = (text: string) => Date.parse(`${text}+08:00`);

type Case = readonly [value: unknown, outcome: unknown];

const cases: Partial<Record<NormaliserName, readonly Case[]>> = {
  text: [
    ['  竹\n\t 毛巾　三条 ', '竹 毛巾 三条'],
    ['a\u0000b\u0007c\u202ed\u2066e\u200bf', 'abcdef'],
    ['<b>x</b>', '<b>x</b>'],
    ['👩\u200d👧', '👩\u200d👧'],
    ['x'.repeat(3000), 'x'.repeat(2000)],
    [`${'x'.repeat(1999)}👧`, 'x'.repeat(1999)],
    [12, '12'],
    ['', undefined],
    [' \u200e ', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, 'BAD'],
    [{}, 'BAD'],
    [Number.NaN, 'BAD'],
  ],
  remark: [
    ['已答应', '已答应'],
    [null, undefined],
    ['', 'NONE'],
    [undefined, undefined],
    [[], 'BAD'],
  ],
  'html-text': [
    ['裙 &amp; 带', '裙 & 带'],
    ['&lt;b&gt;&quot;&#39;&#x4e2d;&nbsp;&yen;', '<b>"\'中 ¥'],
    ['&amp;lt;', '&lt;'],
    ['&unknown; &constructor; &#0;&#xd800;&#9999999;', '&unknown; &constructor;'],
    [null, undefined],
  ],
  'masked-name': [
    ['林***', '林***'],
    ['\u202eX*K', 'X*K'],
  ],
  id: [
    ['260910-104500000000311', '260910-104500000000311'],
    [' 69 ', '69'],
    [710000000311, '710000000311'],
    [Number('3700000000000000001'), 'BAD'],
    [-5, 'BAD'],
    [1.5, 'BAD'],
    ['a b', 'BAD'],
    ['a/b', 'BAD'],
    ['<i>', 'BAD'],
    ['x'.repeat(81), 'BAD'],
    ['', undefined],
    [0, undefined],
    [null, undefined],
    [{}, 'BAD'],
  ],
  'track-no': [
    ['SX4410000000313', 'SX4410000000313'],
    [7310000000313, '7310000000313'],
    ['', undefined],
    ['见备注', 'BAD'],
    ['A1,B2', 'BAD'],
  ],
  yuan: [
    ['￥1,299.00', cny(129900)],
    ['¥39.9', cny(3990)],
    ['￥ 19.90', cny(1990)],
    ['０.１', cny(10)],
    ['105.00', cny(10500)],
    ['12元', cny(1200)],
    [199, cny(19900)],
    [59.9, cny(5990)],
    [1.1 + 2.2, cny(330)],
    [3 * 19.9, cny(5970)],
    [4.35, cny(435)],
    [1.005, 'BAD'],
    [-0, cny(0)],
    [-5, 'BAD'],
    [Number.NaN, 'BAD'],
    [1e21, 'BAD'],
    ['1.005', 'BAD'],
    ['1,29.00', 'BAD'],
    ['-5.00', 'BAD'],
    ['(含快递:￥0.00)', 'BAD'],
    ['99999999999999999', 'BAD'],
    ['', undefined],
    ['-', undefined],
    ['--', undefined],
    [null, undefined],
    [[], 'BAD'],
  ],
  fen: [
    [2690, cny(2690)],
    ['2690', cny(2690)],
    [0, cny(0)],
    [26.9, 'BAD'],
    ['26.90', 'BAD'],
    [-1, 'BAD'],
    [Number.POSITIVE_INFINITY, 'BAD'],
    [null, undefined],
  ],
  'unix-s': [
    [1789012861, 1789012861000],
    ['1789012861', 1789012861000],
    [1789012861.75, 1789012861750],
    [0, 'NONE'],
    ['0', 'NONE'],
    [null, 'NONE'],
    ['', 'NONE'],
    [undefined, undefined],
    [1789012861000, 'BAD'],
    [-1, 'BAD'],
    ['2026/09/10', 'BAD'],
    [[], 'BAD'],
  ],
  'unix-ms': [
    [1789012861123, 1789012861123],
    ['1789012861123', 1789012861123],
    [0, 'NONE'],
    [1789012861, 'BAD'],
    [Number.NaN, 'BAD'],
  ],
  'china-time': [
    ['2026/09/10 08:29', china('2026-09-10T08:29:00')],
    ['2026-09-10 08:29', china('2026-09-10T08:29:00')],
    ['2026-09-10 08:29:16', china('2026-09-10T08:29:16')],
    ['2026/9/1 8:05', china('2026-09-01T08:05:00')],
    ['\n 2026年09月10日 08:29:16\n ', china('2026-09-10T08:29:16')],
    ['２０２６-０９-１０　０８：２９：１６', china('2026-09-10T08:29:16')],
    ['创建时间: 2026-09-10 08:29:16 复制', china('2026-09-10T08:29:16')],
    ['2026-09-10 08:29 2026-09-10 08:29', china('2026-09-10T08:29:00')],
    ['2026-09-10 08:29 至 2026-09-11 08:29', 'BAD'],
    ['2026-09-10', 'BAD'],
    ['08:29', 'BAD'],
    ['2026-02-30 08:29', 'BAD'],
    ['2026-13-01 08:29', 'BAD'],
    ['2026-09-10 24:00', 'BAD'],
    ['2026-09-10 08:29:61', 'BAD'],
    ['1999-09-10 08:29', 'BAD'],
    ['2126-09-10 08:29', 'BAD'],
    ['还剩 2天', 'BAD'],
    ['-', 'NONE'],
    [null, 'NONE'],
    ['', undefined],
    [undefined, undefined],
    [1789012861, 'BAD'],
  ],
  count: [
    ['x1', 1],
    ['×2', 2],
    ['* 3', 3],
    ['2件', 2],
    ['共 12 件', 12],
    ['1,204', 1204],
    ['２', 2],
    [7, 7],
    ['99+', 'BAD'],
    ['1.5', 'BAD'],
    [-1, 'BAD'],
    ['两件', 'BAD'],
    ['', undefined],
  ],
  status: [
    ['待发货', 'to_ship'],
    ['未发货，退款成功', 'closed'],
    ['完 成', 'BAD'],
    ['已 取 消', 'closed'],
    ['', undefined],
    [3, 'BAD'],
  ],
  'order-status-id': [
    ['to_ship', 'to_ship'],
    ['constructor', 'BAD'],
    [2, 'BAD'],
    [null, 'NONE'],
  ],
  'after-sale': [
    ['退款中', '退款中'],
    ['无售后', 'NONE'],
    [null, undefined],
    ['', 'NONE'],
    [undefined, undefined],
    [0, 'BAD'],
  ],
  flag: [
    ['red', 'red'],
    ['pink', 'BAD'],
    [0, 'NONE'],
    [null, 'NONE'],
    [undefined, undefined],
  ],
  spec: [
    ['蓝色,350ml', '蓝色,350ml'],
    [['白色', ' L '], '白色 / L'],
    [
      [
        { name: '颜色', value: '白色' },
        { name: '尺码', value: 'L' },
      ],
      '白色 / L',
    ],
    [[{ spec_key: '颜色', spec_value: '白色' }], '白色'],
    [
      [
        { name: '尺码', value: 42 },
        { name: '颜色', value: '' },
        { name: '领型', value: null },
      ],
      '42',
    ],
    [[{ name: '颜色', value: '' }], undefined],
    ['[{"spec_key":"颜色","spec_value":"白色"}]', '白色'],
    ['[藏青]', '[藏青]'],
    [[], undefined],
    [[null, {}, ['x']], undefined],
    [
      [
        { name: '颜色', value: '' },
        { name: '尺码', value: 42 },
        { name: '款式', value: null },
      ],
      '42',
    ],
    [{ name: '颜色', value: '白色' }, '白色'],
    [{}, undefined],
    [[{ name: '白色' }], '白色'],
    ['', undefined],
    [5, 'BAD'],
  ],
};

describe.each(Object.keys(normalisers) as NormaliserName[])('%s', (name) => {
  it.each((cases[name] ?? []).map(([value, outcome]) => ({ value, outcome })))('$value → $outcome', (one) => {
    expect(normalise(name, one.value)).toEqual(one.outcome);
  });

  it('has cases', () => {
    expect(cases[name]?.length).toBeGreaterThan(0);
  });
});

describe('china-time', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each(['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Auckland'])(
    'is the same on a machine in %s',
    (tz) => {
      process.env.TZ = tz;
      expect(normalise('china-time', '2026/03/29 02:30')).toBe(Date.UTC(2026, 2, 28, 18, 30));
    },
  );
});
