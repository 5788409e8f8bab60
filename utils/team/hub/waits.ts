import { MINUTE, SECOND } from '../../core/time.ts';

/** How long (ms) between two attempts: from the first to the longest, and after a hub that misbehaved, or refused the credentials. */
const FIRST = SECOND;
const LONGEST = MINUTE;
const DENIED = 5 * MINUTE;

/**
 * How long (ms) to wait before attempt number `failures` + 1: doubling, spread over the whole span, so that thousands who lost the same node at the
 * same moment come back one after another.
 */
export function waitAfter(failures: number, code: string | undefined, random: () => number): number {
  if (code === 'channel-denied' || code === 'channel-nonsense' || code === 'channel-no-access')
    return DENIED * (0.5 + random());
  const span = Math.min(LONGEST, FIRST * 2 ** Math.min(failures, 10));
  return 50 + span * random();
}
