import type { Reply } from '../../records/reply.ts';
import { unknownVariables } from '../../template/fill.ts';
import type { ImportRow, NoteCode, ReplyDraft } from '../findings.ts';
import { rowFrom } from '../found.ts';
import { type Columns, cellIn, columnsIn, listIn } from '../headers.ts';
import type { Table } from '../tables.ts';
import { langFrom } from '../words.ts';
import {
  consoleFrom,
  consoleWord,
  groupFrom,
  groupWord,
  instantFrom,
  instantWord,
  stateFrom,
  stateWord,
  toneFrom,
  toneWord,
} from './own-sheet-words.ts';
import { messageColumns } from './scripts.ts';
import type { TableFormat } from './shape.ts';

const NAMES = {
  group: ['分组', '分組', 'group', 'folder'],
  title: ['标题', '標題', 'title'],
  code: ['快捷码', '快捷碼', 'code', 'shortcut'],
  lang: ['语言', '語言', 'language', 'lang'],
  tone: ['语气', '語氣', 'tone', 'voice'],
  tags: ['标签', '標籤', 'tags'],
  images: ['图片', '圖片', 'images', 'image'],
  validUntil: ['有效期', 'validuntil', 'validity', 'expires'],
  consoles: ['平台', 'consoles', 'console', 'platform', 'platforms'],
  situations: ['场景', '場景', 'situations', 'situation'],
  state: ['状态', '狀態', 'state', 'status'],
} as const;
type Column = keyof typeof NAMES;
const BODY = { body: ['内容', '內容', 'content', 'body', 'text', 'reply'] } as const;

/** Columns that only our own sheet has; other sheets of scripts have titles, groups, codes and texts as well. */
const OURS = ['lang', 'tone', 'images', 'validUntil', 'consoles'] as const;

interface Header {
  at: number;
  columns: Columns<Column>;
  messages: number[];
}

function headerOf(table: Table): Header | undefined {
  for (const [at, { cells }] of table.rows.slice(0, 4).entries()) {
    const columns = columnsIn(cells, NAMES);
    const { body } = columnsIn(cells, BODY);
    if (body === undefined || Object.keys(columns).length === 0) continue;
    const used = new Set<number>([body, ...(Object.values(columns) as number[])]);
    return { at, columns, messages: [body, ...messageColumns(cells).filter((one) => !used.has(one))] };
  }
  return undefined;
}

type Note = { code: NoteCode; detail?: string };

/** What a word means, or a note that nobody knows it. */
function meaning<T>(
  word: string,
  of: (word: string) => T | undefined,
  code: NoteCode,
  notes: Note[],
): T | undefined {
  if (word.trim() === '') return undefined;
  const found = of(word.trim());
  if (found === undefined) notes.push({ code, detail: word.trim().slice(0, 40) });
  return found;
}

function sheetRow(
  { row, cells }: Table['rows'][number],
  { columns, messages }: Header,
  sheet?: string,
): ImportRow {
  const at = (column: Column) => cellIn(cells, columns[column]);
  const notes: Note[] = [];
  const lang = meaning(at('lang'), langFrom, 'languageUnknown', notes);
  const tone = meaning(at('tone'), toneFrom, 'toneUnknown', notes);
  const validUntil = meaning(at('validUntil'), instantFrom, 'dateUnknown', notes);
  const texts = messages.map((column) => cellIn(cells, column));
  notes.push(...templateNotes(texts));
  return rowFrom({
    row,
    code: at('code'),
    title: at('title'),
    group: columns.group === undefined && sheet !== undefined ? [sheet] : groupFrom(at('group')),
    messages: texts,
    ...(lang && { lang }),
    ...(tone && { tone }),
    tags: listIn(at('tags')),
    situations: listIn(at('situations')),
    consoles: listIn(at('consoles')).flatMap(
      (word) => meaning(word, consoleFrom, 'consoleUnknown', notes) ?? [],
    ),
    images: listIn(at('images')).map((name) => ({ name: name.slice(0, 200) })),
    validUntil,
    state: stateFrom(at('state')),
    notes,
    ...(sheet !== undefined && { sheet }),
  });
}

