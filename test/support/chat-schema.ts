import * as z from 'zod/mini';
import { regex, word, words } from './console-schema.ts';

const maybe = <T extends z.ZodMiniType>(type: T) => z.optional(type);
const yes = z.optional(z.literal(true));

const place = { select: z.array(word), attr: maybe(word), match: maybe(regex), glued: yes };
/** Where a text stands. */
export const textPlace = z.strictObject(place);
export const places = z.array(textPlace).check(z.minLength(1));

const sign = z.strictObject({
  ...place,
  at: z.enum(['header', 'row', 'thread', 'composer']),
  gives: z.enum(['key', 'name']),
  soft: yes,
  odd: maybe(word),
});

/** Tests of a message. */
export const test = {
  select: maybe(word),
  id: maybe(regex),
  says: maybe(regex),
  speaker: maybe(regex),
  timed: yes,
  wordless: yes,
};

const messages = z.strictObject({
  list: words,
  row: words,
  roles: z
    .array(z.strictObject({ ...test, role: z.enum(['buyer', 'agent', 'robot', 'system']) }))
    .check(z.minLength(2)),
  kinds: z.array(
    z.strictObject({
      ...test,
      kind: z.enum(['text', 'image', 'card', 'video', 'withdrawn', 'other']),
    }),
  ),
  text: words,
  rest: yes,
  strip: maybe(z.array(regex)),
  id: maybe(textPlace),
  speaker: maybe(textPlace),
  time: maybe(z.strictObject({ ...place, carry: yes })),
  cards: maybe(word),
  item: maybe(places),
});

const composer = z.strictObject({
  select: words,
  kind: z.enum(['textarea', 'editable', 'pre', 'quill']),
  limit: maybe(
    z.strictObject({
      unit: z.enum(['characters', 'utf8-bytes', 'gbk-bytes']),
      most: z.int().check(z.gte(1)),
    }),
  ),
  within: maybe(word),
  says: maybe(regex),
});

/** What a page of `chat.ts` says. */
export const pageParts = {
  id: z.string().check(z.regex(/^[a-z][a-z\d-]*$/)),
  kind: z.enum(['chat', 'review']),
  url: z.array(regex).check(z.minLength(1)),
  frames: z.enum(['top', 'any']),
  observe: z.array(word),
  composers: z.array(composer).check(z.minLength(1)),
  conversation: z.array(sign),
  rows: maybe(word),
  messages: maybe(messages),
  panel: maybe(z.strictObject({ within: words })),
  order: maybe(z.strictObject({ pattern: regex, own: yes })),
  item: maybe(places),
  shop: maybe(z.strictObject({ id: maybe(places), name: maybe(places) })),
  reviews: maybe(
    z.strictObject({
      row: word,
      before: maybe(word),
      after: maybe(word),
      order: maybe(places),
      text: maybe(places),
      buyer: maybe(places),
      item: maybe(places),
    }),
  ),
};
const page = z.strictObject(pageParts);

/** What the chat data of a console must look like, to the last member. */
export const chatSchema = z.strictObject({
  id: word,
  hosts: words,
  timeZone: word,
  pages: z.array(page).check(z.minLength(1)),
});
