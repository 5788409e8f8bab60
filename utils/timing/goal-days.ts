import { type Day, localZone } from '../core/zone.ts';
import { addCoverages, seenShare } from './coverage.ts';
import { figuresOf } from './figures.ts';
import type { GoalDay } from './goals.ts';
import type { Times } from './load-times.ts';
import { ruleOf } from './rules.ts';
import type { Goal, Shifts } from './settings.ts';
import { shiftClock } from './shifts.ts';
import { addTallies } from './tally.ts';

/** What is known of each day for a goal: its rule's figure over all shops that the rule is for. The last day is today. */
export function goalDays(goal: Goal, times: Times, days: readonly Day[], shifts: Shifts): GoalDay[] {
  const clock = shiftClock(shifts, localZone());
  const rule = ruleOf(goal.rule);
  const counted = times.rules.find((one) => one.rule.id === goal.rule);
  const isOfRule = (console: string) => rule?.console === undefined || rule.console === console;
  return days.map((day, at): GoalDay => {
    const tallies = counted?.days.filter((one) => one.day === day) ?? [];
    const coverage = times.coverage.filter((one) => one.day === day && isOfRule(one.console));
    const seen = seenShare(addCoverages(coverage));
    const figure =
      counted && tallies.length > 0
        ? figuresOf(counted.rule, counted.values, addTallies(tallies.map(({ tally }) => tally))).find(
            ({ name }) => name === goal.figure,
          )
        : undefined;
    return {
      day,
      onShift: clock.spansOn(day).length > 0,
      ...(seen !== undefined && { seen }),
      ...(figure && { figure }),
      ...(at === days.length - 1 && { running: true }),
    };
  });
}
