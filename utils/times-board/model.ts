import type { Day } from '../core/zone.ts';
import type { Tally } from '../timing/tally.ts';

/** What a rule found for one shop on one day (of the console's zone). */
export interface DayTally {
  console: string;
  shop: string;
  day: Day;
  tally: Tally;
}
