import type { Reply } from '../records/reply.ts';
import type { Entry } from './formats/shape.ts';
import { type Dialect, type OutText, textFor } from './template-text.ts';

/** The first wording of a reply as an entry of a program that has one for each. */
export function entryOf(reply: Reply): Entry {
  const [first] = reply.variants;
  return {
    code: reply.code,
    group: reply.group,
    title: reply.title,
    messages: first ? [first.body, ...(first.more ?? [])] : [],
    lang: first?.lang ?? 'zh-CN',
    tags: reply.tags,
    images: reply.images.map(({ name }) => name),
    active: reply.state === 'approved',
  };
}

/** The messages of an entry as one text of another program, a blank line between them. */
export function textOfEntry({ messages, lang }: Entry, dialect: Dialect = {}): OutText {
  const parts = messages
    .filter((message) => message !== '')
    .map((message) => textFor(message, dialect, lang));
  return {
    text: parts.map(({ text }) => text).join('\n\n'),
    losses: new Set(parts.flatMap(({ losses }) => [...losses])),
  };
}

/** The entries of a library for a program, and how each one's text is made. */
export const entriesOf = (
  replies: readonly Reply[],
  dialect?: Dialect,
): [entries: Entry[], text: (entry: Entry) => string] => [
  replies.map(entryOf),
  (entry) => textOfEntry(entry, dialect).text,
];
