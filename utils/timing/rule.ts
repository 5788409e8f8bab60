import type { RuleChange } from './settings.ts';

/**
 * What a rule counts:
 * - `round`: from the first message of a buyer that waits to the first answer of a person;
 * - `next`: a round that is not the first of its session;
 * - `message`: each message of a buyer, to the first answer of a person after it;
 * - `session`: a conversation from its first message until it has rested for `idle`, or (`closes`) is closed; the first answer
 *   in it counts;
 * - `buyer-day`, `buyer`: a buyer on one day, or in the whole time asked for: one late round makes the buyer late;
 * - `first`: the first message of a thread;
 * - `cut`: a conversation of a day that is cut at a fixed hour (Lazada).
 */
export type UnitKind = 'round' | 'next' | 'message' | 'session' | 'buyer-day' | 'buyer' | 'first' | 'cut';

/** What is said about counted units. Rates are shares from 0 to 1, times milliseconds. */
export type FigureName = 'rate' | 'mean' | 'median' | 'p90' | 'longest' | 'first-mean';

/** How sure the grounds of a rule are (`docs/timing.md`): A to D, `official` where the platform itself says it in public. */
export type Confidence = 'official' | 'A' | 'B' | 'C' | 'D' | 'own';

/** A rule's values, each of which a person may change. */
export interface RuleValues {
  /** Seconds within which an answer is in time. */
  limit: number;
  /** Minutes of the day in the console's zone in which what begins counts; 0 and 1440: all day. */
  from: number;
  to: number;
  /** Seconds at which an unanswered or late unit counts in averages; absent: unanswered ones are left out of averages. */
  cap?: number;
  /** Seconds of rest after which a new session begins. */
  idle?: number;
  /** Minute of Monday until which what began on Saturday or Sunday may be answered, where that is later; absent: no such rule. */
  weekendUntil?: number;
  /** Days that the platform looks back. */
  window: number;
  /** The platform's own aim, a share; absent where the platform itself does not state one in public. */
  target?: number;
}

/**
 * One named way of counting. Its words stand in the locales under `timing.rule.<id>`: `name`, `counts` (what is counted), `leaves` (what is
 * left out), `source`. Ids are written so that they are keys of locales.
 */
export interface Rule {
  id: string;
  /** Raised whenever the same messages would give another figure. */
  version: number;
  /** The console whose rule it is; absent: for all. Consoles that are not read yet (Xiaohongshu, Amazon …) may be named. */
  console?: string;
  unit: UnitKind;
  values: RuleValues;
  /** Another member of the staff who answers too makes another round of the same question. */
  perAgent?: true;
  /** A session also ends where the console says that it closed the conversation. */
  closes?: true;
  figures: readonly FigureName[];
  confidence: Confidence;
  /** When the grounds were written, `YYYY` or `YYYY-MM`. */
  date: string;
  /** Another rule that reads the same platform's rule otherwise. */
  conflictsWith?: string;
}

/** The values of a rule with what somebody changed. */
export const valuesOf = (rule: Rule, changes: Readonly<Record<string, RuleChange>>): RuleValues => ({
  ...rule.values,
  ...Object.fromEntries(Object.entries(changes[rule.id] ?? {}).filter(([, value]) => value !== undefined)),
});
