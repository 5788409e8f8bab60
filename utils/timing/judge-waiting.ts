import { apply } from '../attention/apply.ts';
import type { About } from '../attention/finding.ts';
import type { Circumstances } from '../attention/verdict.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../core/time.ts';
import type { Alert, Reason } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Job } from '../records/job.ts';
import { NEVER, REST } from '../records/wait-limits.ts';
import { openAsks } from '../store/conversation-state.ts';
import { jobOf } from '../store/jobs.ts';
import { ownNames } from './own-names.ts';

/** Somebody who types says so anew; what claims longer was written under another clock. */
const LONGEST_HOLD = 10 * MINUTE;

/** How somebody is reminded of who waits. Times in milliseconds. */
export interface ReminderManners {
  limit: number;
  lead: number;
  /** Names under which this agent answers; empty: whoever answers here. */
  me: readonly string[];
  /** Whether a notification tells of it. */
  notify: boolean;
}

/** It was handed to somebody else, who has it still: within the day before the question, as figures have it, or since. */
export function isHandedOut(
  { agent, handedAt, handedTo, lastReplyAt = 0, waitingSince = 0 }: Conversation,
  me: readonly string[],
): boolean {
  const isMe = ownNames(me);
  if (handedAt === undefined || handedTo === undefined || me.length === 0 || isMe(handedTo)) return false;
  if (handedAt < waitingSince - REST) return false;
  return !(lastReplyAt > handedAt && agent !== undefined && isMe(agent));
}

/** Since when somebody waits for this agent at a moment; undefined where nobody does. UTC ms. */
export function waitsSince(value: Conversation, me: readonly string[], now: number): number | undefined {
  const { waitingSince } = value;
  if (waitingSince === undefined || waitingSince <= now - NEVER || isHandedOut(value, me)) return undefined;
  return waitingSince;
}

function limitReason(limit: number): Reason {
  if (limit % HOUR === 0) return { code: 'waiting_hours', values: { hours: limit / HOUR } };
  if (limit % MINUTE === 0) return { code: 'waiting_minutes', values: { minutes: limit / MINUTE } };
  return { code: 'waiting_seconds', values: { seconds: Math.round(limit / SECOND) } };
}

function reasonsOf(value: Conversation, since: number, limit: number): Reason[] {
  const { length } = openAsks(value);
  return [
    { code: 'waiting_since', values: { since } },
    ...(length > 1 ? [{ code: 'waiting_asks', values: { count: length } }] : []),
    ...(length === 0 ? [{ code: 'waiting_listed' }] : []),
    limitReason(limit),
  ];
}

/** Whether an alert is about this wait: not where it was answered or settled since, or the buyer came back after a day. */
function isSameWait(value: Conversation, { dueAt = 0 }: Alert, since: number, limit: number): boolean {
  const { closedAt = 0, lastReplyAt = 0, settledAt = 0 } = value;
  const began = dueAt - limit;
  return Math.max(closedAt, lastReplyAt, settledAt) <= began && Math.abs(since - began) <= DAY;
}

/** The alert about a conversation that waits, when time alone changes it, and whether somebody is to be told now. */
export interface WaitingRuling {
  alert?: Alert;
  /** UTC ms. */
  nextAt?: number;
  jobs: Job[];
}

const aboutOf = ({ console, id, key, seenAt, shop }: Conversation): About => ({
  record: 'conversation',
  key,
  console,
  shop,
  id,
  seenAt,
});

/**
 * The reminder of one conversation: opens so long before the limit as was set, is urgent from the limit on, and is no more once somebody has
 * answered. While somebody types an answer nothing opens and nothing gets worse. It is told of once.
 */
export function judgeWaiting(
  value: Conversation,
  stored: Alert | undefined,
  jobs: readonly Job[],
  { lead, limit, me, notify }: ReminderManners,
  { now, tellAt }: Pick<Circumstances, 'now' | 'tellAt'>,
): WaitingRuling {
  const since = waitsSince(value, me, now);
  if (since === undefined) return { jobs: [] };
  const dueAt = since + limit;
  const opensAt = dueAt - lead;
  const { heldUntil = 0 } = value;
  const held = heldUntil > now && heldUntil <= now + LONGEST_HOLD;
  if (now < opensAt) return { nextAt: Math.max(opensAt, held ? heldUntil : 0), jobs: [] };
  const before = stored && isSameWait(value, stored, since, limit) ? stored : undefined;
  if (held && !before) return { nextAt: heldUntil, jobs: [] };
  const isLate = now >= dueAt;
  const severity = isLate ? (held ? (before?.severity ?? 'warn') : 'urgent') : 'warn';
  const tell = { severity, dueAt, why: reasonsOf(value, since, limit) };
  const alert = apply({ kind: 'waiting', tell }, before, aboutOf(value), now);
  if (!alert) return { jobs: [] };
  const nextAt = held ? heldUntil : isLate ? since + NEVER : dueAt;
  if (alert.state === 'snoozed')
    return { alert, nextAt, jobs: [jobOf('wake', alert.key, alert.snoozedUntil ?? now)] };
  const untold = jobs.find(({ kind, subject }) => kind === 'notify' && subject === alert.key);
  const opens = alert.state === 'open' && before?.state !== 'open';
  const told = notify && alert.state === 'open' && (untold !== undefined || opens);
  const at = Math.max(untold?.dueAt ?? tellAt, held ? heldUntil : 0);
  return { alert, nextAt, jobs: told ? [jobOf('notify', alert.key, at)] : [] };
}
