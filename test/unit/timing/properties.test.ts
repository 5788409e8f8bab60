import { describe, expect, it } from 'vitest';
import { DAY, SECOND } from '../../../utils/core/time.ts';
import { addDays, atMinute, dayOf } from '../../../utils/core/zone.ts';
import { spanOfDay } from '../../../utils/timing/day-tallies.ts';
import type { Logged } from '../../../utils/timing/log.ts';
import type { MeasureOptions } from '../../../utils/timing/measure.ts';
import { RULES } from '../../../utils/timing/rules.ts';
import { DEFAULT_TIMING } from '../../../utils/timing/settings.ts';
import { shiftClock } from '../../../utils/timing/shifts.ts';
import { groundsOf } from '../../../utils/timing/shop-times.ts';
import { addTallies, type Tally } from '../../../utils/timing/tally.ts';
import { tallyLog, unitsOf } from '../../../utils/timing/units.ts';
import { makeLog } from '../../support/make-log.ts';
import { Random } from '../../support/random.ts';
import { makeChats, shuffle } from '../../support/random-chats.ts';

const DAYS = 6;
/** Over the end of daylight saving in New York (2026-11-01) and its beginning (2026-03-08); China has none. */
const WORLDS = [
  { zone: 'Asia/Shanghai', day: '2026-11-08', seed: 1 },
  { zone: 'America/New_York', day: '2026-10-30', seed: 2 },
  { zone: 'America/New_York', day: '2026-03-06', seed: 3 },
].map(({ zone, day, seed }) => {
  const start = atMinute(day, 0, zone);
  const chats = makeChats({ seed, start, days: DAYS, conversations: 40, messages: 16 });
  return { zone, day, seed, start, chats };
});
type World = (typeof WORLDS)[number];

const NOW = 9e12;
const shift = shiftClock({ ...DEFAULT_TIMING.shifts, days: [] }, 'Europe/Berlin');
const views: Record<string, Partial<MeasureOptions>> = {
  everybody: {},
  amy: { me: ['amy'] },
  shift: { shift },
};
const cases = WORLDS.flatMap((world) =>
  Object.entries(views).map(([view, options]) => ({
    name: `${world.zone} ${world.day} ${view}`,
    world,
    options,
  })),
);

/** Times in order: a tally holds them in none. */
const plain = (tally: Tally) => ({ ...tally, times: [...tally.times].sort((a, b) => a - b) });
const of = (
  rule: (typeof RULES)[number],
  chats: readonly Logged[],
  world: World,
  options: Partial<MeasureOptions>,
  span = { from: 0, to: NOW },
) => tallyLog(rule, rule.values, makeLog(chats), span, { zone: world.zone, now: NOW, ...options });

