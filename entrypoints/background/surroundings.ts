import type { Clock } from '../../utils/core/time.ts';

/** What handlers are given: a clock, and what follows a change. */
export interface Surroundings {
  clock: Clock;
  /** Draws the badge, tells what is new, sets the alarm, and tells open surfaces of these consoles that something changed. */
  refresh(consoles: Iterable<string>): void;
}
