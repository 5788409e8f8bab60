import { useEffect, useRef } from 'preact/hooks';
import { dayOf, localZone } from '../../../utils/core/zone.ts';
import {
  type Deed,
  isUnderWay,
  moveOn,
  type Patrol,
  startPatrol,
  withArrivals,
  withDeed,
} from '../../../utils/review-case/patrol.ts';

interface PatrolSource {
  round: Patrol;
  onRound: (round: Patrol) => void;
  /** Keys of the open cases, the most pressing first. */
  open: readonly string[];
  /** Whether there is still such a record. */
  isThere: (key: string) => boolean;
  /** It is being walked. */
  walking: boolean;
  /** UTC ms. */
  now: number;
}

/** The round of the day: begun or taken up again, with what came meanwhile at its end. */
export function usePatrol({ round, onRound, open, isThere, walking, now }: PatrolSource) {
  const today = dayOf(now, localZone());
  const newest = useRef(round);
  newest.current = round;
  const set = (next: Patrol) => {
    // Two steps of one key press build on each other.
    newest.current = next;
    onRound(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: new cases are taken in when they come
  useEffect(() => {
    if (!walking) return;
    const next = withArrivals(newest.current, open);
    if (next !== newest.current) set(next);
  }, [open, walking]);
  return {
    round,
    isUnderWay: isUnderWay(round, today),
    current: walking ? round.queue[round.at] : undefined,
    begin: () => set(isUnderWay(round, today) ? withArrivals(round, open) : startPatrol(today, open)),
    /** Another round, without what was put off in this one. */
    again: () => {
      const later = new Set(round.deeds.filter(({ what }) => what === 'snooze').map(({ key }) => key));
      set(
        startPatrol(
          today,
          open.filter((key) => !later.has(key)),
        ),
      );
    },
    go: (by: 1 | -1) => set(moveOn(newest.current, by, isThere)),
    note: (deed: Deed) => set(withDeed(newest.current, deed)),
  };
}

export type PatrolState = ReturnType<typeof usePatrol>;
