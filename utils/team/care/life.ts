import { MINUTE, SECOND } from '../../core/time.ts';

/** A claim ends so long (ms) after the hub took it, unless it is prolonged. The hub's bucket may forget what is older than this and `GRACE`. */
export const CLAIM_LIFE = 30 * MINUTE;
/** While somebody works on it, a claim of this age (ms) is prolonged. */
export const PROLONG_AFTER = 10 * MINUTE;
/** So much later (ms) than its end by this browser's measure somebody else may take over: the nodes of a hub tell times a little apart. */
export const GRACE = 30 * SECOND;

/** The end of a claim, UTC ms by this browser's clock, never further away than a whole life: a clock that was put back prolongs nothing. */
export const endOf = (until: number, now: number): number => Math.min(until, now + CLAIM_LIFE);

/** Whether a claim still holds for who made it. */
export const isAlive = ({ until }: { until: number }, now: number): boolean => now < until;

/** Whether a claim of somebody else may be taken over. */
export const isOver = ({ until }: { until: number }, now: number): boolean => now >= until + GRACE;
