import type { CaseState } from './review-case.ts';

/** The states in which nothing is left to do; apart from the schemas, for content scripts. */
export const SETTLED: ReadonlySet<CaseState> = new Set(['resolved', 'kept', 'unreachable']);
