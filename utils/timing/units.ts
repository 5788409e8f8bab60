import { DAY, SECOND } from '../core/time.ts';
import { atMinute } from '../core/zone.ts';
import { isAsk } from './candidates.ts';
import type { Log } from './log.ts';
import { type Judged, type MeasureOptions, measure } from './measure.ts';
import type { Rule, RuleValues } from './rule.ts';
import { type Tally, tallyOf, type Unit } from './tally.ts';
import { BUYER, ROBOT } from './threads.ts';
import { dayOfNumber, wallClock } from './wall-clock.ts';

/** From (included) and to (not included) in UTC ms. */
export interface Span {
  from: number;
  to: number;
}

/** How much longer than what is asked for the rounds of a buyer or of a cut may reach. */
const MARGIN = 2 * DAY;

/** One of several rounds of a buyer that stands for all: a late one before one that waits, that before one in time, the longest first. */
const rank = ({ left, inTime, wait }: Judged): number => {
  if (left === 'still-open') return 2e12;
  if (left !== undefined) return -1;
  if (inTime) return wait ?? 0;
  return 4e12 + (wait ?? 1e12);
};

/** The rounds of one buyer (in order of time) as one. */
function join(rounds: readonly Judged[]): Judged {
  const worst = rounds.reduce((a, b) => (rank(b) > rank(a) ? b : a));
  const begin = (rounds.find(({ left }) => left === undefined || left === 'still-open') ?? worst).begin;
  return { ...worst, begin, asks: rounds.reduce((sum, { asks }) => sum + asks, 0) };
}

/** Rounds that follow each other, of the same conversation and the same stretch. */
function groupBy(rounds: readonly Judged[], stretchOf: (begin: number) => number): Judged[][] {
  const groups: Judged[][] = [];
  let last: [number, number] = [-1, Number.NaN];
  for (const round of rounds) {
    const stretch = stretchOf(round.begin);
    if (round.conversation === last[0] && stretch === last[1]) groups.at(-1)?.push(round);
    else groups.push([round]);
    last = [round.conversation, stretch];
  }
  return groups;
}

/** Conversations that came before a cut are to be answered so many seconds after it. */
function measureCuts(
  rule: Rule,
  values: RuleValues,
  log: Log,
  span: Span,
  options: MeasureOptions,
): Judged[] {
  const clock = wallClock(options.zone);
  const wide = { from: span.from - MARGIN, to: span.to + MARGIN };
  const cutDayOf = (begin: number): number =>
    clock.dayNumberOf(begin) + (clock.minuteOf(begin) >= values.to ? 1 : 0);
  const judgeRound = (round: Judged): Judged => {
    if (round.left !== undefined && round.left !== 'still-open') return round;
    const deadline =
      atMinute(dayOfNumber(cutDayOf(round.begin)), values.to, options.zone) + values.limit * SECOND;
    const inTime = round.reply !== undefined && round.reply <= deadline;
    const isOpen = round.reply === undefined && options.now < deadline;
    return { ...round, inTime, left: isOpen ? 'still-open' : undefined };
  };
  const rounds = measure(rule, values, log, wide, options).map(judgeRound);
  return groupBy(rounds, cutDayOf).map(join);
}

/**
 * Judges what began in the span. Rules that count buyers give one for each buyer and day: whether the buyer is in time over several
 * days is found in adding up.
 */
export function judge(
  rule: Rule,
  values: RuleValues,
  log: Log,
  span: Span,
  options: MeasureOptions,
): Judged[] {
  const isIn = ({ begin }: Judged) => begin >= span.from && begin < span.to;
  if (rule.unit === 'cut') return measureCuts(rule, values, log, span, options).filter(isIn);
  if (rule.unit !== 'buyer-day' && rule.unit !== 'buyer') return measure(rule, values, log, span, options);
  const clock = wallClock(options.zone);
  const wide = { from: span.from - MARGIN, to: span.to + MARGIN };
  return groupBy(measure(rule, values, log, wide, options), clock.dayNumberOf)
    .map(join)
    .filter(isIn);
}

/**
 * What a rule counts of what began in a span, and what it leaves out, in order of time: where its figures come from. The log must
 * reach from a day before the span to three days after it, or until now.
 */
export function unitsOf(
  rule: Rule,
  values: RuleValues,
  log: Log,
  span: Span,
  options: MeasureOptions,
): Unit[] {
  const judged = judge(rule, values, log, span, options);
  judged.sort((a, b) => a.begin - b.begin);
  return judged.map(({ conversation, begin, start, reply, replyRow, wait, asks, inTime, left }) => {
    const agent = replyRow === -1 ? undefined : log.agents[(log.agent[replyRow] ?? 0) - 1];
    return {
      conversation: log.conversations[conversation] ?? '',
      buyer: log.buyers[conversation] ?? '',
      begin,
      start,
      asks,
      inTime,
      ...(reply === undefined ? {} : { reply }),
      ...(wait === undefined ? {} : { wait }),
      ...(agent === undefined ? {} : { agent }),
      ...(left === undefined ? {} : { left }),
    };
  });
}

/** Withdrawn questions and answers of robots in a span: they changed nothing. */
export function countIgnored(log: Log, { from, to }: Span): Tally['left'] {
  let [withdrawn, robots] = [0, 0];
  for (let row = 0; row < log.at.length; row += 1) {
    const at = log.at[row] ?? 0;
    if (at < from || at >= to) continue;
    if (log.role[row] === BUYER && !isAsk(log, row)) withdrawn += 1;
    else if (log.role[row] === ROBOT) robots += 1;
  }
  return {
    ...(withdrawn === 0 ? {} : { withdrawn }),
    ...(robots === 0 ? {} : { 'robot-only': robots }),
  };
}

/** What a rule says of a span, straight from the messages; see `unitsOf`. */
export function tallyLog(
  rule: Rule,
  values: RuleValues,
  log: Log,
  span: Span,
  options: MeasureOptions,
): Tally {
  const tally = tallyOf(rule, values, unitsOf(rule, values, log, span, options), options.zone);
  return { ...tally, left: { ...tally.left, ...countIgnored(log, span) } };
}
