import type { FigureName } from './rule.ts';

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

/** One unit as it was judged, for lists: where a figure comes from. Times in UTC ms; `reply` absent: not answered (yet). */
export interface Unit {
  /** `console/shop/conversation`. */
  conversation: string;
  buyer: string;
  start: number;
  reply?: number;
  agent?: string;
  /** Messages of the buyer in it. */
  asks: number;
  inTime: boolean;
  left?: LeftOut;
}

/**
 * What a rule found for one shop on one day, in a form of which those of several days can be added up without loss: figures of the sum are
 * exactly those of all messages together.
 */
export interface Tally {
  counted: number;
  inTime: number;
  answered: number;
  /** Response times of counted units in ms, capped where the rule says so, in order of the units' start. */
  times: Uint32Array;
  /** 24 hours of the day (of the console's zone) in which counted units began. */
  hours: { counted: number[]; inTime: number[]; sum: number[] };
  left: Partial<Record<LeftOut, number>>;
  /** For rules that count buyers: each buyer (`console/shop/conversation`) and whether in time. */
  buyers?: [string, boolean][];
}

/** A figure ready to be shown: its value (share, or ms), absent where nothing was counted. */
export interface Figure {
  name: FigureName;
  value?: number;
  counted: number;
}
