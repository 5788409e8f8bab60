import type { Finding, ImportRow, NoteCode } from '../findings.ts';
import { fromBraces, ZENDESK } from '../foreign-variables.ts';
import { refused, rowFrom } from '../found.ts';
import { plainIfMarked } from '../html-body.ts';
import {
  type Entry,
  type Fields,
  isFields,
  listOf,
  textOf,
  type ValueFormat,
  type Written,
} from './shape.ts';

const macrosOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  return Array.isArray(value.macros) ? value.macros : isFields(value.macro) ? [value.macro] : [];
};

/** The text of an action: newer exports write `[channel, text]`. */
const actionText = (value: unknown): string => textOf(Array.isArray(value) ? value.at(-1) : value);

const TEXT_FIELDS = new Set(['comment_value', 'comment_value_html']);

function bodyOf(actions: readonly Fields[], notes: Finding<NoteCode>[]): string {
  const html = actions.find(({ field }) => field === 'comment_value_html');
  const plain = actions.find(({ field, value }) => field === 'comment_value' && actionText(value) !== '');
  for (const { field, value } of actions)
    if (!TEXT_FIELDS.has(textOf(field)))
      notes.push({
        code: 'actionDropped',
        detail: `${textOf(field)} ${actionText(value)}`.trim().slice(0, 80),
      });
  if (plain) return actionText(plain.value);
  return plainIfMarked(actionText(html?.value), notes);
}

function macroRow(row: number, macro: unknown): ImportRow {
  if (!isFields(macro)) return refused(row, 'notARecord', textOf(macro));
  const notes: Finding<NoteCode>[] = [];
  const body = bodyOf(listOf(macro.actions).filter(isFields), notes);
  const path = textOf(macro.title).split('::');
  for (const field of ['restriction', 'description'] as const)
    if (macro[field] !== null && macro[field] !== undefined && macro[field] !== '')
      notes.push({ code: 'fieldDropped', detail: field });
  const inactive = macro.active === false;
  if (inactive) notes.push({ code: 'inactive' });
  return rowFrom({
    row,
    title: path.at(-1) ?? '',
    group: path.slice(0, -1),
    messages: [fromBraces(body, ZENDESK, notes)],
    state: inactive ? 'draft' : 'approved',
    notes,
  });
}

/** Zendesk's macros: the text is one action among others. */
export const zendesk: ValueFormat = {
  fits: (value) =>
    macrosOf(value).some(
      (macro) =>
        isFields(macro) && listOf(macro.actions).some((action) => isFields(action) && 'field' in action),
    ) ||
    (isFields(value) && Array.isArray(value.macros) && value.macros.length === 0),
  read: (value) => macrosOf(value).map((macro, at) => macroRow(at + 1, macro)),
};

/** Zendesk's list of macros. */
export const writeZendesk = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  json: {
    macros: entries.map((entry, position) => ({
      title: [...entry.group, entry.title].join('::'),
      active: entry.active,
      position,
      description: null,
      restriction: null,
      actions: [{ field: 'comment_value', value: text(entry) }],
    })),
    count: entries.length,
  },
});
