import { describe, expect, it } from 'vitest';
import {
  type AgentSum,
  isTimeFor,
  LOOKS,
  logClusteredEvidence,
} from '../../../../utils/team/trials/clustered-evidence.ts';
import { gatherEvidence } from '../../../../utils/team/trials/evidence.ts';
import { logGamma } from '../../../../utils/team/trials/log-gamma.ts';
import { ENOUGH, neededSendings } from '../../../../utils/team/trials/plan-trial.ts';
import { Random } from '../../../support/random.ts';

/** How one comparison goes: when it was stopped (sendings), if it was. */
interface Course {
  random: Random;
  a: number;
  b: number;
  /** Chance that a conversation has wording B and it is sent. */
  share: number;
  /** Sendings of one member on one day. */
  batch: number;
  most: number;
  /** Chances change from day to day by a factor of up to this. */
  drift?: number;
}

/** Looks after every single sending, as a person might who cannot wait; the day that runs is not in what they see. */
function stoppedAt({ a, b, batch, drift = 1, most, random, share }: Course): number | undefined {
  const evidence = gatherEvidence();
  let day = { a: { tried: 0, events: 0 }, b: { tried: 0, events: 0 } };
  let factor = 1;
  for (let sent = 1; sent <= most; sent++) {
    const arm = random.chance(share) ? 'b' : 'a';
    day[arm].tried += 1;
    if (random.chance((arm === 'a' ? a : b) * factor)) day[arm].events += 1;
    if (sent % batch !== 0) continue;
    evidence.add(day);
    day = { a: { tried: 0, events: 0 }, b: { tried: 0, events: 0 } };
    factor = 1 + (random.next() - 0.5) * (drift - 1);
    if (evidence.log() >= ENOUGH) return sent;
  }
  return undefined;
}

const shareStopped = (runs: number, course: Omit<Course, 'random'>, seed: number): number => {
  const random = new Random(seed);
  let stopped = 0;
  for (let run = 0; run < runs; run++) if (stoppedAt({ ...course, random }) !== undefined) stopped += 1;
  return stopped / runs;
};

describe('wordings by conversation, without a difference', () => {
  it.each([
    { a: 0.3, share: 0.5, batch: 12 },
    { a: 0.08, share: 0.5, batch: 12 },
    { a: 0.3, share: 0.25, batch: 12 },
    { a: 0.3, share: 0.5, batch: 3 },
    { a: 0.3, share: 0.5, batch: 12, drift: 2.5 },
  ])('are found different in at most one of twenty, however often somebody looks: %o', (course) => {
    const found = shareStopped(
      course.batch < 12 ? 1000 : 2000,
      { ...course, b: course.a, most: 480 },
      20260910,
    );
    expect(found).toBeLessThanOrEqual(0.05);
    // A rule that never stops would hold too.
    expect(found).toBeGreaterThan(0);
  });
});

describe('wordings by conversation, with a difference', () => {
  it.each([
    { a: 0.3, b: 0.2 },
    { a: 0.4, b: 0.25 },
    { a: 0.15, b: 0.08 },
  ])('are told apart in four of five within what the plan says: %o', ({ a, b }) => {
    const most = neededSendings({ rate: a, by: 'conversation', agents: 1, perDay: 0 }, b) ?? 0;
    const found = shareStopped(250, { a, b, share: 0.5, batch: 12, most }, 7);
    expect(found).toBeGreaterThanOrEqual(0.8);
  });

  it('point in the right direction', () => {
    const random = new Random(5);
    const evidence = gatherEvidence();
    for (let day = 0; day < 80; day++) {
      const batch = { a: { tried: 6, events: 0 }, b: { tried: 6, events: 0 } };
      for (let at = 0; at < 6; at++) {
        if (random.chance(0.4)) batch.a.events += 1;
        if (random.chance(0.2)) batch.b.events += 1;
      }
      evidence.add(batch);
    }
    expect([evidence.log() > ENOUGH, evidence.sign()]).toEqual([true, -1]);
  });
});

describe('the factor of one batch', () => {
  it('is 1 on average over every way in which wordings can have been dealt', () => {
    for (const [tried, events, b] of [
      [6, 2, 3],
      [9, 4, 2],
      [12, 1, 7],
    ] as const) {
      let average = 0;
      let ways = 0;
      for (let mask = 0; mask < 2 ** tried; mask++) {
        const bits = mask.toString(2).padStart(tried, '0');
        if ([...bits].filter((bit) => bit === '1').length !== b) continue;
        const hit = [...bits].slice(0, events).filter((bit) => bit === '1').length;
        const batch = {
          a: { tried: tried - b, events: events - hit },
          b: { tried: b, events: hit },
        };
        average += Math.exp(gatherEvidence([batch]).log());
        ways += 1;
      }
      expect(average / ways).toBeCloseTo(1, 10);
    }
  });

  it('is 1 where nothing can be learned', () => {
    const none = { tried: 0, events: 0 };
    expect(gatherEvidence([{ a: none, b: { tried: 9, events: 3 } }]).log()).toBeCloseTo(0, 10);
    expect(gatherEvidence([{ a: none, b: none }]).log()).toBeCloseTo(0, 10);
  });
});

