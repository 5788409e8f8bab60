import type { ReviewCase } from '../records/review-case.ts';
import { firstContactAt } from './workflow.ts';

/** How the work on bad reviews goes. Honest about what it counted: `cases` is all that the figures are taken from. */
export interface CaseMeasures {
  cases: number;
  /** Cases with a first contact, and the middle of the times from their opening to it, ms. */
  contacted: number;
  medianToContact?: number;
  resolved: number;
  kept: number;
  unreachable: number;
  /** Resolved among those that ended, 0 to 1; absent while none has ended. */
  resolvedShare?: number;
}

function middle(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** Counts cases. The time to first contact runs from `since` (when the review was written, where the caller knows), else from the first step. */
export function measureCases(
  cases: readonly ReviewCase[],
  since: (work: ReviewCase) => number | undefined = () => undefined,
): CaseMeasures {
  const waits = cases.flatMap((work) => {
    const at = firstContactAt(work);
    return at === undefined ? [] : [Math.max(0, at - (since(work) ?? work.openedAt))];
  });
  const count = (state: ReviewCase['state']) => cases.filter((work) => work.state === state).length;
  const [resolved, kept, unreachable] = [count('resolved'), count('kept'), count('unreachable')];
  const ended = resolved + kept + unreachable;
  const median = middle(waits);
  return {
    cases: cases.length,
    contacted: waits.length,
    ...(median !== undefined && { medianToContact: median }),
    resolved,
    kept,
    unreachable,
    ...(ended > 0 && { resolvedShare: resolved / ended }),
  };
}
