import type { DayTimes } from '../../records/team-post.ts';
import type { Times } from '../../timing/load-times.ts';

/** The rule by which first responses are shared. */
export const SHARED_RULE = 'firstResponse';

/** A day's first responses in sums, over all shops: how many were answered, how many of them in time, how long they waited. No conversation is in it. */
export function sumTimes({ rules }: Pick<Times, 'rules'>): DayTimes[] {
  const days = new Map<string, DayTimes>();
  const found = rules.find(({ rule }) => rule.id === SHARED_RULE);
  for (const { day, tally } of found?.days ?? []) {
    const sum = days.get(day) ?? { day, rule: SHARED_RULE, answered: 0, within: 0, waitedMs: 0 };
    days.set(day, {
      ...sum,
      answered: sum.answered + tally.times.length,
      within: sum.within + Math.min(tally.inTime, tally.times.length),
      waitedMs: sum.waitedMs + tally.times.reduce((all, wait) => all + wait, 0),
    });
  }
  return [...days.values()].filter(({ answered }) => answered > 0);
}
