import { escapeLiteral } from '../escape.ts';
import type { ImportRow } from '../findings.ts';
import { rowFrom } from '../found.ts';
import { cellIn, columnsIn, headingOf, listIn } from '../headers.ts';
import type { Table } from '../tables.ts';
import type { TableFormat } from './shape.ts';

const NAMES = {
  title: [
    '标题',
    '標題',
    '名称',
    '名稱',
    '话术标题',
    '问题',
    '問題',
    '场景',
    '主题',
    'title',
    'name',
    'question',
    'subject',
  ],
  group: [
    '分组',
    '分組',
    '分类',
    '分類',
    '目录',
    '类别',
    '一级分类',
    '话术分组',
    'group',
    'category',
    'folder',
  ],
  code: ['快捷码', '快捷碼', '快捷编码', '快捷键', '编码', '代码', 'shortcut', 'code', 'shortcode'],
  tags: ['标签', '標籤', '关键词', '关键字', '關鍵字', 'tags', 'keywords'],
} as const;

const MESSAGE =
  /^(?:第?[一二三四五六七八九十\d]+[条句])?(?:话术内容|回复内容|消息内容|内容|內容|话术|話術|回复|回覆|消息|訊息|答案|回答|文本|文字|message|content|reply|response|text|answer|script)(?:[一二三四五六七八九十]|\d{1,2})?$/;

/** Columns that hold messages, in order. */
export const messageColumns = (header: readonly string[]): number[] =>
  header.flatMap((cell, at) => (MESSAGE.test(headingOf(cell)) ? [at] : []));

/** Rows above the header that a sheet's own caption may take. */
const CAPTION = 3;

function headerOf(table: Table): number {
  return table.rows.slice(0, CAPTION + 1).findIndex(({ cells }) => {
    const messages = messageColumns(cells);
    const { title, group, code } = columnsIn(cells, NAMES);
    return messages.length > 1 || (messages.length === 1 && (title ?? group ?? code) !== undefined);
  });
}

interface Layout {
  title: number | undefined;
  group: number | undefined;
  code: number | undefined;
  tags: number | undefined;
  messages: readonly number[];
}

/** Without a header: a single column holds texts; else the title comes first and its messages after it. */
function bareLayout(table: Table): Layout {
  const width = Math.max(...table.rows.slice(0, 50).map(({ cells }) => cells.length), 1);
  const none = { group: undefined, code: undefined, tags: undefined };
  if (width === 1) return { ...none, title: undefined, messages: [0] };
  return { ...none, title: 0, messages: Array.from({ length: width - 1 }, (_, at) => at + 1) };
}

/** A sheet of scripts: a title and up to five messages that are sent in order. */
export const scripts: TableFormat = {
  fits: (table) => (headerOf(table) >= 0 ? 0.6 : 0.1),
  read: (table) => {
    const header = headerOf(table);
    const cells = table.rows[header]?.cells ?? [];
    const layout: Layout =
      header < 0
        ? bareLayout(table)
        : {
            title: undefined,
            group: undefined,
            code: undefined,
            tags: undefined,
            ...columnsIn(cells, NAMES),
            messages: messageColumns(cells),
          };
    return table.rows.slice(header + 1).map((row) => scriptRow(row, layout, table.sheet));
  },
};

function scriptRow({ row, cells }: Table['rows'][number], layout: Layout, sheet?: string): ImportRow {
  const group = cellIn(cells, layout.group);
  return rowFrom({
    row,
    code: cellIn(cells, layout.code),
    title: cellIn(cells, layout.title),
    // The sheets of a workbook are its groups where no column says them.
    group:
      layout.group === undefined && sheet !== undefined
        ? [sheet]
        : group.split(/\s*(?:[=＝][>＞]|[/>\\])\s*/),
    tags: listIn(cellIn(cells, layout.tags)),
    messages: layout.messages.map((at) => escapeLiteral(cellIn(cells, at))),
    ...(sheet !== undefined && { sheet }),
  });
}
