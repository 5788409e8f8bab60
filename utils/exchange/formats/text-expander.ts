import { askFor, templateFrom, variable } from '../escape.ts';
import type { Finding, NoteCode } from '../findings.ts';
import { rowFrom } from '../found.ts';
import type { Dialect } from '../template-text.ts';
import type { Entry, TableFormat, Written } from './shape.ts';

const MACRO =
  /%(fill(?:text|area|popup|top|part|partend)?|clipboard|key|snippet|date|cursor)(?::([^%]*))?%|%\||%[<>^v]|((?:%[-]?[YymdBbAaeHMSIplj])(?:[\s/:.,年月日时分秒-]*%[-]?[YymdBbAaeHMSIplj])*)/g;

/** `name=Label:default=x:first:second`. */
function settingsOf(source: string): { label: string; choices: string[] } {
  const parts = source.split(':');
  const named = new Map<string, string>();
  const choices: string[] = [];
  for (const part of parts) {
    const [, name, value = ''] = /^\s*(name|default|width|height)\s*=\s*([\s\S]*)$/.exec(part) ?? [];
    if (name) named.set(name, value);
    else if (part.trim() !== '') choices.push(part.trim());
  }
  const first = named.get('default');
  return {
    label: named.get('name') || choices[0] || '',
    choices: first ? [first, ...choices.filter((one) => one !== first)] : choices,
  };
}

/** A TextExpander text as a template; macros that we do not have stay as they were written and are noted. */
export const fromTextExpander = (text: string, notes: Finding<NoteCode>[]): string =>
  templateFrom(text, MACRO, ([all, name, settings = '', date]) => {
    if (date !== undefined) return variable(/[YymdBbAaej]/.test(date) ? 'now.date' : 'now.time');
    if (name === undefined || name === 'cursor') return '';
    const { label, choices } = settingsOf(settings);
    if (name === 'fillpopup') return askFor(label || '…', 'choice', choices);
    if (name === 'fill' || name === 'filltext' || name === 'fillarea') return askFor(label || '…');
    notes.push({ code: 'unknownCommand', detail: all.slice(0, 60) });
    return undefined;
  });

/** The group is the file's name up to its first dot. */
const groupFrom = (fileName: string): string => (fileName.split(/[\\/]/).at(-1) ?? '').split('.')[0] ?? '';

/** Rows that are looked at, and how many characters an abbreviation has at most. */
const SAMPLE = 30;
const ABBREVIATION = 32;

/** TextExpander's CSV: no header; abbreviation, text, and perhaps a label. */
export const textExpander: TableFormat = {
  fits: (table) => {
    const sample = table.rows.slice(0, SAMPLE);
    const alike = sample.filter(
      ({ cells: [first = '', second = ''], cells }) =>
        cells.length <= 3 &&
        /^[!-~]{1,32}$/.test(first) &&
        first.length <= ABBREVIATION &&
        second.trim() !== '',
    );
    return sample.length > 0 && alike.length >= sample.length * 0.8 ? 0.5 : 0;
  },
  read: (table, fileName) =>
    table.rows.map(({ row, cells: [code = '', text = '', title = ''] }) => {
      const notes: Finding<NoteCode>[] = [];
      return rowFrom({
        row,
        code,
        title,
        group: [groupFrom(fileName)],
        messages: [fromTextExpander(text, notes)],
        notes,
      });
    }),
};

/** Our fill-ins as TextExpander's. */
export const toTextExpander: Dialect = {
  variable: (name) => (name === 'now.date' ? '%Y-%m-%d' : name === 'now.time' ? '%H:%M' : undefined),
  ask: (label, kind, choices) => {
    const name = label.replace(/[:%]/g, ' ');
    return kind === 'choice'
      ? `%fillpopup:name=${name}:${choices.map((one) => one.replace(/[:%]/g, ' ')).join(':')}%`
      : `%filltext:name=${name}%`;
  },
};

/** TextExpander's rows. */
export const writeTextExpander = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  rows: entries.map((entry) => [entry.code || entry.title, text(entry), entry.title]),
});
