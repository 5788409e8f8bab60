import type { Day } from '../../utils/core/zone.ts';
import type { Period } from '../../utils/review-board/period.ts';
import type { DayCoverage, DayTally } from '../../utils/timing/load-times.ts';
import type { Rule, RuleValues } from '../../utils/timing/rule.ts';
import type { Goal } from '../../utils/timing/settings.ts';
import type { Figure, Tally, Unit } from '../../utils/timing/tally.ts';

/** What the page is asked for. */
export interface TimesAsk {
  span: 'today' | '7' | '30' | 'custom';
  /** The days that `span` means, or one's own. */
  period: Period;
  /** A console, or `console/shop`; empty: all. */
  under: string;
  /** Id of a rule. */
  rule: string;
  /** The whole shop, or what this agent answered. */
  who: 'all' | 'me';
  /** Whether hours are the rule's own, or those of the agent's shifts. */
  clock: 'platform' | 'shift';
}

/** A rule with the values that hold, and the words for it. */
export interface RuleView {
  rule: Rule;
  values: RuleValues;
  name: string;
  /** What it counts, what it leaves out, and where that stands. */
  counts: string;
  leaves: string;
  source: string;
}

/** Working time, and how much of it a page could be read, in ms. */
export interface ShiftTime {
  shift: number;
  seen: number;
}

/** How much could be seen. */
export interface Seen {
  /** Of the shift, from 0 to 1; absent: nothing could be seen, or there was no shift. */
  share?: number;
  /** There was no shift of which anything could be seen. */
  isOff?: true;
  /** Conversations that had begun before the page was open. */
  began: number;
}

/** A sum with its figures. */
export interface Sum {
  tally: Tally;
  figures: readonly Figure[];
  seen: Seen;
}

/** One conversation that waits now. */
export interface Waiter {
  /** `console/shop/conversation`. */
  key: string;
  buyer: string;
  /** UTC ms. */
  since: number;
}

/** Today of one console: by the rule that was chosen for it, on both clocks. */
export interface TodayRow {
  console: string;
  view: RuleView;
  /** The limit by which clocks run, and how long before it somebody is reminded, in milliseconds. */
  limits: { limit: number; lead: number };
  /** By the rule's own hours, and by the agent's shifts; that one is absent where no shift is today. */
  platform: Sum;
  shift?: Sum;
  /** Longest wait first. */
  waiting: readonly Waiter[];
}

/** One console in the period. */
export interface ConsoleRow {
  console: string;
  view: RuleView;
  sum: Sum;
}

/** Everything that is shown of a period, by one rule. */
export interface TimesData {
  view: RuleView;
  /** Rules that can be chosen for what is looked at. */
  offered: readonly RuleView[];
  /** The same platform's rule, read otherwise, over the same messages. */
  other?: ConsoleRow;
  days: readonly DayTally[];
  total: Sum;
  /** How much of each day of the period could be seen. */
  seenDays: ReadonlyMap<Day, ShiftTime>;
  /** The same of each shop. */
  coverage: readonly DayCoverage[];
  consoles: readonly ConsoleRow[];
  goals: readonly Goal[];
  /** `console/shop` of everything that has messages. */
  places: readonly string[];
}

/** Two periods by the same rule. */
export interface Comparison {
  before: Sum & { period: Period };
  after: Sum & { period: Period };
}

/** How far the making of figures has come. */
export interface Making {
  done: number;
  all: number;
  /** Somebody had it stop. */
  isPaused: boolean;
}

/** What would be, had these units been answered in time. */
export type WhatIf = (units: readonly Unit[]) => readonly Figure[];
