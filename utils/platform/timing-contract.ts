import * as z from 'zod/mini';
import { id, instant } from '../records/fields.ts';
import { BATCH_LIMIT, NAME_LIMIT } from '../records/key.ts';
import { readMessage } from '../records/message.ts';

const name = z.string().check(z.minLength(1), z.maxLength(NAME_LIMIT));
/** The most conversations that wait in one answer, longest wait first. */
export const CLOCKS_LIMIT = 500;

/** A row of the page's list of conversations that waits, by its own words, or that does not any more (`since` absent). */
const listed = z.object({
  conversation: name,
  buyer: z.optional(name),
  since: z.optional(instant),
  /** To the second; else the list speaks of minutes or hours. */
  exact: z.optional(z.literal(true)),
});

/** One conversation that waits. `since` in UTC ms; `asks` how many messages of the buyer are unanswered, 0 where only the list told of it. */
export const clock = z.object({
  conversation: name,
  buyer: z.optional(name),
  since: instant,
  exact: z.boolean(),
  asks: z.int(),
});
export type Clock = z.infer<typeof clock>;

/** How clocks run and remind, as the page needs to know it. Times in milliseconds. */
export const clockManners = z.object({
  /** The limit that counts on this console, by the rule that was chosen for it. */
  limit: z.int(),
  /** So long before the limit somebody is reminded. */
  lead: z.int(),
  /** Clocks at the rows and the header of conversations; the chip; a sound. */
  clocks: z.boolean(),
  chip: z.boolean(),
  sound: z.boolean(),
  /** The rule's name as a locale key under `timing.rule`. */
  rule: id,
});
export type ClockManners = z.infer<typeof clockManners>;

const waiting = z.object({
  clocks: z.array(clock).check(z.maxLength(CLOCKS_LIMIT)),
  manners: clockManners,
});
export type Waiting = z.infer<typeof waiting>;

const shop = z.object({ id, name: z.optional(z.string().check(z.maxLength(200))) });
const nothing = z.object({});

/**
 * Messages about who said something when. A page reaches what its own console told only. Errors: `unknown-console`, `not-allowed`,
 * `console-off`, `store-full`.
 */
export const timingContract = {
  /**
   * Hands on what a chat page showed since the last time: messages without their text, rows of the list that wait, and how long the page
   * could be read (`open`: UTC ms from and to). Reading the same twice does no harm. Answers who waits in this shop now.
   */
  log: {
    tier: 'page',
    request: z.object({
      console: id,
      page: id,
      shop,
      messages: z.array(readMessage).check(z.maxLength(BATCH_LIMIT)),
      listed: z.array(listed).check(z.maxLength(BATCH_LIMIT)),
      open: z.optional(z.object({ from: instant, to: instant })),
    }),
    response: waiting,
  },
  /** Who waits in this shop, and how clocks run. */
  waiting: { tier: 'page', request: z.object({ console: id, shop }), response: waiting },
  /**
   * The agent is typing an answer to this buyer: nobody is reminded of it until then (UTC ms), by chip, sound or notification.
   */
  answering: {
    tier: 'page',
    request: z.object({ console: id, shop, conversation: name, until: instant }),
    response: nothing,
  },
} as const satisfies Record<
  string,
  { tier: 'page' | 'trusted'; request: z.ZodMiniType; response: z.ZodMiniType }
>;
export type LogRequest = z.infer<typeof timingContract.log.request>;
export type Listed = z.infer<typeof listed>;
