/**
 * How often a comparison of two wordings is stopped, by simulation: `node test/bench/team/trials.ts [runs]`. Every day is looked at as it ends. The same
 * seed gives the same figures on every machine.
 */
import {
  type AgentSum,
  isTimeFor,
  LOOKS,
  logClusteredEvidence,
} from '../../../utils/team/trials/clustered-evidence.ts';
import { gatherEvidence } from '../../../utils/team/trials/evidence.ts';
import { ENOUGH, neededSendings } from '../../../utils/team/trials/plan-trial.ts';
import { Random } from '../../support/random.ts';

const RUNS = Number(process.argv[2] ?? 5000);

interface Course {
  a: number;
  b: number;
  /** Chance of wording B. */
  share: number;
  /** Sendings of one member on one day. */
  batch: number;
  most: number;
}

/** After how many sendings it was stopped. */
function conversationStop(random: Random, { a, b, batch, most, share }: Course): number | undefined {
  const evidence = gatherEvidence();
  for (let sent = 0; sent < most; ) {
    const day = { a: { tried: 0, events: 0 }, b: { tried: 0, events: 0 } };
    for (let at = 0; at < batch; at++, sent++) {
      const arm = random.chance(share) ? 'b' : 'a';
      day[arm].tried += 1;
      if (random.chance(arm === 'a' ? a : b)) day[arm].events += 1;
    }
    evidence.add(day);
    if (evidence.log() >= ENOUGH) return sent;
  }
  return undefined;
}

interface AgentCourse {
  agents: number;
  a: number;
  b: number;
  /** How far agents' rates are apart, in log odds. */
  apart: number;
}

function agentStop(random: Random, { a, agents, apart, b }: AgentCourse): number | undefined {
  const normal = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const all = Array.from({ length: agents }, () => {
    const arm: 'a' | 'b' = random.chance(0.5) ? 'a' : 'b';
    const base = arm === 'a' ? a : b;
    const odds = Math.log(base / (1 - base)) + apart * normal();
    return { arm, rate: 1 / (1 + Math.exp(-odds)), tried: 0, events: 0 };
  });
  const looks: AgentSum[][] = [];
  let sent = 0;
  while (looks.length < LOOKS) {
    for (const one of all)
      for (let at = random.int(0, 10); at > 0; at--, sent++) {
        one.tried += 1;
        if (random.chance(one.rate)) one.events += 1;
      }
    if (!isTimeFor(looks.length, sent, agents)) continue;
    looks.push(all.map(({ arm, events, tried }) => ({ arm, events, tried })));
    if (logClusteredEvidence(looks) >= ENOUGH) return sent;
  }
  return undefined;
}

function report(name: string, runs: number, stop: (random: Random) => number | undefined): void {
  const random = new Random(20260910);
  const stops: number[] = [];
  for (let run = 0; run < runs; run++) {
    const at = stop(random);
    if (at !== undefined) stops.push(at);
  }
  stops.sort((one, other) => one - other);
  const share = ((100 * stops.length) / runs).toFixed(1);
  console.log(`${name}\t${runs} runs\t${share} % stopped\tmedian after ${stops[stops.length >> 1] ?? '—'}`);
}

const even = { share: 0.5, batch: 10 };
for (const rate of [0.05, 0.1, 0.3, 0.5])
  report(`conversation, both ${rate}`, RUNS, (random) =>
    conversationStop(random, { ...even, a: rate, b: rate, most: 3000 }),
  );
report('conversation, both 0.3, B chosen for 3 of 10', RUNS, (random) =>
  conversationStop(random, { ...even, share: 0.3, a: 0.3, b: 0.3, most: 3000 }),
);
for (const [a, b] of [
  [0.3, 0.2],
  [0.2, 0.15],
  [0.1, 0.07],
  [0.4, 0.3],
] as const) {
  const most = neededSendings({ rate: a, by: 'conversation', agents: 1, perDay: 10 }, b) ?? 0;
  report(`conversation, ${a} and ${b}, at most the planned ${most}`, Math.min(RUNS, 1000), (random) =>
    conversationStop(random, { ...even, a, b, most }),
  );
}
for (const course of [
  { agents: 20, a: 0.2, b: 0.2, apart: 0 },
  { agents: 20, a: 0.3, b: 0.3, apart: 0.5 },
  { agents: 60, a: 0.3, b: 0.3, apart: 0.5 },
  { agents: 20, a: 0.3, b: 0.15, apart: 0.3 },
  { agents: 40, a: 0.3, b: 0.2, apart: 0.3 },
  { agents: 100, a: 0.3, b: 0.24, apart: 0.3 },
])
  report(`agent, ${JSON.stringify(course)}`, Math.min(RUNS, 1000), (random) => agentStop(random, course));
