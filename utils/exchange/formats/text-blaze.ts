import { askFor, templateFrom, variable } from '../escape.ts';
import type { Finding, ImportRow, NoteCode } from '../findings.ts';
import { refused, rowFrom } from '../found.ts';
import { plainBody } from '../html-body.ts';
import type { Dialect } from '../template-text.ts';
import {
  type Entry,
  type Fields,
  isFields,
  listOf,
  textOf,
  type ValueFormat,
  type Written,
} from './shape.ts';

const COMMAND = /\{(=|[a-zA-Z]+)(?::([^{}]*))?\}/g;

/** Settings and bare values of a command: `{formmenu: a; b; name=x}`. */
function argumentsOf(source = ''): { named: Map<string, string>; bare: string[] } {
  const named = new Map<string, string>();
  const bare: string[] = [];
  for (const part of source.split(';')) {
    const [, name, value = ''] = /^\s*(\w+)\s*=\s*([\s\S]*)$/.exec(part) ?? [];
    if (name) named.set(name.toLowerCase(), value.trim().replace(/^"([\s\S]*)"$/, '$1'));
    else if (part.trim() !== '') bare.push(part.trim());
  }
  return { named, bare };
}

/** Whether a pattern of a time asks for the hour and not for the day. */
const isClock = (pattern: string): boolean =>
  /[Hhm]{1,2}:|:mm|\bLT/.test(pattern) && !/[YD]|MMM/.test(pattern);

function commandFor(name: string, source: string | undefined): string | undefined {
  const { named, bare } = argumentsOf(source);
  const label = named.get('name') || named.get('placeholder') || named.get('default') || bare[0] || '';
  switch (name.toLowerCase()) {
    case 'formtext':
    case 'formparagraph':
      return askFor(label || '…');
    case 'formdate':
      return askFor(named.get('name') || '日期', 'date');
    case 'formmenu':
      return askFor(named.get('name') || bare.join('/'), 'choice', [
        ...new Set([named.get('default') ?? '', ...bare].filter((value) => value !== '')),
      ]);
    case 'time':
      // A shifted time is another day; what it means is for the person to say.
      if (named.has('shift')) return undefined;
      return variable(isClock(bare.join(';')) ? 'now.time' : 'now.date');
    case 'cursor':
      return '';
    case 'user':
      return variable('agent.name');
    default:
      return undefined;
  }
}

/** A Text Blaze text as a template; commands that we do not have stay as they were written and are noted. */
export const fromTextBlaze = (text: string, notes: Finding<NoteCode>[]): string =>
  templateFrom(text, COMMAND, ([all, name = '', source]) => {
    const template = commandFor(name, source);
    if (template === undefined) notes.push({ code: 'unknownCommand', detail: all.slice(0, 60) });
    return template;
  });

function snippetRow(row: number, folder: string, snippet: unknown): ImportRow {
  if (!isFields(snippet)) return refused(row, 'notARecord', textOf(snippet));
  const notes: Finding<NoteCode>[] = [];
  const plain = textOf(snippet.text);
  const html = plain === '' ? textOf(snippet.html) : '';
  return rowFrom({
    row,
    code: textOf(snippet.shortcut).trim().replace(/^\//, ''),
    title: textOf(snippet.name),
    group: [folder],
    messages: [fromTextBlaze(html === '' ? plain : plainBody(html, notes), notes)],
    notes,
  });
}

/** Text Blaze's export: folders of snippets. */
export const textBlaze: ValueFormat = {
  fits: (value) => isFields(value) && Array.isArray(value.folders),
  read: (value) => {
    const rows: ImportRow[] = [];
    for (const folder of listOf((value as Fields).folders)) {
      if (!isFields(folder)) rows.push(refused(rows.length + 1, 'notARecord', textOf(folder)));
      else
        for (const snippet of listOf(folder.snippets))
          rows.push(snippetRow(rows.length + 1, textOf(folder.name), snippet));
    }
    return rows;
  },
};

/** Our fill-ins as Text Blaze's forms. */
export const toTextBlaze: Dialect = {
  variable: (name) =>
    name === 'now.date' ? '{time: YYYY-MM-DD}' : name === 'now.time' ? '{time: HH:mm}' : undefined,
  ask: (label, kind, choices) => {
    const name = label.replace(/[;{}=]/g, ' ');
    if (kind === 'date') return `{formdate: YYYY-MM-DD; name=${name}}`;
    if (kind === 'choice')
      return `{formmenu: ${choices.map((one) => one.replace(/[;{}=]/g, ' ')).join('; ')}; name=${name}}`;
    return `{formtext: name=${name}}`;
  },
};

/** Text Blaze's file: a folder for each group. */
export function writeTextBlaze(entries: readonly Entry[], text: (entry: Entry) => string): Written {
  const folders = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = entry.group.join('/') || '贴心';
    const found = folders.get(name);
    if (found) found.push(entry);
    else folders.set(name, [entry]);
  }
  return {
    json: {
      version: 7,
      folders: [...folders].map(([name, inside]) => ({
        name,
        snippets: inside.map((entry) => ({
          name: entry.title,
          shortcut: `/${entry.code}`,
          type: 'text',
          text: text(entry),
        })),
      })),
    },
  };
}
