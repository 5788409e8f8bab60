import { recordKey } from '../records/key.ts';
import { type CaseState, type ReviewCase, SETTLED } from '../records/review-case.ts';
import { firstContactAt } from '../reviews/workflow.ts';
import { idsOf, type ReviewSheet } from '../store/review-sheets.ts';
import { LEVELS, type Selection } from './select.ts';

/** Levels that ask for work: what may only be bad counts once somebody has taken it up. */
const BAD = new Set([LEVELS.indexOf('alert'), LEVELS.indexOf('hidden')]);
const LOOK = LEVELS.indexOf('look');

/** What became of the bad reviews of the period. Durations in ms. */
export interface WorkFigures {
  /** Bad reviews, and doubtful ones that somebody took up. */
  reviews: number;
  byState: Record<CaseState, number>;
  resolved: number;
  settled: number;
  /** From the review to the first contact with the buyer, or to when nobody could be reached: the middle one and that at nine tenths. */
  contact: { count: number; median: number | undefined; slow: number | undefined };
  /** Reviews whose buyer has not been contacted. */
  uncontacted: number;
  /** Bad reviews with a public answer. */
  replied: number;
}

/** The value that a share of a sorted list lies at or below; nearest rank. */
function quantile(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

const prefixes = new WeakMap<ReviewSheet, string>();

/** A record's key; what is the same for a whole sheet is put together once. */
function keyOf(sheet: ReviewSheet, id: string): string {
  if (id.includes('/') || id.includes('%')) return recordKey(sheet.console, sheet.shop, id);
  const prefix = prefixes.get(sheet) ?? recordKey(sheet.console, sheet.shop, '');
  prefixes.set(sheet, prefix);
  return prefix + id;
}

/** Counts the work by review; `cases` by key. */
export function workFigures(selection: Selection, cases: ReadonlyMap<string, ReviewCase>): WorkFigures {
  const byState: Record<CaseState, number> = {
    new: 0,
    looking: 0,
    contacted: 0,
    offered: 0,
    resolved: 0,
    kept: 0,
    unreachable: 0,
  };
  const waits: number[] = [];
  let [reviews, replied, settled] = [0, 0, 0];
  for (let at = 0; at < selection.count; at += 1) {
    const level = selection.level[at] ?? 0;
    if (!BAD.has(level) && level !== LOOK) continue;
    const sheet = selection.sheets[selection.sheet[at] ?? 0];
    if (!sheet) continue;
    const id = cases.size === 0 ? undefined : idsOf(sheet)[selection.row[at] ?? 0];
    const work = id === undefined ? undefined : cases.get(keyOf(sheet, id));
    if (level === LOOK && !work) continue;
    const state = work?.state ?? 'new';
    reviews += 1;
    replied += selection.replied[at] ?? 0;
    byState[state] += 1;
    if (SETTLED.has(state)) settled += 1;
    const contact = work && firstContactAt(work);
    if (contact !== undefined) waits.push(Math.max(0, contact - (selection.at[at] ?? 0)));
  }
  waits.sort((one, other) => one - other);
  return {
    reviews,
    byState,
    resolved: byState.resolved,
    settled,
    contact: { count: waits.length, median: quantile(waits, 0.5), slow: quantile(waits, 0.9) },
    uncontacted: reviews - waits.length,
    replied,
  };
}
