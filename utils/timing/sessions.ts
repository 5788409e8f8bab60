import { REST } from '../records/wait-limits.ts';
import { Candidates, isAsk } from './candidates.ts';
import { CLOSED, GROUPED, type Log } from './log.ts';
import { roundsOf } from './rounds.ts';
import { AGENT, threadsOf } from './threads.ts';

/** Longer than this no session rests: what was said a day before is not looked at. */
const restOf = (idle: number): number => Math.min(idle, REST);

/** Whether a row says that the console closed the conversation, and when: of a group's time nobody knows before or behind what that was. */
const isClosing = (log: Log, row: number): boolean => ((log.marks[row] ?? 0) & (CLOSED | GROUPED)) === CLOSED;

/**
 * Sessions: from a buyer's message after a rest of more than `idle` ms to the first answer of a person, which counts if it comes before
 * the buyer's next session. Marked are those in which the shop spoke first: the buyer, silent for a day, answers what the shop said
 * within the rest. With `closes`, what is said after the console closed the conversation is another session, however soon that is.
 */
export function sessionsOf(log: Log, idle: number, closes?: boolean): Candidates {
  const list = new Candidates();
  const rest = restOf(idle);
  const { rows, starts } = threadsOf(log);
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    const end = starts[thread + 1] ?? 0;
    // The session whose first answer is still looked for.
    let session = -1;
    let [lastAt, lastAsk] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let place = starts[thread] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      const at = log.at[row] ?? 0;
      if (isAsk(log, row)) {
        if (at - lastAt > rest) session = list.add(place, at);
        else if (session >= 0) list.askAgain(session);
        else if (at - lastAsk > REST) list.add(place, at, at, true);
        lastAsk = at;
      } else if (log.role[row] === AGENT) {
        if (session >= 0) list.answer(session, place, at);
        session = -1;
      } else if (closes && isClosing(log, row)) {
        session = -1;
        lastAt = Number.NEGATIVE_INFINITY;
        continue;
      } else continue;
      lastAt = at;
    }
  }
  return list;
}

/** Rounds that are not the first of their session. */
export function nextRoundsOf(log: Log, idle: number): Candidates {
  const rounds = roundsOf(log);
  const list = new Candidates();
  const rest = restOf(idle);
  const { rows, starts } = threadsOf(log);
  let one = 0;
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    let lastAt = Number.NEGATIVE_INFINITY;
    for (let place = starts[thread] ?? 0; place < (starts[thread + 1] ?? 0); place += 1) {
      const row = rows[place] ?? 0;
      const at = log.at[row] ?? 0;
      if (rounds.first[one] === place) {
        if (at - lastAt <= rest) {
          const copy = list.add(place, at);
          list.reply[copy] = rounds.reply[one] ?? -1;
          list.asks[copy] = rounds.asks[one] ?? 1;
        }
        one += 1;
      }
      if (isAsk(log, row) || log.role[row] === AGENT) lastAt = at;
    }
  }
  return list;
}

/** The first message of each thread of the log, unless the shop's came before it. */
export function firstsOf(log: Log): Candidates {
  const list = new Candidates();
  const { rows, starts } = threadsOf(log);
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    let [first, isByShop] = [-1, false];
    for (let place = starts[thread] ?? 0; place < (starts[thread + 1] ?? 0); place += 1) {
      const row = rows[place] ?? 0;
      const at = log.at[row] ?? 0;
      if (isAsk(log, row)) {
        if (first === -1) first = list.add(place, at, at, isByShop);
        else if (list.reply[first] === -1) list.askAgain(first);
      } else if (log.role[row] === AGENT) {
        if (first === -1) isByShop = true;
        else {
          list.answer(first, place, at);
          break;
        }
      }
    }
  }
  return list;
}
