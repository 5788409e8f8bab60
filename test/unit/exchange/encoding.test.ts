import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../utils/exchange/encoding.ts';
import { encodeGb18030 } from '../../../utils/exchange/gb18030.ts';
import { encoded, failureOf, joined, messagesOf, planOf, utf8 } from './files.ts';

const TEXT = '标题,话术1,话术2\n问候,您好，在的呢,请讲\n';
const BOM = [0xef, 0xbb, 0xbf];

describe('the encoding of a file', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', joined(BOM, utf8(TEXT)), 'utf-8'],
    ['GBK', encoded(TEXT, 'gbk'), 'gb18030'],
    ['GB18030 with rare characters', encoded(`${TEXT}名,㐂𠮷鎏,好\n`, 'gb18030'), 'gb18030'],
    ['GBK behind a UTF-8 mark', joined(BOM, encoded(TEXT, 'gbk')), 'gb18030'],
    ['UTF-16 LE with a mark', encoded(TEXT, 'utf-16le', true), 'utf-16le'],
    ['UTF-16 BE with a mark', encoded(TEXT, 'utf-16be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', encoded(TEXT, 'utf-16le'), 'utf-16le'],
    ['UTF-16 BE without a mark', encoded(TEXT, 'utf-16be'), 'utf-16be'],
    ['ASCII', utf8('title,text1,text2\nHi,Hello,there\n'), 'utf-8'],
  ])('is told: %s', async (_, bytes, encoding) => {
    const plan = await planOf(bytes, '话术-utf8.csv');
    expect(plan).toMatchObject({ encoding, format: 'scripts', warnings: [] });
    expect(messagesOf(plan.rows[0])[0]).toMatch(/^(?:您好，在的呢|Hello)$/);
  });

  it.each(['utf-8', 'gb18030'] as const)(
    'is told of a file that ends in the middle of a character: %s',
    (encoding) => {
      const bytes = encoded(TEXT.trimEnd(), encoding);
      const decoded = decodeText(bytes.subarray(0, bytes.length - 1));
      expect(decoded).toEqual({
        ok: true,
        value: { text: TEXT.trimEnd().slice(0, -1), encoding, cutOff: true, damaged: 0 },
      });
    },
  );

  it('warns of a file that was cut off, and keeps its rows', async () => {
    const plan = await planOf(utf8(TEXT).subarray(0, -3), 'x.csv');
    expect(plan.warnings).toEqual([{ code: 'cutOff' }]);
    expect(messagesOf(plan.rows[0])).toEqual(['您好，在的呢', '请']);
  });

  it('stays UTF-8 where one character of many is broken, and says so', async () => {
    const text = `${TEXT}${'再见,慢走，欢迎下次再来,谢谢\n'.repeat(40)}`;
    const bytes = utf8(text);
    bytes[60] = 0xff;
    const plan = await planOf(bytes, 'x.csv');
    expect(plan.encoding).toBe('utf-8');
    expect(plan.warnings[0]?.code).toBe('damagedText');
    expect(plan.rows.filter(({ notes }) => notes.some(({ code }) => code === 'damaged'))).toHaveLength(1);
  });

  it('can be set by hand, whatever the mark says', async () => {
    const plan = await planOf(encoded(TEXT, 'gbk'), 'x.csv', { encoding: 'utf-8' });
    expect(plan.encoding).toBe('utf-8');
    expect(plan.warnings[0]?.code).toBe('damagedText');
  });
});

describe('what is no text', () => {
  const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52];
  it.each([
    ['nothing', new Uint8Array(), 'emptyFile'],
    ['blanks', utf8(' \n\t\n'), 'emptyFile'],
    ['only delimiters', utf8(',,,\n,,\n'), 'emptyFile'],
    ['a picture', Uint8Array.from(PNG), 'notText'],
    ['a PDF', utf8('%PDF-1.7\nxyz'), 'notText'],
    ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldExcel'],
    ['noise', Uint8Array.from({ length: 4000 }, (_, n) => (n * n * 31 + (n >> 3)) & 0xff), 'notText'],
    ['zeros', new Uint8Array(5000), 'notText'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await failureOf(bytes, 'x.csv')).toBe(code);
  });

  it('is not a word that begins as a bitmap does', async () => {
    expect((await planOf('BMW,text1,text2\nHi,Hello,there\n', 'x.csv')).rows.length).toBeGreaterThan(0);
  });
});

describe('GB18030 as we write it', () => {
  it('is what others write, over the whole basic plane and beyond', () => {
    const points = [
      ...Array.from({ length: 0x9fff - 0x4e00 }, (_, n) => 0x4e00 + n),
      ...Array.from({ length: 0xff }, (_, n) => 0x20 + n),
      ...[0x20ac, 0x3001, 0xff01, 0x3007, 0x1f600, 0x20bb7, 0x2ffff, 0x3400, 0x4dbf, 0xac00, 0x0e01],
    ];
    const text = points.map((point) => String.fromCodePoint(point)).join('');
    const bytes = encodeGb18030(text);
    expect(new TextDecoder('gb18030').decode(bytes)).toBe(text);
    const common = '亲，您的包裹“今晚”到站～¥99.00，谢谢！\r\n鎏㐂😀';
    expect([...encodeGb18030(common)]).toEqual([...encoded(common, 'gb18030')]);
  });

  it('has no half characters', () => {
    expect([...encodeGb18030('a\ud83db')]).toEqual([0x61, 0x3f, 0x62]);
  });
});
