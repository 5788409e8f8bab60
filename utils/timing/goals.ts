import type { Goal } from './settings.ts';
import type { Figure } from './tally.ts';

/** A day on which less of the shift was seen says nothing about a goal. */
export const ENOUGH_SEEN = 0.6;
/** Fewer counted ones than this are chance. */
export const ENOUGH_COUNTED = 5;

/** What is known of one day, in the order of days. */
export interface GoalDay {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Work was planned on it. */
  onShift: boolean;
  /** Share of the shift in which the pages could be read, 0 to 1; absent: not known. */
  seen?: number;
  /** The goal's own figure of that day: a share, or milliseconds. */
  figure?: Pick<Figure, 'value' | 'counted'>;
  /** The day is not over: what is not met yet may still be. */
  running?: boolean;
}

/** How a day stands to a goal: `off` no shift, `unseen` too little was seen, `few` too little was counted, `running` not met yet. */
export type GoalState = 'met' | 'missed' | 'off' | 'unseen' | 'few' | 'running';

/** Figures that are shares; the others are times, which goals give in seconds and figures in milliseconds. */
export const isShare = (figure: string): boolean => figure === 'rate';

/** Whether a value (a share, or milliseconds) is as the goal wants it. A goal without a bound is never met. */
export function meets({ figure, least, most }: Goal, value: number): boolean {
  if (least === undefined && most === undefined) return false;
  const told = isShare(figure) ? value : value / 1000;
  return (least === undefined || told >= least) && (most === undefined || told <= most);
}

/** Whether a day met a goal. Only days on which enough was seen and counted are judged. */
export function judgeDay(goal: Goal, { onShift, seen, figure, running = false }: GoalDay): GoalState {
  if (!onShift) return 'off';
  if (seen === undefined || seen < ENOUGH_SEEN) return running ? 'running' : 'unseen';
  if (figure?.value === undefined || figure.counted < ENOUGH_COUNTED) return running ? 'running' : 'few';
  if (meets(goal, figure.value)) return 'met';
  return running ? 'running' : 'missed';
}

export interface Streak {
  /** Days met in a row up to now. */
  days: number;
  /** The longest such row among the days given. */
  best: number;
}

/** Days met in a row, oldest first. Days off, days not seen and days with too little neither count nor break it. */
export function streakOf(states: readonly GoalState[]): Streak {
  let days = 0;
  let best = 0;
  for (const state of states) {
    if (state === 'met') days += 1;
    else if (state === 'missed') days = 0;
    best = Math.max(best, days);
  }
  return { days, best };
}

/** One goal with its days. */
export interface GoalProgress {
  goal: Goal;
  states: GoalState[];
  streak: Streak;
  /** How the last day stands. */
  today: GoalState;
}

/** How a goal stands over some days, oldest first; the last is today. */
export function progressOf(goal: Goal, days: readonly GoalDay[]): GoalProgress {
  const states = days.map((day) => judgeDay(goal, day));
  return { goal, states, streak: streakOf(states), today: states.at(-1) ?? 'unseen' };
}

/** Locale key under `myTime.goals.say` for a goal: quiet words, none of which blame. */
export function wordsFor({ today, streak, states }: Pick<GoalProgress, 'today' | 'streak' | 'states'>) {
  if (today === 'met') return streak.days > 1 ? 'row' : 'met';
  if (today === 'off') return 'off';
  if (today === 'running' || today === 'unseen' || today === 'few')
    return streak.days > 0 ? 'rowOpen' : 'open';
  return states.includes('met') ? 'again' : 'near';
}
