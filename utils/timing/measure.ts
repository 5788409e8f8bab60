import { DAY, MINUTE, SECOND } from '../core/time.ts';
import { atMinute } from '../core/zone.ts';
import { NEVER } from '../records/wait-limits.ts';
import type { Candidates } from './candidates.ts';
import { GROUPED, type Log, SEEN } from './log.ts';
import { concernOf, placesOfMe } from './personal.ts';
import { messagesOf, roundsOf, roundsPerAgent } from './rounds.ts';
import type { Rule, RuleValues } from './rule.ts';
import { firstsOf, nextRoundsOf, sessionsOf } from './sessions.ts';
import type { ShiftClock } from './shifts.ts';
import type { LeftOut } from './tally.ts';
import { type Threads, threadsOf } from './threads.ts';
import { dayOfNumber, type WallClock, wallClock } from './wall-clock.ts';

export interface MeasureOptions {
  /** The console's zone: hours and days are of its clock on the wall. */
  zone: string;
  /** What has not had its limit's time until now (UTC ms) is not judged yet. */
  now: number;
  /** Names of one member of the staff: only what they answered or had to answer. Empty or absent: everybody's. */
  me?: readonly string[];
  /** Count waiting in working time only. */
  shift?: Pick<ShiftClock, 'isOn' | 'time'>;
}

/** One thing that was judged. Instants in UTC ms; places are rows of the log, -1 where there is none. */
export interface Judged {
  conversation: number;
  /** When it was said: the day and hour it belongs to. */
  begin: number;
  /** From when the wait ran. */
  start: number;
  reply: number | undefined;
  replyRow: number;
  /** The wait in ms as it was counted; undefined: not answered. */
  wait: number | undefined;
  asks: number;
  inTime: boolean;
  left: LeftOut | undefined;
}

/** What might be counted by a rule. */
export function candidatesOf(rule: Rule, values: RuleValues, log: Log): Candidates {
  const idle = (values.idle ?? DAY / SECOND) * SECOND;
  switch (rule.unit) {
    case 'message':
      return messagesOf(log);
    case 'session':
      return sessionsOf(log, idle, rule.closes);
    case 'next':
      return nextRoundsOf(log, idle);
    case 'first':
      return firstsOf(log);
    default:
      return rule.perAgent ? roundsPerAgent(log, (values.cap ?? values.limit) * SECOND) : roundsOf(log);
  }
}

/** Whether what begins at this minute of the day counts; a window may go over midnight. */
function isWithin(minute: number, { from, to }: RuleValues): boolean {
  if (to - from >= DAY / MINUTE) return true;
  const end = to % (DAY / MINUTE);
  const isOver = to > DAY / MINUTE || (from > to && to > 0);
  return isOver ? minute >= from || minute < end : minute >= from && minute < to;
}

/** Until when what began then may be answered: the limit, or a minute of Monday for what began at the weekend. */
function deadlineOf(start: number, values: RuleValues, zone: string, clock: WallClock): number {
  const running = start + values.limit * SECOND;
  if (values.weekendUntil === undefined) return running;
  const day = clock.dayNumberOf(start);
  // 1970-01-01 was a Thursday.
  const weekday = (day + 4) % 7;
  if (weekday !== 0 && weekday !== 6) return running;
  const monday = dayOfNumber(day + (weekday === 6 ? 2 : 1));
  return Math.max(running, atMinute(monday, values.weekendUntil, zone));
}

/**
 * Nothing exact is known where the time of either end is that of a group, or where both were seen for the first time in the same moment.
 * `row` and `reply` are rows of the log; `reply` -1: there is none.
 */
export function isVague(log: Log, row: number, reply: number): boolean {
  if ((log.marks[row] ?? 0) & GROUPED) return true;
  if (reply === -1) return false;
  const marks = log.marks[reply] ?? 0;
  if (marks & GROUPED) return true;
  return ((log.marks[row] ?? 0) & marks & SEEN) !== 0 && log.at[row] === log.at[reply];
}

/** What a measuring needs of a rule for each candidate. */
interface Means {
  log: Log;
  threads: Threads;
  values: RuleValues;
  options: MeasureOptions;
  clock: WallClock;
  isMe: Uint8Array | undefined;
  isCut: boolean;
}

function judgeOne(means: Means, candidates: Candidates, one: number): Judged | undefined {
  const { log, threads, values, options, clock, isMe } = means;
  const { shift, now } = options;
  const row = threads.rows[candidates.first[one] ?? 0] ?? 0;
  const replyPlace = candidates.reply[one] ?? -1;
  let replyRow = replyPlace === -1 ? -1 : (threads.rows[replyPlace] ?? -1);
  const begin = candidates.begin[one] ?? 0;
  let start = candidates.from[one] ?? begin;
  let left: LeftOut | undefined;
  let isLate = false;
  if (candidates.byShop[one]) left = 'shop-began';
  else if (!means.isCut && !isWithin(clock.minuteOf(begin), values)) left = 'outside-hours';
  else if (isVague(log, row, replyRow)) left = 'no-exact-time';
  if (isMe) {
    const concern = concernOf(log, threads, candidates, one, isMe, values.limit * SECOND);
    if (concern.is === 'other') return undefined;
    start = concern.from;
    if (concern.is === 'late') [replyRow, isLate] = [-1, true];
    else if (concern.is === 'handed-out') left ??= 'handed-out';
  }
  const reply = replyRow === -1 ? undefined : (log.at[replyRow] ?? 0);
  let wait = reply === undefined ? undefined : Math.max(0, reply - start);
  const deadline = deadlineOf(start, values, options.zone, clock);
  let isOver = now >= Math.max(deadline, start + capOf(values));
  let inTime = reply !== undefined && reply <= deadline;
  if (shift) {
    const limit = values.limit * SECOND;
    if (reply === undefined) {
      const worked = shift.time(start, Math.min(now, begin + NEVER));
      isOver = worked >= Math.max(limit, capOf(values)) || now >= begin + NEVER;
      if (isOver && worked < limit) left ??= 'off-shift';
    } else {
      wait = shift.time(start, reply);
      if (wait === 0 && !shift.isOn(start)) left ??= 'off-shift';
    }
    inTime = wait !== undefined && wait <= limit;
  }
  if (reply === undefined && !isOver && !isLate) left ??= 'still-open';
  return {
    conversation: log.conversation[row] ?? 0,
    begin,
    start,
    reply,
    replyRow,
    wait,
    asks: candidates.asks[one] ?? 1,
    inTime: inTime && left === undefined,
    left,
  };
}

/** After so many ms an unanswered unit counts in averages; 0 where the rule has no cap. */
export const capOf = (values: RuleValues): number => (values.cap ?? 0) * SECOND;

/** Judges everything that began from `from` to before `to` (UTC ms), by conversation and in order of time. */
export function measure(
  rule: Rule,
  values: RuleValues,
  log: Log,
  span: { from: number; to: number },
  options: MeasureOptions,
): Judged[] {
  const candidates = candidatesOf(rule, values, log);
  const means: Means = {
    log,
    threads: threadsOf(log),
    values,
    options,
    clock: wallClock(options.zone),
    isMe: options.me?.length ? placesOfMe(log, options.me) : undefined,
    isCut: rule.unit === 'cut',
  };
  const judged: Judged[] = [];
  for (let one = 0; one < candidates.count; one += 1) {
    const begin = candidates.begin[one] ?? 0;
    if (begin < span.from || begin >= span.to) continue;
    const found = judgeOne(means, candidates, one);
    if (found) judged.push(found);
  }
  return judged;
}
