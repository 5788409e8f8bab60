import type { Day } from '../../core/zone.ts';
import type { Reply } from '../../records/reply.ts';
import type { Post } from '../../records/team-post.ts';
import { weekOf } from '../posts/slots.ts';
import { type Disclosure, disclosureOf } from './disclosure.ts';
import { membersIn } from './members.ts';
import { isWithin, type Period, periodOf, type Span, weeksOf } from './periods.ts';
import { type Rate, rateOf } from './rates.ts';
import { countsIn, type MemberCount, NO_USE, sumBy, type UseSum } from './sum-counts.ts';

/** What became of one reply in a period, with all who share it. */
export interface ReplyFigures {
  id: string;
  title: string;
  group: readonly string[];
  situations: readonly string[];
  /** The team has it no longer. */
  gone: boolean;
  sum: UseSum;
  /** Those that were seen to be sent: what the rates are of. */
  sent: number;
  asIs: Rate | undefined;
  edited: Rate | undefined;
  askedAgain: Rate | undefined;
}

export interface ReplyView {
  disclosure: Disclosure;
  period: Period;
  rows: ReplyFigures[];
  /** Uses by week, by the id of the reply; where days may not be told apart, too: weeks are whole. */
  weeks: { monday: Day; byReply: ReadonlyMap<string, UseSum> }[];
  /** By member, where that may be told. */
  people: { id: string; name: string; sum: UseSum }[];
}

function figuresOf(id: string, reply: Reply | undefined, sum: UseSum): ReplyFigures {
  const sent = sum.sentAsIs + sum.sentEdited;
  return {
    id,
    title: reply?.title ?? id.replace(/^team:/, ''),
    group: reply?.group ?? [],
    situations: reply?.situations ?? [],
    gone: reply === undefined,
    sum,
    sent,
    asIs: rateOf(sum.sentAsIs, sent),
    edited: rateOf(sum.sentEdited, sent),
    askedAgain: rateOf(sum.askedAgain, sent),
  };
}

/** What the team's replies achieve: of those who share it, every reply, also those that nobody used. `today` is a day in China. */
export function replyView(
  posts: readonly Post[],
  replies: readonly Reply[],
  { span, today }: { span: Span; today: Day },
): ReplyView {
  const members = membersIn(posts);
  const disclosure = disclosureOf(members, 'uses');
  const period = periodOf(span, today, disclosure.byDay);
  const empty = { disclosure, period, rows: [], weeks: [], people: [] };
  if (!disclosure.sums) return empty;
  const counts = countsIn(posts).filter(({ day }) => isWithin(period, day));
  const sums = sumBy(counts, ({ reply }) => reply);
  const own = new Map(replies.map((reply) => [reply.id, reply]));
  const ids = new Set([...own.keys(), ...sums.keys()]);
  return {
    disclosure,
    period,
    rows: [...ids].map((id) => figuresOf(id, own.get(id), sums.get(id) ?? NO_USE)),
    weeks: byWeek(counts, period),
    people: disclosure.byPerson ? byMember(counts, members) : [],
  };
}

function byWeek(counts: readonly MemberCount[], period: Period): ReplyView['weeks'] {
  const weeks = new Map<Day, MemberCount[]>(weeksOf(period).map((monday) => [monday, []]));
  const mondays = new Map<Day, Day>();
  for (const count of counts) {
    const monday = mondays.get(count.day) ?? weekOf(count.day);
    mondays.set(count.day, monday);
    weeks.get(monday)?.push(count);
  }
  return [...weeks].map(([monday, ofWeek]) => ({
    monday,
    byReply: sumBy(ofWeek, ({ reply }) => reply),
  }));
}

function byMember(
  counts: readonly MemberCount[],
  members: ReturnType<typeof membersIn>,
): ReplyView['people'] {
  const sums = sumBy(counts, ({ member }) => member);
  return members.flatMap(({ id, name }) => {
    const sum = sums.get(id);
    return sum ? [{ id, name, sum }] : [];
  });
}
