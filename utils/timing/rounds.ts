import { NEVER, REST } from '../records/wait-limits.ts';
import { Candidates, isAsk } from './candidates.ts';
import { type Log, TRANSFER } from './log.ts';
import { AGENT, threadsOf } from './threads.ts';

/**
 * Walks the questions and answers of each conversation. A question that waits while the buyer is silent for longer than a day is left
 * behind by the next one; the next answer answers both.
 */
function walk(log: Log): Candidates {
  const list = new Candidates();
  const { rows, starts } = threadsOf(log);
  for (let thread = 0; thread + 1 < starts.length; thread += 1) {
    const end = starts[thread + 1] ?? 0;
    let pending = list.count;
    let lastAsk = 0;
    for (let place = starts[thread] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0;
      if (isAsk(log, row)) {
        const at = log.at[row] ?? 0;
        if (list.count > pending && at - lastAsk <= REST) list.askAgain(list.count - 1);
        else list.add(place, at);
        lastAsk = at;
      } else if (log.role[row] === AGENT && list.count > pending) {
        list.answer(pending, place, log.at[row] ?? 0);
        pending = list.count;
      }
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
  const rounds = walk(log);
  made.set(log, rounds);
  return rounds;
}

/**
 * Adds to a round one of each colleague who answers it as well, before the buyer says anything more: from when it was handed over, or
 * from the question where it was not. Without being handed over, what is said later than `within` ms after the question is no answer to it.
 */
function addColleagues(list: Candidates, rounds: Candidates, round: number, log: Log, within: number): void {
  const { rows } = threadsOf(log);
  const reply = rounds.reply[round] ?? -1;
  const by = [log.agent[rows[reply] ?? 0] ?? 0];
  const begin = rounds.begin[round] ?? 0;
  let handedAt: number | undefined;
  for (let place = reply + 1; place < rows.length && by[0] !== 0; place += 1) {
    const row = rows[place] ?? 0;
    const at = log.at[row] ?? 0;
    if (log.conversation[row] !== log.conversation[rows[reply] ?? 0] || at - begin > NEVER) break;
    if (isAsk(log, row)) break;
    if (log.role[row] !== AGENT) {
      if ((log.marks[row] ?? 0) & TRANSFER) handedAt = at;
      continue;
    }
    const who = log.agent[row] ?? 0;
    if (who !== 0 && !by.includes(who)) {
      by.push(who);
      if (handedAt !== undefined || at - begin <= within)
        list.reply[list.add(rounds.first[round] ?? 0, begin, handedAt ?? begin)] = place;
    }
    handedAt = undefined;
  }
}

/** Rounds where each member of the staff who answers the same question makes one; see `addColleagues` for `within` (ms). */
export function roundsPerAgent(log: Log, within: number): Candidates {
  const rounds = roundsOf(log);
  const list = new Candidates();
  for (let round = 0; round < rounds.count; round += 1) {
    const reply = rounds.reply[round] ?? -1;
    const copy = list.add(rounds.first[round] ?? 0, rounds.begin[round] ?? 0);
    list.reply[copy] = reply;
    list.asks[copy] = rounds.asks[round] ?? 1;
    // Of rounds that one answer ended together, colleagues answer the last.
    if (reply !== -1 && rounds.reply[round + 1] !== reply) addColleagues(list, rounds, round, log, within);
  }
  return list;
}

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
