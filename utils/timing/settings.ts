import * as z from 'zod/mini';
import { id } from '../records/fields.ts';

const LEAST_MINUTE = 0;
/** Minutes of the wall clock's day; 24:00 is 1440. A block may end on the next day: then `to` is at most 2880. */
const minute = z.int().check(z.gte(LEAST_MINUTE), z.lte(2880));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const seconds = z.int().check(z.gte(1), z.lte(7 * 86_400));
const name = z.string().check(z.minLength(1), z.maxLength(120));

/** A stretch of work without a break, in minutes of the day on which it begins. */
export const block = z.object({ from: minute, to: minute });
export type Block = z.infer<typeof block>;
const blocks = z.array(block).check(z.maxLength(8));

/** When the agent works, in the zone of this machine. `weekly[0]` is Sunday. A day named in `days` has its own blocks; none: a day off. */
export const shifts = z.object({
  weekly: z.array(blocks).check(z.length(7)),
  days: z.array(z.object({ day, blocks })).check(z.maxLength(400)),
});
export type Shifts = z.infer<typeof shifts>;

/** What somebody changed of a rule's own values. Seconds; minutes of the day. */
export const ruleChange = z.object({
  limit: z.optional(seconds),
  from: z.optional(minute),
  to: z.optional(minute),
  cap: z.optional(seconds),
  idle: z.optional(seconds),
  weekendUntil: z.optional(minute),
  window: z.optional(z.int().check(z.gte(1), z.lte(90))),
  target: z.optional(z.number().check(z.gte(0), z.lte(1))),
});
export type RuleChange = z.infer<typeof ruleChange>;

/** A personal goal: a figure of a rule that is to be at least, or at most, so much (rates as a share, times in seconds). */
export const goal = z.object({
  rule: id,
  figure: id,
  most: z.optional(z.number()),
  least: z.optional(z.number()),
});
export type Goal = z.infer<typeof goal>;

export const timingSettings = z.object({
  /** Names under which this agent answers; empty: whoever answers on this machine. */
  me: z.array(name).check(z.maxLength(20)),
  shifts,
  rules: z.record(id, ruleChange),
  /** Which rule gives the limit of the live clocks and stands first, by console. */
  chosen: z.record(id, id),
  /** Seconds before the limit at which somebody is reminded. */
  lead: z.int().check(z.gte(0), z.lte(86_400)),
  clocks: z.boolean(),
  chip: z.boolean(),
  sound: z.boolean(),
  notify: z.boolean(),
  /** Whether a buyer who is likely to complain becomes an alert. */
  atRisk: z.boolean(),
  goals: z.array(goal).check(z.maxLength(20)),
});
export type TimingSettings = z.infer<typeof timingSettings>;

const OFFICE: Block[] = [{ from: 540, to: 1080 }];
export const DEFAULT_TIMING: TimingSettings = {
  me: [],
  shifts: { weekly: [[], OFFICE, OFFICE, OFFICE, OFFICE, OFFICE, []], days: [] },
  rules: {},
  chosen: {},
  lead: 60,
  clocks: true,
  chip: true,
  sound: false,
  notify: true,
  atRisk: true,
  goals: [],
};
