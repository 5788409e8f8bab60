import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { codesOf, failureOf, messagesOf, planOf, replyOf } from './files.ts';
import { inline, workbookOf } from './workbooks.ts';

const row = (number: number, ...cells: string[]) =>
  `<row r="${number}">${cells.map((text, at) => (text === '' ? '' : inline(`${'ABCDEFGHIJ'[at]}${number}`, text))).join('')}</row>`;

describe('a workbook', () => {
  it('may have shared, rich and inline texts, dates, numbers, merged and blank cells', async () => {
    const file = workbookOf({
      sheets: {
        话术: `${row(1, '分组', '标题', '内容', '有效期', '快捷码')}<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c>${inline('C2', '第一行&#10;第二行')}<c r="D2" s="1"><v>46387</v></c><c r="E2"><v>1688</v></c></row><row r="3"><c r="A3"/></row>${row(5, '', '没有分组', '好的')}`,
      },
      shared: '<si><t>售后</t></si><si><r><t>退</t></r><r><rPr><b/></rPr><t>换</t></r></si>',
      styles: '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
      after: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    });
    const plan = await planOf(file, '话术.xlsx');
    expect(plan).toMatchObject({ format: 'ownSheet', encoding: undefined, delimiter: undefined });
    expect(plan.rows.map((one) => one.row)).toEqual([2, 5]);
    expect(replyOf(plan.rows[0])).toMatchObject({
      group: ['售后'],
      title: '退换',
      code: '1688',
      validUntil: Date.parse('2026-12-31T15:59:59Z'),
    });
    expect(messagesOf(plan.rows[0])).toEqual(['第一行\n第二行']);
  });

  it('gives each row the group that is merged over it', async () => {
    const first = `${row(1, '标题', '话术1')}${row(2, 'x', 'y')}`;
    const second = `${row(1, '分组', '标题', '话术1')}${row(2, '售前', '尺码', '报身高')}${row(3, '', '颜色', '都有')}${row(5, '', '别的', '没并到')}`;
    const plan = await planOf(
      workbookOf({
        sheets: { 甲: second, 乙: first },
        after: '<mergeCells count="2"><mergeCell ref="A2:A4"/><mergeCell ref="B5:C5"/></mergeCells>',
      }),
      'a.xlsx',
    );
    expect(plan.rows.map((one) => replyOf(one).group)).toEqual([['售前'], ['售前'], [], ['乙']]);
  });

  it('makes groups of its sheets, and passes over empty ones', async () => {
    const file = workbookOf({
      sheets: {
        售前: `${row(1, '标题', '话术1', '话术2')}${row(2, '尺码', '报身高', '报体重')}`,
        空: '',
        售后: `${row(1, '标题', '话术1')}${row(2, '运费', '我们出')}`,
      },
    });
    const plan = await planOf(file, '话术.xlsx');
    expect(plan.warnings).toEqual([{ code: 'severalSheets', detail: '2' }]);
    expect(plan.rows.map((one) => [one.sheet, one.row, replyOf(one).group])).toEqual([
      ['售前', 2, ['售前']],
      ['售后', 2, ['售后']],
    ]);
  });

  it('is read where its cells have no addresses, and where some hold errors', async () => {
    const file = workbookOf({
      sheets: {
        a: '<row><c t="inlineStr"><is><t>标题</t></is></c><c t="inlineStr"><is><t>话术1</t></is></c></row><row><c t="inlineStr"><is><t>问</t></is></c><c t="e"><v>#REF!</v></c></row><row><c t="inlineStr"><is><t>答</t></is></c><c t="b"><v>1</v></c></row>',
      },
    });
    const plan = await planOf(file, 'a.xlsx');
    expect(codesOf(plan.rows[0])).toEqual([]);
    expect(plan.rows[0]?.errors).toEqual([{ code: 'noText' }]);
    expect(messagesOf(plan.rows[1])).toEqual(['true']);
  });
});

describe('a workbook that is made to do harm', () => {
  it('is refused by what it says it unfolds to', async () => {
    const file = workbookOf({
      sheets: { a: row(1, 'x') },
      extra: { 'xl/media/a.xml': new Uint8Array(40_000_000) },
    });
    expect(file.length).toBeLessThan(100_000);
    expect(await failureOf(file, 'x.xlsx')).toBe('zipBomb');
  });

  it('is refused by what it unfolds to, whatever it says', async () => {
    const file = workbookOf({
      sheets: { a: row(1, 'x') },
      extra: { 'xl/worksheets/b.xml': new Uint8Array(40_000_000) },
    });
    const view = new DataView(file.buffer);
    for (let at = 0; at < file.length - 30; at += 1)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 10, true);
    expect(await failureOf(file, 'x.xlsx')).toBe('zipBomb');
  });

  it('is refused where thousands of files are in it', async () => {
    const many = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`xl/x${n}.xml`, strToU8('')]));
    expect(await failureOf(workbookOf({ sheets: { a: row(1, 'x') }, extra: many }), 'x.xlsx')).toBe(
      'zipBomb',
    );
  });

  it.each([
    ['a row', '<row r="900719925474099"><c r="A900719925474099"><v>1</v></c></row>'],
    ['a row of its cell', '<row><c r="A999999999"><v>1</v></c></row>'],
    [
      'a corner',
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="300000"><c r="A300000"><v>1</v></c></row>',
    ],
    ['a column', '<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'],
  ])('is refused where %s lies far out', async (_, rows) => {
    expect(await failureOf(workbookOf({ sheets: { a: rows } }), 'x.xlsx')).toBe('tooManyRows');
  });

  it.each([
    ['another archive', zipSync({ 'a.txt': strToU8('hello') })],
    ['half a workbook', workbookOf({ sheets: { a: row(1, 'x') } }).subarray(0, 700)],
    ['four bytes', Uint8Array.from([0x50, 0x4b, 3, 4])],
    ['rows out of order', workbookOf({ sheets: { a: row(5, 'x') + row(2, 'y') } })],
  ])('is refused: %s', async (_, bytes) => {
    expect(await failureOf(bytes, 'x.xlsx')).toBe('badArchive');
  });
});
