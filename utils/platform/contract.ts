import * as z from 'zod/mini';
import { alertCommand, alertKind, alertState, reason, severity, subjectRecord } from '../records/alert.ts';
import { batch } from '../records/batch.ts';
import { id, instant, text } from '../records/fields.ts';
import { health } from '../records/health.ts';
import { BATCH_LIMIT } from '../records/key.ts';
import { PAGE_PARTS } from './page-parts.ts';
import { replyContract } from './reply-contract.ts';
import { reviewContract, reviewOutlook, reviewSummary } from './review-contract.ts';
import { teamContract } from './team-contract.ts';
import { timingContract } from './timing-contract.ts';

/** How a ship-by time stands at the moment it was asked for. */
export const urgency = z.enum(['late', 'urgent', 'soon', 'fine', 'none']);
export type Urgency = z.infer<typeof urgency>;

/**
 * What the page's overlay needs to know of one order: enough for a badge and its card, nothing of other shops.
 * `soonAt` and `urgentAt` are the moments (UTC ms) at which it becomes due soon and urgent, so that the badge can go on
 * counting without asking again.
 */
export const outlook = z.object({
  id,
  key: z.string(),
  shipBy: z.optional(instant),
  shipBySource: z.optional(z.enum(['console', 'rule'])),
  soonAt: z.optional(instant),
  urgentAt: z.optional(instant),
  seenAt: instant,
  /** The alert about it, if there is one. */
  alert: z.optional(
    z.object({
      key: z.string(),
      kind: alertKind,
      severity,
      state: alertState,
      snoozedUntil: z.optional(instant),
    }),
  ),
  why: z.array(reason),
});
export type Outlook = z.infer<typeof outlook>;

/**
 * What the chip in the corner says of one shop: the one that the page names. To a page that names none (`_`) it says what is kept
 * without a shop, and with it that of the console's shop while its pages have named just one; never that of several shops.
 */
export const summary = z.object({
  late: z.int(),
  urgent: z.int(),
  soon: z.int(),
  other: z.int(),
  /** What the console itself counts, if a page said so. */
  toShip: z.optional(z.int()),
});
export type Summary = z.infer<typeof summary>;

const view = z.object({ outlooks: z.array(outlook), summary, health: z.optional(health) });
/** What `record` answers: how the orders and the reviews of the reading stand. */
const recorded = z.object({
  ...view.shape,
  reviews: z.optional(z.array(reviewOutlook)),
  reviewSummary: z.optional(reviewSummary),
});
const nothing = z.object({});

/** One ready text to the buyer, filled from the record. `missing` names the variables that had no value. */
export const filledNotice = z.object({
  id,
  lang: z.enum(['zh-CN', 'zh-TW', 'en']),
  title: text,
  body: text,
  missing: z.array(id),
});
export type FilledNotice = z.infer<typeof filledNotice>;

/**
 * Every message there is: request, response, and who may send it. `page` may come from a content script of a known
 * console and reaches that console's records only; `trusted` comes from the extension's own pages.
 */
export const contract = {
  /** Stores what a reading gave and answers how those orders and reviews stand. */
  record: { tier: 'page', request: batch, response: recorded },
  /**
   * Asks how the orders stand that the sender's page shows, by their numbers: those of the shop that it names and those kept without
   * a shop; where it names none, of whichever shop of its console has that number. The summary is of that shop only. With `page`,
   * also how that page could be read, by whichever frame did.
   */
  look: {
    tier: 'page',
    request: z.object({
      console: id,
      shop: id,
      page: z.optional(id),
      ids: z.array(id).check(z.maxLength(BATCH_LIMIT)),
    }),
    response: view,
  },
  /** Puts off one alert of the sender's console. */
  snooze: { tier: 'page', request: z.object({ key: z.string(), until: instant }), response: nothing },
  /** Asks for the ready texts that fit one order or parcel of the sender's console, best first. */
  notices: {
    tier: 'page',
    request: z.object({ record: z.enum(['order', 'parcel']), key: z.string() }),
    response: z.object({ notices: z.array(filledNotice) }),
  },
  /**
   * Brings a part into the sender's frame: the reader where there is something to read, the card and the panel when a person first
   * opens one. Bringing it twice does no harm.
   */
  bring: { tier: 'page', request: z.object({ part: z.enum(PAGE_PARTS) }), response: nothing },
  /** Does the same thing to one or more alerts. */
  attend: {
    tier: 'trusted',
    request: z.object({
      keys: z.array(z.string()).check(z.minLength(1), z.maxLength(2000)),
      command: alertCommand,
    }),
    response: nothing,
  },
  /** Settings or stored data were changed by an extension page: everything is judged anew. */
  reconsider: { tier: 'trusted', request: nothing, response: nothing },
  /** Opens, or brings to the front, the console page that shows a record. */
  open: {
    tier: 'trusted',
    request: z.object({ record: subjectRecord, key: z.string() }),
    response: nothing,
  },
  ...replyContract,
  ...reviewContract,
  ...timingContract,
  ...teamContract,
} as const satisfies Record<
  string,
  { tier: 'page' | 'trusted'; request: z.ZodMiniType; response: z.ZodMiniType }
>;

export type Contract = typeof contract;
export type MessageName = keyof Contract;
export type Request<N extends MessageName> = z.infer<Contract[N]['request']>;
export type Response<N extends MessageName> = z.infer<Contract[N]['response']>;