/** What is wrong with texts that are templates: the desk would say the same of them. */
function templateNotes(messages: readonly string[]): Note[] {
  return messages.flatMap((message): Note[] => {
    if (!/\{[{%]/.test(message)) return [];
    const unknown = unknownVariables(message);
    return unknown.ok
      ? unknown.value.map((detail) => ({ code: 'unknownVariable', detail }))
      : [{ code: 'brokenTemplate' }];
  });
}

/** Rows of one reply have the same group, title and code; they differ in language or tone. */
const keyOf = ({ group, title, code }: ReplyDraft): string => JSON.stringify([group, title, code]);

const VARIANTS_LIMIT = 30;

/** Puts rows that are variants of one reply together. A second one of the same language and tone is a reply of its own. */
export function joinVariants(rows: readonly ImportRow[]): ImportRow[] {
  const joined: ImportRow[] = [];
  const open = new Map<string, ImportRow & { reply: ReplyDraft }>();
  for (const row of rows) {
    const { reply } = row;
    const [variant] = reply?.variants ?? [];
    const first = reply && open.get(keyOf(reply));
    if (!reply || !variant || !first) {
      joined.push(row);
      if (reply) open.set(keyOf(reply), row as ImportRow & { reply: ReplyDraft });
      continue;
    }
    const same = first.reply.variants.find(
      ({ lang, tone }) => lang === variant.lang && tone === variant.tone,
    );
    if (same && JSON.stringify(same) === JSON.stringify(variant)) {
      first.also = [...(first.also ?? []), row.row];
      first.notes.push({ code: 'sameVariant', detail: String(row.row) });
    } else if (same || first.reply.variants.length >= VARIANTS_LIMIT) joined.push(row);
    else {
      first.reply.variants.push(variant);
      first.reply.tags = [...new Set([...first.reply.tags, ...reply.tags])].slice(0, 50);
      first.also = [...(first.also ?? []), row.row];
      first.notes.push(...row.notes);
    }
  }
  return joined;
}

/** Our own sheet, in any order of its columns, with Chinese or English headings. Its texts are templates. */
export const ownSheet: TableFormat = {
  fits: (table) => {
    const header = headerOf(table);
    if (!header) return 0;
    if (OURS.some((column) => header.columns[column] !== undefined)) return 0.95;
    return header.messages.length === 1 && header.columns.title !== undefined ? 0.7 : 0;
  },
  read: (table) => {
    const header = headerOf(table);
    if (!header) return [];
    return joinVariants(table.rows.slice(header.at + 1).map((row) => sheetRow(row, header, table.sheet)));
  },
};

const HEADER = [
  '分组',
  '标题',
  '内容',
  '快捷码',
  '语言',
  '语气',
  '标签',
  '图片',
  '有效期',
  '平台',
  '场景',
  '状态',
];

/** Our own sheet: a row for each variant; further messages in columns of their own behind the rest. */
export function ownSheetRows(replies: readonly Reply[]): string[][] {
  const most = Math.max(
    0,
    ...replies.flatMap(({ variants }) => variants.map(({ more }) => more?.length ?? 0)),
  );
  const further = Array.from({ length: most }, (_, at) => `内容${at + 2}`);
  const rows = replies.flatMap((reply) =>
    reply.variants.map(({ lang, tone, body, more = [] }) => [
      groupWord(reply.group),
      reply.title,
      body,
      reply.code,
      lang,
      toneWord(tone),
      reply.tags.join('，'),
      reply.images.map(({ name }) => name).join('；'),
      reply.validUntil === undefined ? '' : instantWord(reply.validUntil),
      reply.consoles.map(consoleWord).join('，'),
      reply.situations.join('，'),
      reply.state === 'approved' ? '' : stateWord(reply.state),
      ...further.map((_, at) => more[at] ?? ''),
    ]),
  );
  return [[...HEADER, ...further], ...rows];
}
