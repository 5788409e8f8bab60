import * as z from 'zod/mini';
import { id, instant, origin } from './fields.ts';
import { NAME_LIMIT } from './key.ts';

export const messageRole = z.enum(['buyer', 'agent', 'robot', 'system']);
export const messageKind = z.enum(['text', 'image', 'card', 'video', 'withdrawn', 'other']);
export type MessageRole = z.infer<typeof messageRole>;
export type MessageKind = z.infer<typeof messageKind>;

const name = z.string().check(z.minLength(1), z.maxLength(NAME_LIMIT));

/**
 * That a message was said: by whom, when, of what kind; never what was said. `conversation` is the page's own key of the buyer, or `~name`
 * where a page shows a name only. `at` in UTC milliseconds: with `atSource` `page` from the page, with `seen` the moment at which it was
 * first seen. `grouped`: the page shows the time of a group of messages, and this is not the first of it, so that it may be later;
 * with `seen`, that it stood there already when somebody looked, so that it was earlier.
 * `event`: a line of the system that says that the conversation was handed over (`agent`: to whom), was greeted or was closed.
 */
export const message = z.object({
  ...origin,
  conversation: name,
  buyer: z.optional(name),
  role: messageRole,
  agent: z.optional(name),
  at: instant,
  atSource: z.enum(['page', 'seen']),
  grouped: z.optional(z.literal(true)),
  kind: messageKind,
  event: z.optional(z.enum(['transfer', 'welcome', 'closed'])),
  orderIds: z.optional(z.array(id).check(z.maxLength(20))),
});
export type Message = z.infer<typeof message>;

/** What a reading gives of a message: the store adds `key`, `console`, `shop`. */
export const readMessage = z.object({
  id: message.shape.id,
  conversation: message.shape.conversation,
  buyer: message.shape.buyer,
  role: messageRole,
  agent: message.shape.agent,
  at: instant,
  atSource: message.shape.atSource,
  grouped: message.shape.grouped,
  kind: messageKind,
  event: message.shape.event,
  orderIds: message.shape.orderIds,
  seenAt: instant,
});
export type ReadMessage = z.infer<typeof readMessage>;
