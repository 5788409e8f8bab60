import { DAY, HOUR, MINUTE, SECOND } from '../../core/time.ts';
import type { Clock, ClockManners } from '../../platform/timing-contract.ts';

/** How far a wait has come: there is time (`fine`), the reminder was due (`soon`), the limit has passed (`late`). */
export type WaitState = 'fine' | 'soon' | 'late';
export type Limits = Pick<ClockManners, 'limit' | 'lead'>;

/** From here on a wait is told in days. */
export const IN_DAYS = 2 * DAY;

/** How long somebody has waited (ms), never less than nothing: clocks are put back. */
export const waitedFor = ({ since }: Pick<Clock, 'since'>, now: number): number => Math.max(0, now - since);

/** The state of a wait of so long (ms). */
export function stateOfWait(waited: number, { limit, lead }: Limits): WaitState {
  if (waited >= limit) return 'late';
  return waited >= limit - lead ? 'soon' : 'fine';
}

/** The unit (ms) in which a wait is told; below it nothing of what is shown changes. */
export function stepOf(waited: number, exact: boolean): number {
  if (waited >= IN_DAYS) return DAY;
  if (waited >= HOUR) return exact ? MINUTE : HOUR;
  return exact ? SECOND : MINUTE;
}

/** No longer than this (ms) is a timer set: a clock that was changed, or a machine that slept, is noticed by then. */
const MOST = MINUTE;

/** When what is shown of a wait changes next (UTC ms): its text or its state. */
function nextChange(wait: Pick<Clock, 'since' | 'exact'>, { limit, lead }: Limits, now: number): number {
  const waited = waitedFor(wait, now);
  const step = stepOf(waited, wait.exact);
  const steps = [(Math.floor(waited / step) + 1) * step, limit - lead, limit].filter((at) => at > waited);
  return wait.since + Math.min(...steps);
}

/**
 * The whole second (UTC ms) at which something that is shown of these waits will have changed; undefined where nobody waits. All clocks
 * change together, at the full second.
 */
export function nextTick(
  waits: Iterable<Pick<Clock, 'since' | 'exact'>>,
  limits: Limits,
  now: number,
): number | undefined {
  let first: number | undefined;
  for (const wait of waits) {
    const at = nextChange(wait, limits, now);
    if (first === undefined || at < first) first = at;
  }
  if (first === undefined) return undefined;
  const at = Math.min(Math.max(first, now + 1), now + MOST);
  return Math.ceil(at / SECOND) * SECOND;
}

/** Who waits, longest first; of two alike in the order of their keys, so that a list does not jump. */
export const longestFirst = (clocks: readonly Clock[]): Clock[] =>
  [...clocks].sort((a, b) => a.since - b.since || (a.conversation < b.conversation ? -1 : 1));
