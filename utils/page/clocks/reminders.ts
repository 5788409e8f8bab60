import { MINUTE } from '../../core/time.ts';
import type { Clock } from '../../platform/timing-contract.ts';
import { type Limits, stateOfWait, waitedFor } from './wait.ts';

/** Who was reminded of already. */
export interface Reminders {
  /**
   * Those of whom somebody is to be reminded now, longest wait first, each once in a wait. Those that `isHeld` names are left for later. Of
   * waits that are past their limit when they are first seen nobody is reminded: the clock says it.
   */
  due(clocks: readonly Clock[], limits: Limits, now: number, isHeld: (key: string) => boolean): Clock[];
}

export function createReminders(): Reminders {
  /** Since when they waited when they were first seen waiting, and whether that is settled. */
  const known = new Map<string, { since: number; settled: boolean }>();
  let cleaned: readonly Clock[] | undefined;

  return {
    due(clocks, limits, now, isHeld) {
      if (clocks !== cleaned) {
        const waiting = new Set(clocks.map(({ conversation }) => conversation));
        for (const key of known.keys()) if (!waiting.has(key)) known.delete(key);
        cleaned = clocks;
      }
      return clocks.filter((clock) => {
        const state = stateOfWait(waitedFor(clock, now), limits);
        let note = known.get(clock.conversation);
        // The same wait whose beginning became known better is no other wait; a later one is.
        if (!note || clock.since > note.since + MINUTE) {
          note = { since: clock.since, settled: state === 'late' };
          known.set(clock.conversation, note);
        }
        if (note.settled || state === 'fine' || isHeld(clock.conversation)) return false;
        note.settled = true;
        return true;
      });
    },
  };
}
