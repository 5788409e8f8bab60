import { ok, type Result } from '../core/result.ts';
import { addDays, type Day, dayOf, localZone } from '../core/zone.ts';
import { inStore } from '../store/handle.ts';
import { goalDays } from './goal-days.ts';
import { type GoalProgress, progressOf } from './goals.ts';
import { loadTimes } from './load-times.ts';
import { type Milestone, milestoneOf, reachedOn, totalServed } from './milestones.ts';
import { dayFigures, type MyDay, rulesOfDay } from './my-day.ts';
import { updateServed } from './served-days.ts';
import { timingSetting } from './stored-settings.ts';

/** How far goals look back, days. */
const GOAL_DAYS = 30;
/** Messages of days that are longer ago hardly come any more; they are counted anew only on the desk. */
const FRESH_DAYS = 3;
/** Before anything was kept. */
const FIRST_DAY = '2000-01-01';

const daysUpTo = (today: Day, count: number): Day[] =>
  Array.from({ length: count }, (_, at) => addDays(today, at + 1 - count));

/** When and where it is asked: UTC ms, and the IANA zone of each console. */
export interface Here {
  now: number;
  zoneOf: (console: string) => string;
}

/** Reads how this agent's day goes. The day is that of this machine's zone. Errors: those of the store. */
export async function readMyDay({ now, zoneOf }: Here): Promise<Result<MyDay>> {
  const settings = await timingSetting.get();
  const today = dayOf(now, localZone());
  const [goal] = settings.goals;
  const days = daysUpTo(today, goal ? GOAL_DAYS : 1);
  return inStore(async (database) => {
    const rules = [...rulesOfDay(settings), ...(goal ? [goal.rule] : [])];
    const query = { from: days[0] ?? today, to: today, settings, now, zoneOf, rules };
    const times = await loadTimes(database, query);
    const served = await updateServed(
      database,
      { from: addDays(today, 1 - FRESH_DAYS), to: today },
      settings.me,
    );
    const reached = reachedOn(served, today);
    return ok({
      ...dayFigures(times, today, settings),
      row: goal ? progressOf(goal, goalDays(goal, times, days, settings.shifts)).streak.days : 0,
      ...(reached !== undefined && { reached }),
    });
  });
}

/** Goals with their days, and how many buyers were served. */
export interface Progress {
  goals: GoalProgress[];
  milestone: Milestone;
  reachedToday?: number;
}

/**
 * Reads how own goals stand and counts the buyers served: of every day whose messages are there, or only of the last days where that was
 * done before. Errors: those of the store.
 */
export async function readProgress({ now, zoneOf }: Here, isAnew = true): Promise<Result<Progress>> {
  const settings = await timingSetting.get();
  const today = dayOf(now, localZone());
  const days = daysUpTo(today, GOAL_DAYS);
  return inStore(async (database) => {
    const rules = settings.goals.map(({ rule }) => rule);
    const query = { from: days[0] ?? today, to: today, settings, now, zoneOf, rules };
    const times = settings.goals.length > 0 ? await loadTimes(database, query) : undefined;
    const from = isAnew ? FIRST_DAY : addDays(today, 1 - FRESH_DAYS);
    const served = await updateServed(database, { from, to: today }, settings.me);
    const reachedToday = reachedOn(served, today);
    return ok({
      goals: times
        ? settings.goals.map((goal) => progressOf(goal, goalDays(goal, times, days, settings.shifts)))
        : [],
      milestone: milestoneOf(totalServed(served)),
      ...(reachedToday !== undefined && { reachedToday }),
    });
  });
}
