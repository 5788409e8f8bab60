import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import type { Listed } from '../../platform/timing-contract.ts';
import type { ListRow } from '../reading.ts';

/** So many conversations are remembered. */
const REMEMBERED = 2000;

interface Known {
  /** Undefined: it does not wait. */
  since: number | undefined;
  exact: boolean;
}

export interface ListWaits {
  /** What is to be told of the rows as they are now (UTC ms): of those only that wait otherwise than before. */
  learn(rows: readonly ListRow[], now: number): Listed[];
  forget(): void;
}

/** As far as words for a wait may be off (ms): those for hours stay the same for an hour. */
const looseness = (since: number, now: number): number => (now - since >= HOUR ? HOUR + MINUTE : 90 * SECOND);

/** Whether two readings tell of the same wait: words stay as they are while the time goes on. */
function isSameWait(known: Known, since: number, exact: boolean, now: number): boolean {
  if (known.since === undefined) return false;
  if (exact) return known.exact && Math.abs(since - known.since) <= 2 * SECOND;
  const early = known.exact ? MINUTE : 5 * SECOND;
  return since >= known.since - early && since - known.since <= looseness(since, now);
}

/** Remembers what the list of conversations said of who waits, so that only what is new in it is told. */
export function createListWaits(): ListWaits {
  const known = new Map<string, Known>();
  function listedOf({ key, buyer, waits, answered }: ListRow, now: number): Listed | undefined {
    const before = known.get(key);
    // Somebody whom the list knew by the name only, until a thread told the key, has waited since then.
    const former = before || buyer === undefined ? undefined : known.get(`~${buyer}`);
    if (former && key !== `~${buyer}`) known.delete(`~${buyer}`);
    const who = { conversation: key, ...(buyer !== undefined && { buyer }) };
    if (waits) {
      // Where the words say that somebody waits but not since when, it is since we know of it.
      const since = waits.since ?? before?.since ?? former?.since ?? now;
      const exact = waits.exact === true && waits.since !== undefined;
      if (before && isSameWait(before, since, exact, now)) return undefined;
      known.set(key, { since, exact });
      return { ...who, since, ...(exact && { exact }) };
    }
    if (!answered || (before && before.since === undefined)) return undefined;
    known.set(key, { since: undefined, exact: false });
    return who;
  }
  return {
    learn(rows, now) {
      const listed = rows.flatMap((row) => listedOf(row, now) ?? []);
      while (known.size > REMEMBERED) known.delete(known.keys().next().value ?? '');
      return listed;
    },
    forget: () => known.clear(),
  };
}