describe.each(cases)('$name', ({ world, options }) => {
  it('has something to count by every rule', () => {
    for (const rule of RULES)
      expect([rule.id, of(rule, world.chats, world, options).counted > 2]).toEqual([rule.id, true]);
  });

  it('does not care in which order, or how often, messages were read', () => {
    const again = shuffle([...world.chats, ...world.chats.slice(0, 300)], world.seed + 7);
    for (const rule of RULES)
      expect([rule.id, plain(of(rule, again, world, options))]).toEqual([
        rule.id,
        plain(of(rule, world.chats, world, options)),
      ]);
  });

  it('adds up to the same wherever time is cut', () => {
    const random = new Random(world.seed);
    const cuts = [
      0,
      ...Array.from({ length: 9 }, () => world.start + random.int(0, DAYS * DAY)).sort((a, b) => a - b),
      NOW,
    ];
    const log = makeLog(world.chats);
    for (const rule of RULES) {
      const parts = cuts
        .slice(1)
        .map((to, at) =>
          tallyLog(
            rule,
            rule.values,
            log,
            { from: cuts[at] ?? 0, to },
            { zone: world.zone, now: NOW, ...options },
          ),
        );
      expect([rule.id, plain(addTallies(parts))]).toEqual([
        rule.id,
        plain(of(rule, world.chats, world, options)),
      ]);
    }
  });

  it('needs no more of a day than the day before and three days after', () => {
    for (const rule of RULES) {
      if (rule.unit === 'first' || rule.unit === 'cut') continue;
      for (let at = 0; at < DAYS; at += 1) {
        const day = addDays(world.day, at);
        const grounds = groundsOf(day, day, world.zone);
        const near = world.chats.filter((one) => {
          const on = dayOf(one.at, world.zone);
          return on >= grounds.from && on <= grounds.to;
        });
        const span = spanOfDay(day, world.zone);
        expect([rule.id, day, plain(of(rule, near, world, options, span))]).toEqual([
          rule.id,
          day,
          plain(of(rule, world.chats, world, options, span)),
        ]);
      }
    }
  });

  it('is not changed by lines of robots and of the system', () => {
    const random = new Random(world.seed + 1);
    const lines = world.chats
      .filter(() => random.chance(0.3))
      .map((one, at): Logged => {
        const { agent: _, grouped: __, event: ___, ...rest } = one;
        const robot = random.chance(0.5);
        return {
          ...rest,
          id: `robot-${at}`,
          at: one.at + random.int(0, 400) * SECOND,
          atSource: 'page',
          role: robot ? 'robot' : 'system',
          ...(robot ? {} : { event: 'welcome' as const }),
        };
      });
    const without = (tally: Tally) => {
      const { 'robot-only': _, ...left } = tally.left;
      return plain({ ...tally, left });
    };
    for (const rule of RULES)
      expect([rule.id, without(of(rule, [...world.chats, ...lines], world, options))]).toEqual([
        rule.id,
        without(of(rule, world.chats, world, options)),
      ]);
  });
});

describe('one more answer', () => {
  const exact = makeChats({
    seed: 11,
    start: WORLDS[0]?.start ?? 0,
    days: DAYS,
    conversations: 40,
    messages: 14,
  }).map(({ grouped: _, ...one }): Logged => ({ ...one, atSource: 'page' }));
  const world = WORLDS[0] as World;
  const rate = (tally: Tally) => (tally.counted === 0 ? 1 : tally.inTime / tally.counted);

  it('never makes a rate worse where every message or every buyer counts', () => {
    const random = new Random(5);
    const allDay = { from: 0, to: 1440 };
    const rules = RULES.filter(({ unit }) => unit === 'message' || unit === 'buyer').map((rule) => ({
      ...rule,
      values: { ...rule.values, ...allDay },
    }));
    for (let round = 0; round < 30; round += 1) {
      const near = random.pick(exact);
      const at = near.at + random.int(1, 90_000) * SECOND;
      const answer: Logged = { ...near, id: `more-${round}`, role: 'agent', kind: 'text', at };
      for (const rule of rules) {
        const [before, after] = [of(rule, exact, world, {}), of(rule, [...exact, answer], world, {})];
        expect([rule.id, rate(after) >= rate(before)]).toEqual([rule.id, true]);
      }
    }
  });

  it('never makes a rate of rounds or sessions worse that counts all day, if it comes in time', () => {
    const random = new Random(6);
    for (const id of ['everyResponse', 'firstResponse']) {
      const rule = RULES.find((one) => one.id === id);
      if (!rule) throw new Error(id);
      const options = { zone: world.zone, now: NOW };
      const units = unitsOf(rule, rule.values, makeLog(exact), { from: 0, to: NOW }, options);
      const before = of(rule, exact, world, {});
      for (let round = 0; round < 30; round += 1) {
        const { conversation, begin } = random.pick(units);
        const ask = exact.find((one) => one.at === begin && conversation.endsWith(`/${one.conversation}`));
        if (!ask) throw new Error('a unit begins with a message');
        const answer: Logged = {
          ...ask,
          id: `more-${round}`,
          role: 'agent',
          at: ask.at + random.int(1, 180) * SECOND,
        };
        const after = of(rule, [...exact, answer], world, {});
        expect([id, rate(after) >= rate(before)]).toEqual([id, true]);
      }
    }
  });
});
