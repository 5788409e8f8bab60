import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Logged } from '../../../utils/timing/log.ts';
import { type Scene, script } from '../../support/chat-script.ts';
import { type Ask, ask, play, type Said, WAY_NAMES } from '../../support/play-script.ts';

/** Scripts of which every figure was worked out by hand from the rules' words. */
interface Case {
  name: string;
  threads: Record<string, string>;
  scene: Scene & { day: string };
  ask?: Partial<Ask>;
  expected: Record<string, Omit<Said, 'left'> & { left?: Said['left'] }>;
}

const threadsOf = ({ scene, threads }: Case): Logged[] =>
  Object.entries(threads).flatMap(([conversation, lines]) => script(lines, { ...scene, conversation }));

const CASES: Case[] = [
  {
    name: 'Taobao: hours and three minutes to the millisecond, robots, handing over, withdrawn lines',
    scene: { day: '2026-03-14', console: 'taobao', shop: '510' },
    threads: {
      c1: '07:59:59.999 B\n08:00:30 A',
      c2: '08:00:00 B\n08:02:59.999 A',
      c3: '12:00:00 B\n12:03:00 A',
      c4: '12:00:00 B\n12:03:00.001 A',
      c5: '22:59:59 B',
      c6: '23:00:00 B\n23:00:10 A',
      c7: '22:59:59.999 B\n1+08:00:01 A',
      c8: '10:00:00 B\n10:00:01 R\n10:00:02 S\n10:01:00 T:bob\n10:02:50 A:bob',
      c9: '10:00:00 B withdrawn\n10:05:00 B\n10:06:00 A',
      c10: '11:00:00 B\n11:01:00 A withdrawn\n11:10:00 A',
    },
    expected: {
      taobao3Minutes: {
        counted: 8,
        inTime: 5,
        left: { 'outside-hours': 2, withdrawn: 1, 'robot-only': 1 },
      },
      // (179.999 + 180 + 180.001 + 600 + 600 + 170 + 60 + 60) / 8
      taobaoAverage: {
        counted: 8,
        inTime: 5,
        mean: 253.75,
        left: { 'outside-hours': 2, withdrawn: 1, 'robot-only': 1 },
      },
    },
  },
  {
    name: 'Taobao: another sub-account that answers makes another round of the average only',
    scene: { day: '2026-07-01', console: 'taobao', shop: '510' },
    threads: {
      a: '10:00:00 B\n10:00:20 A:店:甲\n10:00:50 A:店:乙\n10:01:30 A:店:甲',
      b: '10:00:00 B\n10:00:05 B\n10:00:09 B\n10:00:10 A:店:甲\n10:00:12 B\n10:00:22 A:店:乙',
    },
    expected: {
      taobao3Minutes: { counted: 3, inTime: 3 },
      // 20, 50 (another sub-account), 10, 10
      taobaoAverage: { counted: 4, inTime: 4, mean: 22.5 },
    },
  },
  {
    name: 'Pinduoduo: the same buyer twice a day and on two days, a night, nobody but a robot',
    scene: { day: '2026-05-30', console: 'pinduoduo', shop: '9007199254740993' },
    threads: {
      '9007199254740995123': '09:00:00 B\n09:00:30 A\n21:00:00 B\n21:00:31 A\n1+00:00:00 B\n1+00:02:00 A',
      '9007199254740995124': '22:58:00 B\n22:58:01 R\n22:58:02 R',
    },
    ask: { to: '2026-05-31' },
    expected: {
      pinduoduo3Minutes: { counted: 2, inTime: 1, left: { 'outside-hours': 1, 'robot-only': 2 } },
      pinduoduo3MinutesAllDay: { counted: 3, inTime: 2, left: { 'robot-only': 2 } },
      pinduoduo3MinutesBuyer: { counted: 2, inTime: 1, left: { 'outside-hours': 1, 'robot-only': 2 } },
      pinduoduo3MinutesAllDayBuyer: { counted: 2, inTime: 1, left: { 'robot-only': 2 } },
      pinduoduo30Seconds: { counted: 2, inTime: 0, left: { 'outside-hours': 1, 'robot-only': 2 } },
      pinduoduo30SecondsBuyer: { counted: 2, inTime: 0, left: { 'outside-hours': 1, 'robot-only': 2 } },
      pinduoduo30SecondsAllDayBuyer: { counted: 2, inTime: 0, left: { 'robot-only': 2 } },
      pinduoduo30SecondsAllDay: { counted: 3, inTime: 0, left: { 'robot-only': 2 } },
      pinduoduoAverage: { counted: 3, inTime: 2, mean: 30.5, left: { 'outside-hours': 1, 'robot-only': 2 } },
    },
  },
  {
    name: 'Feige: messages, turns and sessions from eight and from nine',
    scene: { day: '2025-12-31', console: 'doudian', shop: 'dd' },
    threads: {
      a: `08:59:59 B\n09:00:00 B\n09:02:59 A\n09:12:59 B\n09:13:09 A\n09:23:10 B\n09:26:11 A`,
    },
    expected: {
      doudianMessage: { counted: 4, inTime: 3, mean: 137.5 },
      doudianMessage9: { counted: 3, inTime: 2, mean: 123.3333, left: { 'outside-hours': 1 } },
      doudianTurn: { counted: 3, inTime: 2, mean: 123.6667 },
      doudianTurn9: { counted: 2, inTime: 1, mean: 95.5, left: { 'outside-hours': 1 } },
      doudianSession: { counted: 2, inTime: 1, mean: 180.5 },
      doudianSession9: { counted: 1, inTime: 0, mean: 181, left: { 'outside-hours': 1 } },
    },
  },
  {
    name: 'JD: 599, 600 and 601 seconds of rest, where the night begins, who began',
    scene: { day: '2026-02-28', console: 'jd', shop: '1' },
    threads: {
      a: `09:00:00 B\n09:00:30 A\n09:10:29 B\n09:10:39 A\n09:20:39 B\n09:20:40 A\n09:30:41 B\n09:31:11.001 A`,
      b: '22:59:59 B\n23:00:29 A',
      c: '23:00:00 B\n23:00:01 A',
      d: '08:59:59 B\n09:00:00 A',
      e: '09:00:00 B',
      f: '14:00:00 B\n14:05:00 R\n14:10:01 B\n14:10:11 A',
      g: '15:00:00 A\n15:05:00 B\n15:06:00 A',
    },
    expected: {
      jd30Seconds: {
        counted: 6,
        inTime: 3,
        mean: 25.0003,
        left: { 'outside-hours': 2, 'shop-began': 1, 'robot-only': 1 },
      },
      jd3Minutes: { counted: 6, inTime: 4, left: { 'outside-hours': 2, 'shop-began': 1, 'robot-only': 1 } },
    },
  },
  {
    name: 'Kuaishou: a buyer once a day, missed by one late round, by a card or a picture alone',
    scene: { day: '2024-02-29', console: 'kuaishou', shop: '_' },
    threads: {
      a: '08:00:00 B\n08:03:00 A\n22:59:00 B\n23:02:01 A',
      b: '23:30:00 B',
      c: '10:00:00 B card',
      d: '10:00:00 B image\n10:01:00 A',
      e: '10:00:00 B\n10:00:10 A\n1+10:00:00 B\n1+10:00:10 A',
    },
    ask: { to: '2024-03-01' },
    expected: { kuaishou3Minutes: { counted: 5, inTime: 3, left: { 'outside-hours': 1 } } },
  },
  {
    name: 'Xiaohongshu: from nine, at three minutes',
    scene: { day: '2026-01-01', console: 'xiaohongshu', shop: 'x' },
    threads: {
      a: '08:59:59 B\n09:00:30 A',
      b: '09:00:00 B\n09:03:00 A',
      c: '22:59:59 B\n23:03:00 A',
    },
    expected: { xiaohongshu3Minutes: { counted: 2, inTime: 1, left: { 'outside-hours': 1 } } },
  },
  {
    name: 'Amazon: each message, over the weekend on which clocks go forward',
    scene: { day: '2026-03-07', console: 'amazon', shop: 'us', zone: 'America/New_York' },
    // A day by the clock is 23 hours there: the answers come after 24 hours, and after 24 hours and a second.
    threads: { a: '10:00:00 B\n1+11:00:00 A', b: '10:00:00 B\n10:00:01 B\n1+11:00:01 A' },
    ask: { to: '2026-03-08', zone: 'America/New_York' },
    expected: { amazon24Hours: { counted: 3, inTime: 2 } },
  },
  {
    name: 'TikTok Shop: weekends until Monday noon',
    scene: { day: '2026-03-07', console: 'tiktok-shop', shop: 'us', zone: 'America/Los_Angeles' },
    threads: {
      a: '09:00:00 B\n2+12:00:00 A',
      b: '09:00:00 B\n2+12:00:01 A',
      c: '09:00:00 B\n21:00:00 A',
      d: '1+23:00:00 B\n2+22:00:00 A',
    },
    ask: { to: '2026-03-09', zone: 'America/Los_Angeles' },
    expected: {
      tiktokUs24Hours: { counted: 4, inTime: 2 },
      tiktokUsWeekend: { counted: 4, inTime: 3 },
      tiktokAsia12Hours: { counted: 4, inTime: 1 },
    },
  },
  {
    name: 'Shopee: twelve hours to the second, over midnight',
    scene: { day: '2026-06-18', console: 'shopee', shop: 's' },
    threads: { a: '20:00:00 B\n1+08:00:00 A', b: '20:00:00 B\n1+08:00:01 A', c: '20:00:00 B\n20:00:01 R' },
    expected: {
      shopee12Hours: { counted: 3, inTime: 1, left: { 'robot-only': 1 } },
      shopee12Hours90Days: { counted: 3, inTime: 1, left: { 'robot-only': 1 } },
    },
  },
  {
    name: 'every response: midnight, 72 hours, a buyer who comes back, times that are not exact',
    scene: { day: '2026-08-10', console: 'alibaba1688', shop: '_' },
    threads: {
      midnight: '23:59:58 B\n1+00:00:10 A',
      last: '10:00:00 B\n3+10:00:00 A',
      never: '10:00:00 B\n3+10:00:00.001 A',
      back: '10:00:00 B\n1+10:00:00.001 B\n1+10:01:00 A',
      grouped: '10:00:00 B grouped\n10:01:00 A',
      answer: '10:00:00 B\n10:00:00 A grouped',
      once: '10:00:00 B seen\n10:00:00 A seen',
      live: '10:00:00 B seen\n10:00:40 A seen',
    },
    ask: { to: '2026-08-11' },
    expected: {
      // 12, 259200, never, 86460, 59.999 and 40 seconds
      everyResponse: { counted: 6, inTime: 3, mean: 69154.3998, left: { 'no-exact-time': 3 } },
    },
  },
  {
    name: 'one of the staff: handed in, handed on in time and late, a colleague’s, nobody’s',
    scene: { day: '2026-09-01', console: 'taobao', shop: '510' },
    threads: {
      in: '10:00:00 B\n10:02:00 T:店:Bob\n10:03:00 A:店:Bob',
      theirs: '11:00:00 B\n11:01:00 A:店:amy',
      on: '11:59:00 A:店:Bob\n12:00:00 B\n12:02:00 T:店:amy\n12:10:00 A:店:amy',
      late: '12:59:00 A:店:Bob\n13:00:00 B\n13:04:00 T:店:amy\n13:04:10 A:店:amy',
      nobody: '14:00:00 B',
      gone: '15:00:00 B\n15:01:00 T:店:amy',
    },
    ask: { settings: { me: ['店:bob '] } },
    expected: { taobao3Minutes: { counted: 3, inTime: 1, left: { 'handed-out': 1 } } },
  },
  {
    name: 'names that objects have, and slashes',
    scene: { day: '2026-09-02', console: 'taobao', shop: 'constructor' },
    threads: {
      __proto__x: '10:00:00 B\n10:00:10 A:__proto__',
      constructor: '10:00:00 B\n10:00:20 A:constructor',
      'a/b': '10:00:00 B\n10:00:30 A:toString',
      '%2F': '10:00:00 B\n10:00:40 A:',
    },
    expected: { taobaoAverage: { counted: 4, inTime: 4, mean: 25 } },
  },
];

for (const one of CASES)
  describe(one.name, () => {
    const { day } = one.scene;
    const messages = threadsOf(one);
    const asked: Ask = {
      messages,
      from: day,
      to: day,
      now: Date.parse(`${day}T00:00Z`) + 30 * 864e5,
      ...one.ask,
    };
    for (const way of WAY_NAMES)
      it(`counts the same when told ${way}`, async () => {
        const database = await play(asked, way);
        for (const [rule, said] of Object.entries(one.expected)) {
          const wanted = { left: {}, ...said };
          for (const found of await ask(database, rule, asked)) expect([rule, found]).toEqual([rule, wanted]);
        }
        database.close();
      });
  });
