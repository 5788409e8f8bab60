import { GROUPED, type Log, ROLES, SEEN } from './log.ts';

export const BUYER = ROLES.indexOf('buyer');
export const AGENT = ROLES.indexOf('agent');
export const ROBOT = ROLES.indexOf('robot');

/** The rows of a log by conversation: those of conversation `c` are `rows[starts[c] .. starts[c + 1]]`, in order of time. */
export interface Threads {
  rows: Uint32Array;
  starts: Uint32Array;
}

const isVague = (log: Log, row: number): boolean => ((log.marks[row] ?? 0) & (SEEN | GROUPED)) !== 0;

/**
 * Of rows that share their time because it is a group's or that of the first sight, nobody knows the order: what buyers said is put
 * first, so that an answer in the same group is not taken for one that came before the question.
 */
function putBuyersFirst(log: Log, rows: Uint32Array, from: number, to: number): void {
  for (let begin = from; begin < to; ) {
    const at = log.at[rows[begin] ?? 0];
    let end = begin + 1;
    let vague = isVague(log, rows[begin] ?? 0);
    while (end < to && log.at[rows[end] ?? 0] === at) {
      vague ||= isVague(log, rows[end] ?? 0);
      end += 1;
    }
    if (vague && end - begin > 1) {
      const tied = [...rows.subarray(begin, end)];
      const isBuyer = (row: number) => log.role[row] === BUYER;
      rows.set([...tied.filter(isBuyer), ...tied.filter((row) => !isBuyer(row))], begin);
    }
    begin = end;
  }
}

function makeThreads(log: Log): Threads {
  const count = log.at.length;
  const starts = new Uint32Array(log.conversations.length + 1);
  for (let row = 0; row < count; row += 1) {
    const next = (log.conversation[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place < starts.length; place += 1)
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  const next = starts.slice();
  const rows = new Uint32Array(count);
  for (let row = 0; row < count; row += 1) {
    const conversation = log.conversation[row] ?? 0;
    const place = next[conversation] ?? 0;
    rows[place] = row;
    next[conversation] = place + 1;
  }
  for (let place = 0; place + 1 < starts.length; place += 1)
    putBuyersFirst(log, rows, starts[place] ?? 0, starts[place + 1] ?? 0);
  return { rows, starts };
}

const made = new WeakMap<Log, Threads>();

/** The threads of a log; made once. */
export function threadsOf(log: Log): Threads {
  const known = made.get(log);
  if (known) return known;
  const threads = makeThreads(log);
  made.set(log, threads);
  return threads;
}
