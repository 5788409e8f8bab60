import * as z from 'zod/mini';
import { id, instant, origin } from './fields.ts';
import { LIST_LIMIT } from './key.ts';

export const severity = z.enum(['info', 'warn', 'urgent']);
export type Severity = z.infer<typeof severity>;

export const alertState = z.enum(['open', 'snoozed', 'done', 'dismissed']);
export type AlertState = z.infer<typeof alertState>;

export const alertKind = z.enum([
  'ship-by',
  'pick-up',
  'parcel-exception',
  'review',
  'review-step',
  'review-cluster',
  'waiting',
  'at-risk',
]);
export type AlertKind = z.infer<typeof alertKind>;

/** One reason, as a locale key under `why` and the values it names; never a finished sentence. */
export const reason = z.object({
  code: id,
  values: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});
export type Reason = z.infer<typeof reason>;

/** What an alert can be about. The id of an `item` is `<item id>~<topic>`: several buyers complain alike about it. */
export const subjectRecord = z.enum(['order', 'parcel', 'review', 'item', 'conversation']);
export type SubjectRecord = z.infer<typeof subjectRecord>;

const { seenAt: _, ...identity } = origin;

/**
 * Something a person should know of. `key` is `console/shop/<kind>:<id of the subject>`, so that there is never a second
 * alert about the same thing; `subject` is the key of the record it is about.
 */
export const alert = z.object({
  ...identity,
  kind: alertKind,
  severity,
  subject: z.object({ record: subjectRecord, key: z.string() }),
  dueAt: z.optional(instant),
  openedAt: instant,
  changedAt: instant,
  state: alertState,
  snoozedUntil: z.optional(instant),
  closedBy: z.optional(z.enum(['fact', 'person'])),
  why: z.array(reason).check(z.maxLength(LIST_LIMIT)),
});
export type Alert = z.infer<typeof alert>;

/** What a person may do to an alert. `until` is UTC milliseconds. */
export const alertCommand = z.discriminatedUnion('do', [
  z.object({ do: z.literal('snooze'), until: instant }),
  z.object({ do: z.literal('done') }),
  z.object({ do: z.literal('dismiss') }),
  z.object({ do: z.literal('reopen') }),
]);
export type AlertCommand = z.infer<typeof alertCommand>;
