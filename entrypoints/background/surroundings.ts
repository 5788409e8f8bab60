import type { Clock } from '../../utils/core/time.ts';
import type { Afterwards } from './afterwards.ts';

/** What handlers are given: a clock, and what follows a change. */
export interface Surroundings {
  clock: Clock;
  /** Draws the badge, tells what is new, sets the alarm, and tells open surfaces of these consoles that something changed. */
  refresh(consoles: Iterable<string>): void;
  /** Does what nobody waits for once the page has its answer (`afterwards.ts`). */
  later: Afterwards['later'];
}
