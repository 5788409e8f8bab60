import { escapeLiteral } from '../escape.ts';
import type { ImportRow } from '../findings.ts';
import { type Found, refused, rowFrom } from '../found.ts';
import { cellIn, columnsIn, headingOf, listIn } from '../headers.ts';
import type { Table } from '../tables.ts';
import type { Entry, TableFormat, Written } from './shape.ts';

const QUICK_HEADER = ['快捷短语编码', '快捷短语', '快捷短语分组'] as const;
const QUICK = { code: ['快捷短语编码'], text: ['快捷短语'], group: ['快捷短语分组'] } as const;

const quickHeader = (table: Table): number =>
  table.rows.slice(0, 5).findIndex(({ cells }) => columnsIn(cells, QUICK).text !== undefined);

/** 千牛's own list of quick phrases: code, text, one level of groups; the group may be missing. */
export const qianniuQuick: TableFormat = {
  fits: (table) => {
    const header = table.rows[quickHeader(table)]?.cells ?? [];
    const { code, group } = columnsIn(header, QUICK);
    return code !== undefined ? 1 : group !== undefined ? 0.9 : 0;
  },
  read: (table) => {
    const header = quickHeader(table);
    const columns =
      header < 0 ? { code: 0, text: 1, group: 2 } : columnsIn(table.rows[header]?.cells ?? [], QUICK);
    return table.rows.slice(header + 1).map(({ row, cells }) =>
      rowFrom({
        row,
        code: cellIn(cells, columns.code),
        group: [cellIn(cells, columns.group)],
        messages: [escapeLiteral(cellIn(cells, columns.text))],
      }),
    );
  },
};

/** The rows of a quick-phrase file. */
export const writeQuick = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  rows: [[...QUICK_HEADER], ...entries.map((entry) => [entry.code, text(entry), entry.group.join('-')])],
});

const V3_MARK = '最初3行的内容请勿改动(V3)！！！';
const V3_HEADER = [
  '分组',
  '快捷编码',
  '标题',
  '内容',
  '图片名',
  '程序数据（手工新增词条时，本字段留空即可）',
];
const V3_NAMES = {
  group: ['分组'],
  code: ['快捷编码'],
  title: ['标题'],
  text: ['内容'],
  images: ['图片名'],
  data: ['程序数据'],
} as const;
/** Places of the columns, which the format fixes. */
const V3_COLUMNS = { group: 0, code: 1, title: 2, text: 3, images: 4, data: 5 };
/** Rows above the data. */
const V3_HEAD = 3;
const LEAST_CELLS = 3;

const isMark = (table: Table): boolean =>
  /^最初\d行的内容请勿改动/.test((table.rows[0]?.cells[0] ?? '').normalize('NFKC').trim());

const v3Header = (table: Table): number =>
  table.rows
    .slice(0, V3_HEAD + 2)
    .findIndex(({ cells }) => cells.length >= 4 && columnsIn(cells, V3_NAMES).code !== undefined);

function v3Row({ row, cells }: Table['rows'][number], columns: Partial<typeof V3_COLUMNS>): ImportRow {
  if (cells.length < LEAST_CELLS) return refused(row, 'tooFewCells', cells.join(' '), String(LEAST_CELLS));
  const title = cellIn(cells, columns.title);
  const images = listIn(cellIn(cells, columns.images)).map((name) => ({ name: name.slice(0, 200) }));
  const text = cellIn(cells, columns.text);
  const found: Found = {
    row,
    code: cellIn(cells, columns.code),
    group: cellIn(cells, columns.group).split(/[=＝][>＞]/),
    title,
    // A row without a text of its own sends its title.
    messages: [escapeLiteral(text.trim() === '' && images.length === 0 ? title : text)],
    images,
  };
  return rowFrom(found);
}

/** The 千牛 assistant's list, "V3": three rows that must stay, then data; groups as a path with `=>` or `＝>`. */
export const qianniuV3: TableFormat = {
  fits: (table) => (isMark(table) ? 1 : v3Header(table) >= 0 && headingOf(V3_HEADER[1] ?? '') ? 0.8 : 0),
  read: (table) => {
    const header = v3Header(table);
    const columns = header < 0 ? V3_COLUMNS : columnsIn(table.rows[header]?.cells ?? [], V3_NAMES);
    const data =
      header >= 0
        ? table.rows.slice(header + 1)
        : table.rows.filter(({ row }) => row > (isMark(table) ? V3_HEAD : 0));
    return data.map((row) => v3Row(row, columns));
  },
};

/** The rows of a V3 file; the account in its second row stays empty, as nobody's is known. */
export const writeV3 = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  rows: [
    [V3_MARK, '', '', '', '', ''],
    ['', '', '', '', '', ''],
    V3_HEADER,
    ...entries.map((entry) => [
      entry.group.join('=>'),
      entry.code,
      entry.title,
      text(entry),
      entry.images.join(';'),
      '',
    ]),
  ],
});
