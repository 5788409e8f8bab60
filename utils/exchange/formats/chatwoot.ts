import type { Finding, NoteCode } from '../findings.ts';
import { CHATWOOT, fromBraces } from '../foreign-variables.ts';
import { refused, rowFrom } from '../found.ts';
import { type Entry, isFields, listOf, textOf, type ValueFormat, type Written } from './shape.ts';

/** The list itself, or what an answer of its interface wraps it in. */
const itemsOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isFields(value) ? listOf(value.payload ?? value.data) : [];

/** Chatwoot's canned responses: a list of short code and content. */
export const chatwoot: ValueFormat = {
  fits: (value) => itemsOf(value).some((item) => isFields(item) && 'short_code' in item),
  read: (value) =>
    itemsOf(value).map((item, at) => {
      if (!isFields(item)) return refused(at + 1, 'notARecord', textOf(item));
      const notes: Finding<NoteCode>[] = [];
      return rowFrom({
        row: at + 1,
        code: textOf(item.short_code).replace(/^\//, ''),
        messages: [fromBraces(textOf(item.content), CHATWOOT, notes)],
        notes,
      });
    }),
};

/** Chatwoot's list; an entry without a code gets its title for one, as there has to be one. */
export const writeChatwoot = (entries: readonly Entry[], text: (entry: Entry) => string): Written => ({
  json: entries.map((entry) => ({ short_code: entry.code || entry.title, content: text(entry) })),
});
