/**
 * A process of many agents: each holds its own connection through the product's own client and verifies what comes by itself. It is told what to do, and
 * tells what it saw, through the messages of its parent.
 */
import type { LeadKey } from '../../../utils/records/team.ts';
import { hubChannel } from '../../../utils/team/hub/channel.ts';
import type { Trust } from '../../../utils/team/release/verified.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';

/** What the parent says. */
export interface AgentsOrder {
  count: number;
  servers: string[];
  team: string;
  seed: string;
  keys: LeadKey[];
}

/** What is told of each release: by which agent, and when it was verified (ms of this machine's clock). */
export interface Seen {
  agent: number;
  number: number;
  ok: boolean;
  heardAt: number;
  verifiedAt: number;
}

const now = () => performance.timeOrigin + performance.now();
const say = (message: { seen: Seen[] } | { connected: number; cpu: number }) => process.send?.(message);
let seen: Seen[] = [];
let connected = 0;
setInterval(() => {
  if (seen.length > 0) say({ seen });
  seen = [];
  const { user, system } = process.cpuUsage();
  say({ connected, cpu: (user + system) / 1000 });
}, 500);

function startAgent(agent: number, { servers, team, seed, keys }: AgentsOrder): void {
  let trust: Trust = { team, number: 0, release: '', keys, client: '1.0.0' };
  let isConnected = false;
  const channel = hubChannel('hub', { servers, team, role: 'agent', seed });
  void channel.follow(
    {
      async onRelease(text) {
        const heardAt = now();
        const verified = await verifyRelease(text, trust);
        const verifiedAt = now();
        const number = verified.ok ? verified.value.envelope.header.number : 0;
        seen.push({ agent, number, ok: verified.ok, heardAt, verifiedAt });
        if (verified.ok)
          trust = { ...trust, number, release: verified.value.release, keys: verified.value.keys };
        return verified.ok;
      },
      onState(state) {
        if (state.connected !== isConnected) connected += state.connected ? 1 : -1;
        isConnected = state.connected;
      },
    },
    undefined,
    new AbortController().signal,
  );
}

// The parent is gone.
process.once('disconnect', () => process.exit());
process.once('message', async (order: AgentsOrder & { first: number }) => {
  for (let at = 0; at < order.count; at += 1) {
    startAgent(order.first + at, order);
    // Agents do not start at the same moment; a herd is another measurement.
    if (at % 10 === 9) await new Promise((done) => setTimeout(done, 20));
  }
});
