import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/core/time.ts';
import { atMinute } from '../../../utils/core/zone.ts';
import type { Logged } from '../../../utils/timing/log.ts';
import { ruleOf } from '../../../utils/timing/rules.ts';
import { Random } from '../../support/random.ts';
import { tell } from '../../support/tell.ts';

/**
 * Each rule counted once more, by the plainest reading of its words and with nothing of what the calculators are made of: conversations of a
 * few hours, so that neither days of silence nor answers after three days occur.
 */
const START = atMinute('2026-11-10', 0, 'Asia/Shanghai');

interface Line {
  at: number;
  role: Logged['role'];
  isGone: boolean;
  /** The console closes the conversation. */
  closes: boolean;
}
interface Thing {
  who: string;
  at: number;
  wait: number | undefined;
}

/** Pauses about the limits: seconds, three minutes, ten minutes, an hour. */
function pause(random: Random): number {
  const [least, most] = random.pick([
    [1, 40],
    [29, 31],
    [178, 182],
    [598, 602],
    [1, 3600],
    [1, 3600],
  ] as const);
  return random.int(least, most) * SECOND;
}

function linesOf(random: Random): Line[] {
  let at = START + random.pick([7.9, 8.9, 21]) * HOUR;
  return Array.from({ length: random.int(3, 25) }, () => {
    at += pause(random);
    const role = random.pick(['buyer', 'buyer', 'buyer', 'agent', 'agent', 'robot', 'system'] as const);
    const isOne = random.int(0, 9);
    return { at, role, isGone: role === 'buyer' && isOne === 0, closes: role === 'system' && isOne < 5 };
  });
}

/** What people said, without robots, the system and what was withdrawn. */
const saidIn = (lines: readonly Line[]) =>
  lines.filter(({ role, isGone }) => !isGone && (role === 'buyer' || role === 'agent'));

function messagesIn(who: string, lines: readonly Line[]): Thing[] {
  const said = saidIn(lines);
  return said.flatMap(({ at, role }, place): Thing[] => {
    const answer = said.slice(place).find((one) => one.role === 'agent');
    return role === 'agent' ? [] : [{ who, at, wait: answer && answer.at - at }];
  });
}

function roundsIn(who: string, lines: readonly Line[]): Thing[] {
  const said = saidIn(lines);
  const starts = new Set(said.filter((_, place) => said[place - 1]?.role !== 'buyer').map(({ at }) => at));
  return messagesIn(who, lines).filter(({ at }) => starts.has(at));
}

/** Sessions of ten minutes' rest, but for one in which the shop spoke before the buyer ever did. */
function sessionsIn(who: string, lines: readonly Line[]): Thing[] {
  const stretches: Line[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of saidIn(lines)) {
    if (one.role === 'buyer' && one.at - last > 10 * MINUTE) stretches.push([]);
    stretches.at(-1)?.push(one);
    last = one.at;
  }
  return stretches.flatMap((stretch) => messagesIn(who, stretch).slice(0, 1));
}

/** Sessions that end where the console says so, but for those in which the shop spoke first. */
function closedIn(who: string, lines: readonly Line[]): Thing[] {
  const stretches: Line[][] = [[]];
  for (const one of lines)
    if (one.closes) stretches.push([]);
    else stretches.at(-1)?.push(one);
  return stretches.flatMap((stretch) =>
    saidIn(stretch)[0]?.role === 'agent' ? [] : messagesIn(who, stretch).slice(0, 1),
  );
}

const isWithin = ({ at }: Thing, from: number, to: number) => {
  const minute = ((at - START) % DAY) / MINUTE;
  return minute >= from && minute < to;
};

/** A buyer, of a day or of the whole time, is missed by one thing that is late. */
function byBuyer(things: readonly Thing[], limit: number, isDaily: boolean): Thing[] {
  const groups = Map.groupBy(things, ({ who, at }) =>
    isDaily ? `${who} ${Math.floor((at - START) / DAY)}` : who,
  );
  return [...groups].map(([who, all]) => {
    const late = all.find(({ wait }) => wait === undefined || wait > limit);
    return { who, at: 0, wait: late ? undefined : 0 };
  });
}

const WAYS: Record<string, (who: string, lines: readonly Line[]) => Thing[]> = {
  round: roundsIn,
  message: messagesIn,
  session: sessionsIn,
  'buyer-day': roundsIn,
  buyer: roundsIn,
};

function expected(id: string, chats: ReadonlyMap<string, readonly Line[]>) {
  const rule = ruleOf(id);
  const way = rule && (rule.closes ? closedIn : WAYS[rule.unit]);
  if (!way) throw new Error(id);
  const { limit, from, to, cap } = rule.values;
  const all = [...chats].flatMap(([who, lines]) => way(who, lines)).filter((one) => isWithin(one, from, to));
  const isBuyers = rule.unit === 'buyer-day' || rule.unit === 'buyer';
  const counted = isBuyers ? byBuyer(all, limit * SECOND, rule.unit === 'buyer-day') : all;
  const inTime = counted.filter(({ wait }) => wait !== undefined && wait <= limit * SECOND).length;
  const times = all.flatMap(({ wait }) =>
    cap === undefined ? (wait ?? []) : Math.min(cap * SECOND, wait ?? Number.POSITIVE_INFINITY),
  );
  const mean = times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0) / times.length;
  return { counted: counted.length, inTime, mean };
}

it.each([
  'taobao3Minutes',
  'taobaoAverage',
  'pinduoduo3Minutes',
  'pinduoduo3MinutesAllDay',
  'pinduoduo3MinutesBuyer',
  'pinduoduo3MinutesAllDayBuyer',
  'pinduoduo30Seconds',
  'pinduoduo30SecondsAllDay',
  'pinduoduo30SecondsBuyer',
  'pinduoduo30SecondsAllDayBuyer',
  'pinduoduoAverage',
  'doudianTurn',
  'doudianTurn9',
  'doudianMessage',
  'doudianMessage9',
  'doudianSession',
  'doudianSession9',
  'doudianClosed',
  'doudianClosed9',
  'jd30Seconds',
  'jd3Minutes',
  'kuaishou3Minutes',
  'xiaohongshu3Minutes',
  'amazon24Hours',
  'everyResponse',
])('%s', (id) => {
  const random = new Random(id);
  for (let turn = 0; turn < 40; turn += 1) {
    const chats = new Map(['a', 'b', 'c'].map((who) => [who, linesOf(random)]));
    const logged = [...chats].flatMap(([conversation, lines]) =>
      lines.map(({ at, role, isGone, closes }): Logged => {
        const kind = isGone ? 'withdrawn' : 'text';
        return {
          id: `${conversation}${at}`,
          console: 'x',
          shop: '1',
          conversation,
          role,
          at,
          atSource: 'page',
          kind,
          ...(closes && { event: 'closed' as const }),
        };
      }),
    );
    const { figures, tally } = tell(id, logged);
    const { counted, inTime, mean } = expected(id, chats);
    expect([tally.counted, tally.inTime]).toEqual([counted, inTime]);
    const told = figures.mean ?? figures['first-mean'];
    if (told !== undefined) expect(told).toBeCloseTo(mean ?? Number.NaN, 3);
  }
});
