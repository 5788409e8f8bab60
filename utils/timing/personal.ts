import { NEVER, REST } from '../records/wait-limits.ts';
import type { Candidates } from './candidates.ts';
import { type Log, TRANSFER } from './log.ts';
import { ownNames } from './own-names.ts';
import { AGENT, type Threads } from './threads.ts';

/** How a candidate concerns one member of the staff: from when the wait runs for them, and what became of it. Times in UTC ms. */
export interface Concern {
  from: number;
  /** `mine`: as it stands; `late`: somebody else had to answer after the limit; `handed-out`: it was handed on in time; else not theirs. */
  is: 'mine' | 'late' | 'handed-out' | 'other';
}

const ME = 1;
const OTHER = 2;
const UNKNOWN = 0;
type Owner = typeof ME | typeof OTHER | typeof UNKNOWN;

/** The places of an agent's names in a log, by place: 1 where it is theirs. */
export function placesOfMe(log: Pick<Log, 'agents'>, me: readonly string[]): Uint8Array {
  const isMe = ownNames(me);
  const places = new Uint8Array(log.agents.length + 1);
  log.agents.forEach((name, at) => {
    if (isMe(name)) places[at + 1] = 1;
  });
  return places;
}

/** Whose the conversation is after a row, if that row tells. */
function ownerAfter(log: Log, row: number, isMe: Uint8Array): Owner | undefined {
  const isTransfer = ((log.marks[row] ?? 0) & TRANSFER) !== 0;
  const agent = log.agent[row] ?? 0;
  if (!isTransfer && (log.role[row] !== AGENT || agent === 0)) return undefined;
  if (agent === 0) return UNKNOWN;
  return isMe[agent] === 1 ? ME : OTHER;
}

/** Whose the conversation was when a question was asked, by who spoke or was handed it in the day before. */
function ownerAt(log: Log, { rows }: Threads, first: number, isMe: Uint8Array): Owner {
  const asked = rows[first] ?? 0;
  for (let place = first - 1; place >= 0; place -= 1) {
    const row = rows[place] ?? 0;
    if (log.conversation[row] !== log.conversation[asked]) break;
    if ((log.at[asked] ?? 0) - (log.at[row] ?? 0) > REST) break;
    const owner = ownerAfter(log, row, isMe);
    if (owner !== undefined) return owner;
  }
  return UNKNOWN;
}

/**
 * What a candidate is to one member of the staff. Their clock runs from when they were handed it. What they handed on, or what a
 * colleague answered for them, before the limit is left out; after it, they were late. What nobody answered and nobody else was
 * responsible for is theirs: the page that showed it was theirs.
 */
export function concernOf(
  log: Log,
  threads: Threads,
  candidates: Candidates,
  one: number,
  isMe: Uint8Array,
  limit: number,
): Concern {
  const { rows } = threads;
  const first = candidates.first[one] ?? 0;
  const reply = candidates.reply[one] ?? -1;
  const begin = candidates.begin[one] ?? 0;
  const asked = rows[first] ?? 0;
  let owner = ownerAt(log, threads, first, isMe);
  let from = candidates.from[one] ?? begin;
  let held: number | undefined;
  for (let place = first + 1; place < rows.length && place !== reply; place += 1) {
    const row = rows[place] ?? 0;
    const at = log.at[row] ?? 0;
    if (log.conversation[row] !== log.conversation[asked] || at - begin > NEVER) break;
    if (((log.marks[row] ?? 0) & TRANSFER) === 0) continue;
    const next = ownerAfter(log, row, isMe) ?? UNKNOWN;
    if (owner === ME && next !== ME) held = at - from;
    if (owner !== ME && next !== OTHER) from = at;
    owner = next;
  }
  if (reply === -1) {
    if (owner !== OTHER) return { from, is: 'mine' };
  } else {
    const row = rows[reply] ?? 0;
    const agent = log.agent[row] ?? 0;
    if (agent === 0 || isMe[agent] === 1) return { from, is: 'mine' };
    if (owner === ME) held = (log.at[row] ?? 0) - from;
  }
  if (held === undefined) return { from, is: 'other' };
  return { from, is: held > limit ? 'late' : 'handed-out' };
}
