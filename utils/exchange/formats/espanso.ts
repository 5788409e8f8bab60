import { askFor, escapeLiteral, templateFrom, variable, varyAmong } from '../escape.ts';
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

const HOLE = /\{\{\s*([\w.-]+)\s*\}\}|\[\[\s*([\w-]+)\s*\]\]|\$\|\$/g;
/** What people put before a trigger so that it is not typed by chance. */
const TRIGGER_MARK = /^[:;/\\、!#,.]+/;

const choicesOf = (value: unknown): string[] =>
  (typeof value === 'string' ? value.split('\n') : listOf(value))
    .map((one) => textOf(isFields(one) ? (one.label ?? one.id) : one).trim())
    .filter((one) => one !== '');

/** A field of a form. */
function fieldFor(name: string, field: unknown): string {
  const choices = isFields(field) ? choicesOf(field.values) : [];
  return choices.length > 0 ? askFor(name, 'choice', choices) : askFor(name);
}

type Variables = ReadonlyMap<string, Fields>;

/** What stands in a variable's place; undefined where nobody said what it is. */
function templateOf(name: string, variables: Variables, notes: Finding<NoteCode>[]): string | undefined {
  const [base = '', field] = name.split('.');
  const found = variables.get(base);
  if (!found) {
    notes.push({ code: 'unknownVariable', detail: name });
    return undefined;
  }
  const params = isFields(found.params) ? found.params : {};
  switch (found.type) {
    case 'date': {
      const format = textOf(params.format);
      return variable(/%[HMSIpTR]/.test(format) && !/%[YymdBbFDA]/.test(format) ? 'now.time' : 'now.date');
    }
    case 'echo':
      return escapeLiteral(textOf(params.echo));
    case 'random':
      return varyAmong(choicesOf(params.choices));
    case 'choice':
      return askFor(base, 'choice', choicesOf(params.values));
    case 'form': {
      const fields = isFields(params.fields) ? params.fields : {};
      return fieldFor(field ?? base, field === undefined ? undefined : fields[field]);
    }
    case 'shell':
    case 'script':
      notes.push({ code: 'scriptDropped', detail: name });
      return askFor(name);
    default:
      notes.push({ code: 'unknownVariable', detail: name });
      return askFor(name);
  }
}

const variablesIn = (list: unknown): Map<string, Fields> =>
  new Map(
    listOf(list).flatMap((one) => (isFields(one) && textOf(one.name) ? [[textOf(one.name), one]] : [])),
  );

function imageOf(match: Fields): { name: string }[] {
  const path = textOf(match.image_path);
  return path === '' ? [] : [{ name: (path.split(/[\\/]/).at(-1) ?? path).slice(0, 200) }];
}

function bodyOf(match: Fields, notes: Finding<NoteCode>[]): string {
  const plain = [match.replace, match.form, match.markdown].map(textOf).find((text) => text !== '');
  if (plain !== undefined) return plain;
  const html = textOf(match.html);
  return html === '' ? '' : plainBody(html, notes);
}

function matchRow(row: number, match: unknown, globals: Variables): ImportRow {
  if (!isFields(match)) return refused(row, 'notARecord', textOf(match));
  const notes: Finding<NoteCode>[] = [];
  const variables = new Map([...globals, ...variablesIn(match.vars)]);
  for (const [name, { type }] of variablesIn(match.vars))
    if ((type === 'shell' || type === 'script') && !bodyOf(match, []).includes(name))
      notes.push({ code: 'scriptDropped', detail: name });
  const fields = isFields(match.form_fields) ? match.form_fields : {};
  const template = templateFrom(bodyOf(match, notes), HOLE, ([, name, field]) => {
    if (field !== undefined) return textOf(match.form) === '' ? undefined : fieldFor(field, fields[field]);
    return name === undefined ? '' : templateOf(name, variables, notes);
  });
  const [first = '', ...others] = [textOf(match.trigger), ...listOf(match.triggers).map(textOf)].filter(
    Boolean,
  );
  if (first === '' && textOf(match.regex) !== '') notes.push({ code: 'regexTrigger' });
  return rowFrom({
    row,
    code: first.replace(TRIGGER_MARK, '') || first,
    title: textOf(match.label),
    // Its other names are found by as tags are.
    tags: [...others.map((one) => one.replace(TRIGGER_MARK, '')), ...listOf(match.search_terms).map(textOf)],
    messages: [template],
    images: imageOf(match),
    notes,
  });
}

/** Espanso's match file. */
export const espanso: ValueFormat = {
  fits: (value) => isFields(value) && Array.isArray(value.matches),
  read: (value) => {
    const { matches, global_vars } = value as Fields;
    const globals = variablesIn(global_vars);
    return listOf(matches).map((match, at) => matchRow(at + 1, match, globals));
  },
};

/** Date and time as global variables; a fill-in would need a window of Espanso's own and stays a visible gap. */
export const toEspanso: Dialect = {
  variable: (name) => (name === 'now.date' ? '{{date}}' : name === 'now.time' ? '{{time}}' : undefined),
};

/** Espanso's file, with the two variables that our texts may use. */
export const writeEspanso = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  yaml: {
    global_vars: [
      { name: 'date', type: 'date', params: { format: '%Y-%m-%d' } },
      { name: 'time', type: 'date', params: { format: '%H:%M' } },
    ],
    matches: entries.map((entry) => ({
      trigger: `:${entry.code || entry.title}`,
      label: entry.title,
      ...(entry.tags.length > 0 && { search_terms: [...entry.tags] }),
      replace: text(entry),
    })),
  },
});
