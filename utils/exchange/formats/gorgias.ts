import type { ReplyLang } from '../../records/reply.ts';
import type { Finding, ImportRow, NoteCode } from '../findings.ts';
import { fromBraces, GORGIAS } from '../foreign-variables.ts';
import { refused, rowFrom } from '../found.ts';
import { listIn } from '../headers.ts';
import { plainBody } from '../html-body.ts';
import { textToHtml } from '../html-text.ts';
import { langFrom } from '../words.ts';
import {
  type Entry,
  type Fields,
  isFields,
  listOf,
  textOf,
  type ValueFormat,
  type Written,
} from './shape.ts';

/** One macro, a list of them, or what an answer of its interface wraps them in. */
const macrosOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  if (Array.isArray(value.actions)) return [value];
  return listOf(value.data ?? value.macros);
};

const isAction = (action: unknown): boolean =>
  isFields(action) && ('arguments' in action || 'name' in action);

interface Read {
  text: string;
  tags: string[];
}

function actionsOf(macro: Fields, notes: Finding<NoteCode>[]): Read {
  const read: Read = { text: '', tags: [] };
  for (const action of listOf(macro.actions).filter(isFields)) {
    const values = isFields(action.arguments) ? action.arguments : {};
    const name = textOf(action.name);
    if (name === 'setResponseText') {
      const plain = textOf(values.body_text);
      const html = textOf(values.body_html);
      read.text = plain;
      if (plain.trim() === '' && html !== '') read.text = plainBody(html, notes);
      if (listOf(values.attachments).length > 0) notes.push({ code: 'imageDropped' });
    } else if (name === 'addTags')
      read.tags.push(...(Array.isArray(values.tags) ? values.tags.map(textOf) : listIn(textOf(values.tags))));
    else notes.push({ code: 'actionDropped', detail: (textOf(action.title) || name).slice(0, 80) });
  }
  return read;
}

function macroRow(row: number, macro: unknown): ImportRow {
  if (!isFields(macro)) return refused(row, 'notARecord', textOf(macro));
  const notes: Finding<NoteCode>[] = [];
  const { text, tags } = actionsOf(macro, notes);
  const language = textOf(macro.language);
  const lang: ReplyLang | undefined = langFrom(language);
  if (language !== '' && lang === undefined)
    notes.push({ code: 'languageUnknown', detail: language.slice(0, 20) });
  if (textOf(macro.intent) !== '') notes.push({ code: 'fieldDropped', detail: 'intent' });
  return rowFrom({
    row,
    title: textOf(macro.name),
    tags,
    messages: [fromBraces(text, GORGIAS, notes)],
    ...(lang !== undefined && { lang }),
    notes,
  });
}

/** Gorgias's macros. */
export const gorgias: ValueFormat = {
  fits: (value) => macrosOf(value).some((macro) => isFields(macro) && listOf(macro.actions).some(isAction)),
  read: (value) => macrosOf(value).map((macro, at) => macroRow(at + 1, macro)),
};

const SHORT: Readonly<Record<ReplyLang, string>> = { 'zh-CN': 'zh', 'zh-TW': 'zh-TW', en: 'en' };

/** Gorgias's list of macros. */
export const writeGorgias = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  json: entries.map((entry, at) => {
    const body = text(entry);
    const actions: Fields[] = [
      {
        type: 'user',
        name: 'setResponseText',
        title: 'Add response text',
        arguments: { body_text: body, body_html: textToHtml(body) },
      },
    ];
    if (entry.tags.length > 0)
      actions.push({
        type: 'user',
        name: 'addTags',
        title: 'Add tags',
        arguments: { tags: entry.tags.join(',') },
      });
    return { id: at + 1, name: entry.title, intent: null, language: SHORT[entry.lang], usage: 0, actions };
  }),
});
