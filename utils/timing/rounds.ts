import { Candidates, isAsk, NEVER, SILENCE } from './candidates.ts';
import { type Log, TRANSFER } from './log.ts';
import { AGENT, BUYER, threadsOf } from './threads.ts';

/** The round that was answered last, as long as the buyer has said nothing since: a colleague may answer it once more. */
interface Answered {
  round: number;
  by: number[];
  /** When it was handed over since the last answer; NaN: it was not. */
  handedAt: number;
}

/**
 * Adds the round of a colleague who answers as well: from when it was handed over, or from the question where it was not. Without being
 * handed over, what is said later than `within` ms after the question is no answer to it.
 */
function addColleague(
  list: Candidates,
  answered: Answered,
  reply: { place: number; at: number; by: number },
  within: number,
): void {
  const { round, by, handedAt } = answered;
  if (reply.by === 0 || by.includes(0) || by.includes(reply.by)) return;
  by.push(reply.by);
  const begin = list.begin[round] ?? 0;
  const isHanded = !Number.isNaN(handedAt);
  if (reply.at - begin > (isHanded ? NEVER : within)) return;
  const again = list.add(list.first[round] ?? 0, begin, isHanded ? handedAt : begin);
  list.answer(again, reply.place, reply.at);
}

/**
 * Walks the questions and answers of each conversation. A question that waits while the buyer is silent for longer than a day is left
 * behind by the next one; the next answer answers both.
 */
function walk(log: Log, colleagueWithin: number | undefined): Candidates {
  const list = new Candidates();
  const { rows, starts } = threadsOf(log);
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    const end = starts[thread + 1] ?? 0;
    let pending = list.count;
    let lastAsk = 0;
    let answered: Answered | undefined;
    for (let place = starts[thread] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      const role = log.role[row];
      if (role === BUYER) {
        if (!isAsk(log, row)) continue;
        const at = log.at[row] ?? 0;
        if (list.count > pending && at - lastAsk <= SILENCE) list.askAgain(list.count - 1);
        else list.add(place, at);
        lastAsk = at;
        answered = undefined;
      } else if (role === AGENT) {
        const [at, by] = [log.at[row] ?? 0, log.agent[row] ?? 0];
        if (list.count > pending) {
          list.answer(pending, place, at);
          if (colleagueWithin !== undefined)
            answered = { round: list.count - 1, by: [by], handedAt: Number.NaN };
        } else if (answered && colleagueWithin !== undefined) {
          addColleague(list, answered, { place, at, by }, colleagueWithin);
          answered.handedAt = Number.NaN;
        }
        pending = list.count;
      } else if (answered && (log.marks[row] ?? 0) & TRANSFER) answered.handedAt = log.at[row] ?? 0;
    }
  }
  return list;
}

const made = new WeakMap<Log, Candidates>();

/**
 * Rounds: from a buyer's message when nobody waits to the first answer of a person. Robots and the system change nothing, withdrawn
 * questions drop out.
 */
export function roundsOf(log: Log): Candidates {
  const known = made.get(log);
  if (known) return known;
  const rounds = walk(log, undefined);
  made.set(log, rounds);
  return rounds;
}

/** Rounds where each member of the staff who answers the same question makes one; see `addColleague` for `within` (ms). */
export const roundsPerAgent = (log: Log, within: number): Candidates => walk(log, within);

/** Each message of a buyer, to the first answer of a person after it. */
export function messagesOf(log: Log): Candidates {
  const list = new Candidates();
  const { rows, starts } = threadsOf(log);
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    const end = starts[thread + 1] ?? 0;
    let pending = list.count;
    for (let place = starts[thread] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      if (isAsk(log, row)) list.add(place, log.at[row] ?? 0);
      else if (log.role[row] === AGENT) {
        list.answer(pending, place, log.at[row] ?? 0);
        pending = list.count;
      }
    }
  }
  return list;
}
