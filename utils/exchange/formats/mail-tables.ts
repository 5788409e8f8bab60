import type { Finding, ImportRow, NoteCode } from '../findings.ts';
import { BRISKINE, fromBraces, fromHashes, ZAMMAD } from '../foreign-variables.ts';
import { rowFrom } from '../found.ts';
import { cellIn, columnsIn, listIn } from '../headers.ts';
import { plainIfMarked } from '../html-body.ts';
import { textToHtml } from '../html-text.ts';
import type { Table } from '../tables.ts';
import type { Entry, TableFormat, Written } from './shape.ts';

const headerOf = (table: Table): readonly string[] => table.rows[0]?.cells ?? [];

const BRISKINE_HEADER = ['id', 'title', 'shortcut', 'subject', 'to', 'cc', 'bcc', 'tags', 'body'];
const BRISKINE_NAMES = {
  title: ['title'],
  shortcut: ['shortcut'],
  subject: ['subject'],
  to: ['to'],
  cc: ['cc'],
  bcc: ['bcc'],
  tags: ['tags'],
  body: ['body'],
  plain: ['bodyplaintext'],
} as const;

/** Briskine's templates: mails whose text is HTML. */
export const briskine: TableFormat = {
  fits: (table) => {
    const { shortcut, subject, body } = columnsIn(headerOf(table), BRISKINE_NAMES);
    return body === undefined ? 0 : shortcut !== undefined && subject !== undefined ? 1 : 0.2;
  },
  read: (table) => {
    const columns = columnsIn(headerOf(table), BRISKINE_NAMES);
    return table.rows.slice(1).map(({ row, cells }): ImportRow => {
      const notes: Finding<NoteCode>[] = [];
      for (const field of ['subject', 'to', 'cc', 'bcc'] as const)
        if (cellIn(cells, columns[field]).trim() !== '') notes.push({ code: 'fieldDropped', detail: field });
      const body = cellIn(cells, columns.body);
      const text = body.trim() === '' ? cellIn(cells, columns.plain) : plainIfMarked(body, notes);
      return rowFrom({
        row,
        code: cellIn(cells, columns.shortcut),
        title: cellIn(cells, columns.title),
        tags: listIn(cellIn(cells, columns.tags)),
        messages: [fromBraces(text, BRISKINE, notes)],
        notes,
      });
    });
  },
};

/** Briskine's rows, as it exports them itself. */
export const writeBriskine = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  rows: [
    [...BRISKINE_HEADER, 'body_plain_text'],
    ...entries.map((entry, at) => {
      const body = text(entry);
      const tags = entry.tags.map((tag) => tag.replaceAll(',', ' ')).join(',');
      return [String(at + 1), entry.title, entry.code, '', '', '', '', tags, textToHtml(body), body];
    }),
  ],
});

const ZAMMAD_HEADER = ['id', 'name', 'keywords', 'content', 'note', 'active', 'groups'];
const ZAMMAD_NAMES = {
  name: ['name'],
  keywords: ['keywords'],
  content: ['content'],
  note: ['note'],
  active: ['active'],
  groups: ['groups', 'groupids'],
} as const;

/** Zammad's text modules. The first keyword, by which they are called, becomes the code. */
export const zammad: TableFormat = {
  fits: (table) => {
    const { name, keywords, content } = columnsIn(headerOf(table), ZAMMAD_NAMES);
    return name !== undefined && keywords !== undefined && content !== undefined ? 1 : 0;
  },
  read: (table) => {
    const columns = columnsIn(headerOf(table), ZAMMAD_NAMES);
    return table.rows.slice(1).map(({ row, cells }) => {
      const notes: Finding<NoteCode>[] = [];
      const [code = '', ...tags] = cellIn(cells, columns.keywords)
        .split(/[\s,;，；、]+/)
        .filter(Boolean);
      for (const field of ['note', 'groups'] as const)
        if (cellIn(cells, columns[field]).trim() !== '') notes.push({ code: 'fieldDropped', detail: field });
      const inactive = /^(?:false|0|no|inactive)$/i.test(cellIn(cells, columns.active).trim());
      if (inactive) notes.push({ code: 'inactive' });
      return rowFrom({
        row,
        code,
        tags,
        title: cellIn(cells, columns.name),
        messages: [fromHashes(plainIfMarked(cellIn(cells, columns.content), notes), ZAMMAD, notes)],
        state: inactive ? 'draft' : 'approved',
        notes,
      });
    });
  },
};

/** Zammad's rows. */
export const writeZammad = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  rows: [
    ZAMMAD_HEADER,
    ...entries.map((entry, at) => [
      String(at + 1),
      entry.title,
      [entry.code, ...entry.tags]
        .filter(Boolean)
        .map((word) => word.replace(/\s+/g, '-'))
        .join(' '),
      textToHtml(text(entry)),
      '',
      String(entry.active),
      '',
    ]),
  ],
});
