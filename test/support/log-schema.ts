import * as z from 'zod/mini';
import { type LogNormaliserName, logNormalisers } from '../../utils/reader/log-normalisers.ts';
import { chatSchema, pageParts, places, test, textPlace } from './chat-schema.ts';
import { condition, path, paths, regex, request, shopFields, word } from './console-schema.ts';

const yes = z.optional(z.literal(true));
const event = z.enum(['transfer', 'welcome', 'closed']);
const role = z.enum(['buyer', 'agent', 'robot', 'system']);
const kind = z.enum(['text', 'image', 'card', 'video', 'withdrawn', 'other']);

const field = z.strictObject({
  from: z.union([path, paths]),
  as: z.enum(Object.keys(logNormalisers) as [LogNormaliserName, ...LogNormaliserName[]]),
  map: z.optional(z.record(z.string(), z.string())),
});
const fields = z.union([field, z.array(field).check(z.minLength(1))]);

const fieldTest = {
  when: z.optional(z.array(condition).check(z.minLength(1))),
  says: z.optional(regex),
};

const message = z.strictObject({
  id: fields,
  at: z.optional(fields),
  buyer: z
    .array(z.strictObject({ when: z.array(condition), key: field, name: z.optional(fields) }))
    .check(z.minLength(1)),
  roles: z.array(z.strictObject({ ...fieldTest, role })).check(z.minLength(2)),
  kinds: z.array(z.strictObject({ ...fieldTest, kind })),
  events: z.array(z.strictObject({ ...fieldTest, event })),
  text: z.optional(path),
  agent: z.optional(fields),
  withdrawn: z.optional(fields),
  orderIds: z.optional(path),
});

const source = z.strictObject({
  kind: z.enum(['answer', 'frame']),
  id: word,
  request,
  charset: z.optional(z.literal('gb18030')),
  envelope: z.array(condition),
  messages: z.array(path),
  message: z.optional(message),
  shop: z.optional(shopFields),
  me: z.optional(paths),
});

const list = z.strictObject({
  key: z.optional(textPlace),
  name: places,
  open: z.optional(word),
  skip: z.optional(word),
  wait: z.optional(places),
  waitIsLast: yes,
  status: z.optional(places),
  groups: z.optional(word),
  unread: z.optional(z.array(z.extend(textPlace, { dot: yes })).check(z.minLength(1))),
  last: z.optional(places),
});

const thread = z.strictObject({
  page: word,
  timedIds: yes,
  events: z.optional(z.array(z.strictObject({ ...test, event })).check(z.minLength(1))),
  ours: z.optional(regex),
  list: z.optional(list),
  me: z.optional(places),
});

/** Nothing is written on a page of records. */
const records = z.strictObject({ ...pageParts, composers: z.tuple([]) });

/** What the log data of a console must look like, to the last member. */
export const logSchema = z.strictObject({
  ...chatSchema.shape,
  sources: z.array(source),
  threads: z.array(thread).check(z.minLength(1)),
  records: z.optional(z.array(records).check(z.minLength(1))),
  walls: z.optional(z.array(word).check(z.minLength(1))),
});
