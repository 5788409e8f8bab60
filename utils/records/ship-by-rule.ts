import * as z from 'zod/mini';
import { id, text } from './fields.ts';

/** The console name of a rule that holds on every console. */
export const ANY_CONSOLE = 'any';

/** A minute of the day, 0 (midnight) to 1440 (the midnight after). */
const minuteOfDay = z.int().check(z.gte(0), z.lte(1440));
/** A calendar day in China, `YYYY-MM-DD`. Releases that are signed already may hold one like 31 February: it is read, shown and passed over. */
const day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const hours = (most: number) => z.number().check(z.gte(0), z.lte(most));

/** Texts under `why.source`: where a default comes from and how sure it is. */
export const ruleSource = z.enum(['seen_48', 'erp_48']);
export type RuleSource = z.infer<typeof ruleSource>;

/**
 * How long an order may wait where the console names no deadline. Every date of a rule is a date in China.
 *
 * Without `dailyCutOff` the time is `hours` after the start. With it `hours` is not used: what is paid before the cut-off goes
 * the same day, what is paid at or after it goes the next day (working calendar: the next working day, and a start on a day
 * off counts as the start of the next working day); the deadline is the end of that day (working calendar: `workingHours.to`).
 *
 * The working calendar counts only minutes inside `workingHours` of working days: holidays and weekends do not count,
 * make-up working days do. Where `to` is not after `from`, the whole day counts.
 *
 * `preSale` says what moves the deadline later, never earlier: `words` takes a date that the item itself names beside the word
 * pre-sale, `date` one fixed day, by whose end the order goes. It counts only where every item of the order is on pre-sale.
 */
export const shipByRule = z.object({
  id,
  enabled: z.boolean(),
  console: id,
  shop: z.optional(id),
  /** Words of which one must stand in the title or spec of an item; several are separated by spaces or commas. */
  itemKeyword: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
  hours: z.number().check(z.gt(0), z.lte(2400)),
  start: z.enum(['paid', 'created']),
  calendar: z.enum(['natural', 'working']),
  workingHours: z.object({ from: minuteOfDay, to: minuteOfDay }),
  dailyCutOff: z.optional(minuteOfDay),
  preSale: z.discriminatedUnion('by', [
    z.object({ by: z.literal('none') }),
    z.object({ by: z.literal('words') }),
    z.object({ by: z.literal('date'), date: day }),
  ]),
  /** Where a default comes from; absent from rules that people wrote. */
  source: z.optional(ruleSource),
  /** Where a person has it from, in their own words. */
  sourceWords: z.optional(text),
});
export type ShipByRule = z.infer<typeof shipByRule>;

/** When to say something, in hours. */
export const thresholds = z.object({
  /** So long before the deadline an order is due soon. */
  soonHours: hours(720),
  /** So long before the deadline it is urgent; never longer than `soonHours` in effect. */
  urgentHours: hours(720),
  /** A parcel shown as shipped must have been picked up after so long. */
  pickUpHours: hours(720),
  /** After so long an order that was not read again is no longer shown as certain. */
  staleHours: hours(720),
});
export type Thresholds = z.infer<typeof thresholds>;
