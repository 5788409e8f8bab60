import * as z from 'zod/mini';
import { id, instant, origin } from './fields.ts';
import { message } from './message.ts';

/** The most questions of one buyer that are kept apart while they wait. */
export const ASKS_LIMIT = 50;

/**
 * How a conversation stands: who waits, and since when. `id` is the conversation's key. All times are UTC milliseconds.
 *
 * - `asks`: the buyer's messages after the last answer of a person (or in its moment), in order of time: the first after it began the wait.
 * - `listed`: what the page's list of conversations says of a wait (`45秒`, `已等待1小时`, a group's title), where the thread itself was not
 *   seen; `exact` where it came to the second.
 * - `settledAt`: the page's list said then that nobody waits. `heldUntil`: somebody is typing an answer, and nobody is reminded until then.
 * - `waitingSince` is made of the questions and the list and absent where nobody waits: it is what lists are sorted by, and the only indexed field.
 */
export const conversation = z.object({
  ...origin,
  id: message.shape.conversation,
  buyer: message.shape.buyer,
  asks: z.array(z.object({ id, at: instant })).check(z.maxLength(ASKS_LIMIT)),
  lastReplyAt: z.optional(instant),
  /** Of the last answer, where others of the same minute or second may have been said after it. */
  lastReplyId: z.optional(id),
  /** Who of the shop spoke last. */
  agent: message.shape.agent,
  /** It was handed over then, to `handedTo` where the page says whom. */
  handedAt: z.optional(instant),
  handedTo: message.shape.agent,
  closedAt: z.optional(instant),
  lastAt: z.optional(instant),
  listed: z.optional(z.object({ since: instant, exact: z.boolean(), seenAt: instant })),
  settledAt: z.optional(instant),
  heldUntil: z.optional(instant),
  waitingSince: z.optional(instant),
});
export type Conversation = z.infer<typeof conversation>;