/** One comparison by agents whose own rates differ by `apart` (log odds); `heavy`: those with A send so many times as much. */
function agentsStop(random: Random, agents: number, a: number, b: number, apart: number, heavy = 1): boolean {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const all = Array.from({ length: agents }, () => {
    const arm: 'a' | 'b' = random.chance(0.5) ? 'a' : 'b';
    const base = arm === 'a' ? a : b;
    const odds = Math.log(base / (1 - base)) + apart * normal();
    return { arm, rate: 1 / (1 + Math.exp(-odds)), pace: arm === 'a' ? heavy : 1, tried: 0, events: 0 };
  });
  const looks: AgentSum[][] = [];
  let sent = 0;
  while (looks.length < LOOKS) {
    for (const one of all)
      for (let at = random.int(0, 8) * one.pace; at > 0; at--) {
        one.tried += 1;
        sent += 1;
        if (random.chance(one.rate)) one.events += 1;
      }
    if (!isTimeFor(looks.length, sent, agents)) continue;
    looks.push(all.map(({ arm, events, tried }) => ({ arm, events, tried })));
    if (logClusteredEvidence(looks) >= ENOUGH) return true;
  }
  return false;
}

type AgentsCourse = readonly [agents: number, a: number, b: number, apart: number, heavy?: number];
const shareOfAgents = (runs: number, ...rest: AgentsCourse): number => {
  const random = new Random(11);
  let stopped = 0;
  for (let run = 0; run < runs; run++) if (agentsStop(random, ...rest)) stopped += 1;
  return stopped / runs;
};

describe('wordings by agent', () => {
  it.each([
    [20, 0.2, 0.2, 0],
    [20, 0.3, 0.3, 0.8],
    [20, 0.3, 0.3, 0.5, 4],
  ] as number[][])(
    'without a difference are found different in at most one of twenty: %o agents',
    (...course) => {
      expect(shareOfAgents(200, ...(course as unknown as AgentsCourse))).toBeLessThanOrEqual(0.05);
    },
  );

  it('are told apart where there are agents enough', () => {
    expect(shareOfAgents(60, 40, 0.3, 0.18, 0.3)).toBeGreaterThanOrEqual(0.8);
  });

  it('are never told apart by four agents, however much they send', () => {
    expect(shareOfAgents(30, 4, 0.5, 0.1, 0.2)).toBe(0);
  });

  it('would be told apart wrongly if sendings were taken for coins of their own', () => {
    const random = new Random(3);
    let wrong = 0;
    for (let run = 0; run < 100; run++) {
      const rates = Array.from({ length: 8 }, () => random.next() * 0.5);
      const sum = (from: number) => {
        let events = 0;
        for (const rate of rates.slice(from, from + 4))
          for (let at = 0; at < 200; at++) if (random.chance(rate)) events += 1;
        return { tried: 800, events };
      };
      if (gatherEvidence([{ a: sum(0), b: sum(4) }]).log() >= ENOUGH) wrong += 1;
    }
    expect(wrong).toBeGreaterThan(20);
  });

  it('have an e-value that is 1 on average over every way to deal the agents', () => {
    const sums = [
      { tried: 20, events: 3 },
      { tried: 31, events: 9 },
      { tried: 12, events: 1 },
      { tried: 25, events: 12 },
      { tried: 40, events: 8 },
      { tried: 18, events: 6 },
    ];
    let average = 0;
    let ways = 0;
    for (let mask = 0; mask < 64; mask++) {
      const bits = mask.toString(2).padStart(6, '0');
      if ([...bits].filter((bit) => bit === '1').length !== 2) continue;
      const look = sums.map((one, at) => ({
        ...one,
        arm: bits[at] === '1' ? ('b' as const) : ('a' as const),
      }));
      average += Math.exp(logClusteredEvidence([look])) * LOOKS;
      ways += 1;
    }
    expect(average / ways).toBeCloseTo(1, 9);
  });
});

it('knows the gamma function', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(7)).toBeCloseTo(Math.log(720), 12);
  expect(logGamma(101)).toBeCloseTo(363.73937555556347, 9);
});
