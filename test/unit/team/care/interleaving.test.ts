import { expect, it } from 'vitest';
import { DAY, MINUTE, SECOND } from '../../../../utils/core/time.ts';
import type { Claims } from '../../../../utils/team/channels/channel.ts';
import { CarePlace } from '../../../support/care-place.ts';
import { Random } from '../../../support/random.ts';
import { Agent } from './agent.ts';

const START = Date.UTC(2026, 8, 10, 4);
const NAMES = ['A', 'B', 'C', 'D', 'E'];
const STEPS = 400;

/** Lets everything go on that waits for nothing but its turn. */
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

interface Seat {
  agent: Agent;
  busy: boolean;
}

/**
 * One run: agents with clocks of their own do what people do, every word to the hub and back waits until the run lets it through, workers end
 * in the middle, the hub goes away, and after each step at most one of them believes to have it.
 */
async function play(seed: number): Promise<{ taken: number; refused: number; passed: number }> {
  const random = new Random(seed);
  const time = { now: START };
  const tellsAge = random.chance(0.5);
  const place = new CarePlace(() => time.now, {
    tellsAge,
    ...(random.chance(0.3) && { forgetsAfter: 40 * MINUTE }),
  });
  const waiting: (() => void)[] = [];
  const pause = () => new Promise<void>((resolve) => waiting.push(resolve));
  const seats = NAMES.map((name): Seat => {
    const skew = random.pick([0, 0, DAY, -DAY, 7 * SECOND]);
    return { agent: new Agent(name, () => time.now + skew, place.claims(pause)), busy: false };
  });
  const counts = { taken: 0, refused: 0, passed: 0 };
  let before: string | undefined;

  async function act(seat: Seat) {
    seat.busy = true;
    const { agent } = seat;
    const deed = random.pick(['take', 'take', 'take', 'hear', 'back'] as const);
    if (deed === 'take') {
      const { outcome } = await agent.take();
      if (outcome === 'mine') counts.taken += 1;
      else counts.refused += 1;
    } else if (deed === 'hear') await agent.hear();
    else await agent.giveBack();
    if (seat.agent === agent) seat.busy = false;
  }

  /** The worker ends: what it was doing leads to nothing, and the next one knows what was kept. */
  function end(seat: Seat) {
    const next: Agent = Object.assign(Object.create(Agent.prototype), seat.agent);
    seat.agent = next;
    seat.busy = false;
  }

  for (let step = 0; step < STEPS; step++) {
    const dice = random.next();
    const idle = seats.filter(({ busy }) => !busy);
    if (dice < 0.3 && idle.length > 0) void act(random.pick(idle));
    else if (dice < 0.33) end(random.pick(seats));
    else if (dice < 0.36) place.away = !place.away;
    else if (dice < 0.37) place.mute += 1;
    else if (dice < 0.45) time.now += random.int(0, random.chance(0.5) ? 20 * MINUTE : 20 * SECOND);
    else if (waiting.length > 0) waiting.splice(random.int(0, waiting.length - 1), 1)[0]?.();
    await settle();
    const holders = seats.filter(({ agent }) => agent.holds()).map(({ agent }) => agent.id);
    if (holders.length > 1) throw new Error(`seed ${seed}, step ${step}: ${holders.join(' and ')}`);
    if (holders[0] !== undefined && before !== undefined && holders[0] !== before) counts.passed += 1;
    before = holders[0] ?? before;
  }
  return counts;
}

it('has at most one holder in any interleaving', async () => {
  const sum = { taken: 0, refused: 0, passed: 0 };
  for (let seed = 1; seed <= 150; seed++) {
    const counts = await play(seed);
    sum.taken += counts.taken;
    sum.refused += counts.refused;
    sum.passed += counts.passed;
  }
  // The runs come to what they are about.
  expect(sum.taken).toBeGreaterThan(1000);
  expect(sum.refused).toBeGreaterThan(300);
  expect(sum.passed).toBeGreaterThan(100);
});

it('would find two holders where the place does not compare before it sets', async () => {
  const place = new CarePlace(() => START);
  const careless = (): Claims => {
    const honest = place.claims();
    return {
      ...honest,
      list: async () => ({ ok: true, value: [] }),
      put: async () => ({ ok: true, value: 1 }),
    };
  };
  const agents = NAMES.map((name) => new Agent(name, () => START, careless()));
  for (const agent of agents) await agent.take();
  expect(agents.filter((agent) => agent.holds()).length).toBeGreaterThan(1);
});
