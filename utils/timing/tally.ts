import { SECOND } from '../core/time.ts';
import type { FigureName, Rule, RuleValues } from './rule.ts';
import { wallClock } from './wall-clock.ts';

/** Why something was not counted; words under `timing.left`. */
export type LeftOut =
  | 'outside-hours'
  | 'robot-only'
  | 'withdrawn'
  | 'no-exact-time'
  | 'shop-began'
  | 'handed-out'
  | 'still-open'
  | 'off-shift'
  | 'began-unseen';

/**
 * One unit as it was judged, for lists: where a figure comes from. Times in UTC ms; `reply` absent: not answered (yet). `begin` is when it
 * was said, and gives the day and hour to which it belongs; `start` is when the wait began, which is later for who was handed it.
 */
export interface Unit {
  /** `console/shop/conversation`. */
  conversation: string;
  buyer: string;
  begin: number;
  start: number;
  reply?: number;
  /** The wait as it was counted, in ms: in working time where that was asked for. */
  wait?: number;
  agent?: string;
  /** Messages of the buyer in it. */
  asks: number;
  inTime: boolean;
  left?: LeftOut;
}

/**
 * What a rule found for one shop on one day, in a form of which those of several days can be added up without loss: figures of the sum are
 * exactly those of all messages together. For rules that count a buyer over days, `answered`, `times` and `hours` are those of buyers and
 * days; `counted` and `inTime` are of buyers.
 */
export interface Tally {
  counted: number;
  inTime: number;
  answered: number;
  /** Waits of counted and answered units in ms, not capped, in no order. */
  times: Uint32Array;
  /**
   * 24 hours of the day (of the console's zone) in which counted units began. `sum` in ms, capped and with the unanswered ones where the
   * rule has a cap; `timed`: of how many units it is the sum.
   */
  hours: { counted: number[]; inTime: number[]; sum: number[]; timed: number[] };
  /** Units; of `withdrawn` and `robot-only` lines: withdrawn questions, and answers of robots. */
  left: Partial<Record<LeftOut, number>>;
  /** For the rule that counts buyers over days: each buyer (`console/shop/conversation`) and whether in time. */
  buyers?: [string, boolean][];
}

/** A figure ready to be shown: its value (share, or ms), absent where nothing was counted. */
export interface Figure {
  name: FigureName;
  value?: number;
  counted: number;
}

const HOURS = 24;
const noHours = (): number[] => new Array<number>(HOURS).fill(0);
const raise = (list: number[], at: number, by = 1): void => {
  list[at] = (list[at] ?? 0) + by;
};

/** Of nothing. */
export const emptyTally = (): Tally => ({
  counted: 0,
  inTime: 0,
  answered: 0,
  times: new Uint32Array(0),
  hours: { counted: noHours(), inTime: noHours(), sum: noHours(), timed: noHours() },
  left: {},
});

/** A thing that was judged, as far as adding up goes. */
interface Countable {
  begin: number;
  wait?: number | undefined;
  inTime: boolean;
  left?: LeftOut | undefined;
}

/** Adds up what was judged; `nameOf` is asked where buyers are counted. Days and hours are of the console's zone. */
export function tallyEach<C extends Countable>(
  rule: Rule,
  values: RuleValues,
  units: readonly C[],
  zone: string,
  nameOf: (unit: C) => string,
): Tally {
  const tally = emptyTally();
  const clock = wallClock(zone);
  const cap = values.cap === undefined ? undefined : values.cap * SECOND;
  const times = new Uint32Array(units.length);
  const buyers = new Map<string, boolean>();
  for (const unit of units) {
    const { begin, wait, inTime, left } = unit;
    if (left !== undefined) {
      tally.left[left] = (tally.left[left] ?? 0) + 1;
      continue;
    }
    const hour = Math.floor(clock.minuteOf(begin) / 60);
    tally.counted += 1;
    raise(tally.hours.counted, hour);
    if (inTime) {
      tally.inTime += 1;
      raise(tally.hours.inTime, hour);
    }
    if (wait !== undefined) {
      times[tally.answered] = wait;
      tally.answered += 1;
    }
    const timed = cap === undefined ? wait : Math.min(cap, wait ?? cap);
    if (timed !== undefined) {
      raise(tally.hours.sum, hour, timed);
      raise(tally.hours.timed, hour);
    }
    if (rule.unit === 'buyer') {
      const name = nameOf(unit);
      buyers.set(name, inTime && (buyers.get(name) ?? true));
    }
  }
  tally.times = times.slice(0, tally.answered);
  return rule.unit === 'buyer' ? withBuyers(tally, buyers) : tally;
}

/** Adds up units, as a list of them shows. */
export const tallyOf = (rule: Rule, values: RuleValues, units: readonly Unit[], zone: string): Tally =>
  tallyEach(rule, values, units, zone, ({ conversation }) => conversation);

function withBuyers(tally: Tally, buyers: ReadonlyMap<string, boolean>): Tally {
  const sorted = [...buyers].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...tally,
    counted: sorted.length,
    inTime: sorted.filter(([, inTime]) => inTime).length,
    buyers: sorted,
  };
}

/** The tally of several days or shops together. A buyer of several days is one, in time if in time on each. */
export function addTallies(tallies: readonly Tally[]): Tally {
  const sum = emptyTally();
  sum.times = new Uint32Array(tallies.reduce((count, { times }) => count + times.length, 0));
  const buyers = new Map<string, boolean>();
  let place = 0;
  for (const tally of tallies) {
    sum.counted += tally.counted;
    sum.inTime += tally.inTime;
    sum.answered += tally.answered;
    sum.times.set(tally.times, place);
    place += tally.times.length;
    for (const name of ['counted', 'inTime', 'sum', 'timed'] as const)
      tally.hours[name].forEach((value, hour) => {
        raise(sum.hours[name], hour, value);
      });
    for (const [name, value] of Object.entries(tally.left) as [LeftOut, number][])
      sum.left[name] = (sum.left[name] ?? 0) + value;
    for (const [key, inTime] of tally.buyers ?? []) buyers.set(key, inTime && (buyers.get(key) ?? true));
  }
  return tallies.some((tally) => tally.buyers) ? withBuyers(sum, buyers) : sum;
}
