import type { Failure } from '../../core/result.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../core/time.ts';
import type { TeamChannel } from '../../records/team.ts';

/** The first wait after a failure doubles with each further one, up to an hour. */
const FIRST_WAIT = MINUTE;
const LONGEST_WAIT = HOUR;
/** The browser's alarm rings no sooner. */
const SHORTEST_WAIT = 30 * SECOND;

/** What does not change by itself: a person must do something, so it is asked again as seldom as can be. */
const LASTING = new Set(['channel-denied', 'channel-no-access', 'team-other', 'team-client-too-old']);

/** How long (ms) a server asked to be left alone, if it did. */
const askedToWait = (failure: Failure): number =>
  'retryAfter' in failure && typeof failure.retryAfter === 'number' ? failure.retryAfter : 0;

/**
 * How long (ms) to leave a channel alone after so many failures: doubling, with full jitter, so that those who failed together don't come
 * back together; what a server asks for is the least.
 */
export function backOff(failures: number, failure: Failure, random: () => number): number {
  const most = LASTING.has(failure.code)
    ? LONGEST_WAIT
    : Math.min(FIRST_WAIT * 2 ** Math.min(failures - 1, 10), LONGEST_WAIT);
  const least = LASTING.has(failure.code) ? LONGEST_WAIT / 2 : SHORTEST_WAIT;
  const asked = askedToWait(failure);
  if (asked > 0) return Math.min(asked + random() * most, DAY);
  // Above the least, not cut off at it: who failed together must not come back together.
  return least + random() * (most - least);
}

/** The next time (ms from now) of a channel that is asked every so many minutes: between half of it and one and a half. */
export const nextTurn = (everyMinutes: number, random: () => number): number =>
  everyMinutes * MINUTE * (0.5 + random());

/** When (UTC ms) a browser asks that was away for long: those that start together spread over a minute, from when the alarm can ring. */
export const spreadStart = (now: number, random: () => number): number =>
  now + SHORTEST_WAIT + random() * MINUTE;

const bare = (failure: Failure): NonNullable<TeamChannel['failure']> => ({
  code: failure.code.slice(0, 80),
  ...(failure.detail ? { detail: failure.detail.slice(0, 500) } : {}),
});

/** A channel's record after it failed. `now` in UTC ms. What it gave and was refused must come again, so its mark is forgotten (`forget`). */
export function afterFailure(
  before: TeamChannel,
  failure: Failure,
  now: number,
  random: () => number,
  forget = false,
): TeamChannel {
  const failures = before.failures + 1;
  const { etag, ...rest } = before;
  return {
    ...rest,
    ...(etag && !forget ? { etag } : {}),
    triedAt: now,
    failures,
    failure: bare(failure),
    nextAt: Math.round(now + backOff(failures, failure, random)),
  };
}

/** A channel's record after it answered; `wait` (ms) until it is asked again. `behind` is told beside: it has only what is old. */
export function afterAnswer(
  before: TeamChannel,
  answer: { etag?: string | undefined; release?: string | undefined; behind?: Failure | undefined },
  now: number,
  wait: number,
): TeamChannel {
  const { failure: _failure, etag: _etag, ...rest } = before;
  const etag = answer.etag ?? before.etag;
  return {
    ...rest,
    triedAt: now,
    okAt: now,
    failures: 0,
    nextAt: Math.round(now + wait),
    ...(etag ? { etag } : {}),
    ...(answer.release ? { release: answer.release } : {}),
    ...(answer.behind ? { failure: bare(answer.behind) } : {}),
  };
}

/** Whether a channel was asked at a time that has not come yet: the clock was wrong then, or is now. */
export const isAhead = ({ triedAt }: TeamChannel, now: number): boolean => (triedAt ?? 0) > now;

/** Whether it is a channel's turn. What was planned by a clock that has been put back since is not waited for. UTC ms. */
export const isTurn = (record: TeamChannel, now: number): boolean =>
  (record.nextAt ?? 0) <= now || isAhead(record, now);

/** A channel of which nothing is known yet. */
export const freshChannel = (key: string): TeamChannel => ({ key, failures: 0 });
