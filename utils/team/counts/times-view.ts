import { DAY } from '../../core/time.ts';
import type { Day } from '../../core/zone.ts';
import type { DayTimes, Post } from '../../records/team-post.ts';
import { type Disclosure, disclosureOf } from './disclosure.ts';
import { membersIn } from './members.ts';
import { isWithin, type Period, periodOf, type Span } from './periods.ts';
import { type Rate, rateOf } from './rates.ts';

/** First responses of a stretch, added up. */
export interface TimesSum {
  answered: number;
  /** Of those answered how many were in time. */
  within: Rate | undefined;
  /** Mean wait, ms; absent where nothing was answered. */
  mean: number | undefined;
}

export interface TimesView {
  disclosure: Disclosure;
  period: Period;
  whole: TimesSum;
  people: ({ id: string; name: string } & TimesSum)[];
}

/** Nobody is answered for the first time after so long on average (ms): one made-up number must not stand for the whole team. */
const LONGEST_MEAN = 7 * DAY;

function sumUp(days: Iterable<DayTimes>): TimesSum {
  let [answered, within, waited] = [0, 0, 0];
  for (const day of days) {
    answered += day.answered;
    within += Math.min(day.within, day.answered);
    waited += Math.min(day.waitedMs, day.answered * LONGEST_MEAN);
  }
  return {
    answered,
    within: rateOf(within, answered),
    mean: answered === 0 ? undefined : waited / answered,
  };
}

/** First responses of those who opted in. A day that two posts of one member tell of counts once. */
export function timesView(posts: readonly Post[], { span, today }: { span: Span; today: Day }): TimesView {
  const members = membersIn(posts);
  const disclosure = disclosureOf(members, 'times');
  const period = periodOf(span, today, disclosure.byDay);
  const days = new Map<string, { member: string; day: DayTimes }>();
  for (const { body, member } of posts)
    if (body.kind === 'times')
      for (const day of body.days)
        if (isWithin(period, day.day)) days.set(JSON.stringify([member, day.day, day.rule]), { member, day });
  const all = [...days.values()];
  const people = members.map(({ id, name }) => ({
    id,
    name,
    ...sumUp(all.flatMap(({ day, member }) => (member === id ? [day] : []))),
  }));
  return {
    disclosure,
    period,
    whole: disclosure.sums ? sumUp(all.map(({ day }) => day)) : sumUp([]),
    people: disclosure.byPerson ? people.filter(({ answered }) => answered > 0) : [],
  };
}
