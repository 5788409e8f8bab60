/**
 * `node test/bench/hub/main.ts [agents] [replies] [runs] [processes] [tls] [languages] [whole]`: three real nats-server in a cluster, so many connected agents, and how long it
 * takes from a lead's publishing until every agent has verified the release. In the last three runs one node is killed
 * meanwhile; with `whole` none is.
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { hubChannel } from '../../../utils/team/hub/channel.ts';
import type { Signed } from '../../../utils/team/release/sign-release.ts';
import { type HubNode, startHub } from '../../support/nats.ts';
import { waitFor } from '../../support/wait.ts';
import { startCrowd } from './crowd.ts';
import { contentOf, makeTeam, releaseAfter } from './releases.ts';

const [agents = 1000, replies = 500, runs = 5, processes = 2] = process.argv.slice(2).map(Number);
const tls = process.argv.includes('tls');
const all = process.argv.includes('languages');
const now = () => performance.timeOrigin + performance.now();
const { signal } = new AbortController();
const share = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
const shown = (ms: number) => `${Math.round(ms)}`.padStart(6);

const team = await makeTeam();
const hub = await startHub({ nodes: 3, team: team.id, tls });
const env: Record<string, string> = {};
if (hub.certificate) {
  const file = join(mkdtempSync(join(tmpdir(), 'tiexin-ca-')), 'ca.pem');
  writeFileSync(file, hub.certificate);
  env.NODE_EXTRA_CA_CERTS = file;
}
const lead = hubChannel('hub', { servers: hub.urls, team: team.id, role: 'lead', seed: hub.keys.lead.seed });
let previous: Signed | undefined;

/** Publishes the next release; `meanwhile` is done while it is on its way. Answers the moment of the click and how long until the hub had it. */
async function publish(meanwhile?: () => void): Promise<{ at: number; stored: number; signed: Signed }> {
  const signed = await releaseAfter(
    team,
    contentOf(replies, `·${previous?.header.number ?? 0}`, all),
    previous,
  );
  const at = now();
  const pushing = lead.push?.(signed.text, previous?.release ?? '', signal);
  meanwhile?.();
  let sent = await pushing;
  // What a lead does who reads that it could not be published: again. Doing so twice does no harm.
  for (let tries = 0; sent && !sent.ok && tries < 20; tries += 1)
    sent = await lead.push?.(signed.text, previous?.release ?? '', signal);
  if (!sent?.ok) throw new Error(`not published: ${sent?.error.code} ${sent?.error.detail}`);
  const stored = now() - at;
  previous = signed;
  return { at, stored, signed };
}

try {
  const first = await publish();
  console.log(
    `${agents} agents in ${processes} processes, ${replies} replies: ${Math.round(first.signed.text.length / 1000)} kB, ${tls ? 'TLS' : 'no TLS'}, ${cpus().length} cores`,
  );
  const order = { servers: hub.urls, team: team.id, seed: hub.keys.agent.seed, keys: team.keys };
  const began = now();
  const crowd = await startCrowd(agents, processes, order, env);
  await waitFor(() => crowd.seenOf(1).length === agents, 'all have the first release', 120_000);
  console.log(
    `connected and caught up after ${shown(now() - began)} ms; per node ${await perNode(hub.nodes)}`,
  );
  const report = async (what: string, publishing: () => ReturnType<typeof publish>) => {
    // So long that what the agents tell of their processors is of now.
    await new Promise((done) => setTimeout(done, 1500));
    const before = [crowd.cpu(), serversCpu(hub.nodes)];
    const { at, stored, signed } = await publishing();
    const { number } = signed.header;
    await waitFor(() => crowd.seenOf(number).length >= agents, `all have release ${number}`, 150_000);
    await new Promise((done) => setTimeout(done, 1500));
    const [agentsCpu = 0, hubCpu = 0] = [
      crowd.cpu() - (before[0] ?? 0),
      serversCpu(hub.nodes) - (before[1] ?? 0),
    ];
    const seen = crowd.seenOf(number);
    const times = seen.map(({ verifiedAt }) => verifiedAt - at).sort((a, b) => a - b);
    const heard = seen.map(({ heardAt }) => heardAt - at).sort((a, b) => a - b);
    const doubled = seen.length - new Set(seen.map(({ agent }) => agent)).size;
    console.log(
      `${what.padEnd(22)} verified p50 ${shown(share(times, 0.5))} p90 ${shown(share(times, 0.9))} p99 ${shown(share(times, 0.99))} max ${shown(times.at(-1) ?? 0)} ms · heard p50 ${shown(share(heard, 0.5))} p99 ${shown(share(heard, 0.99))} · hub had it ${shown(stored)} · ${seen.length} agents, ${doubled} doubled, ${crowd.refused()} refused${hubCpu > 0 ? ` · processor: agents ${Math.round(agentsCpu)} ms, servers ${Math.round(hubCpu)} ms` : ''} · load ${loadavg()[0]?.toFixed(1)}`,
    );
  };
  for (let run = 0; run < runs; run += 1) await report('release', () => publish());
  for (const [at, node] of process.argv.includes('whole') ? [] : hub.nodes.entries()) {
    await report(`${node.name} killed`, () =>
      publish(() => setTimeout(() => void node.stop('SIGKILL'), at * 10)),
    );
    await node.start();
    await waitFor(() => crowd.connected() === agents, 'all are connected again', 120_000);
  }
  crowd.close();
} finally {
  await lead.close();
  await hub.close();
}
process.exit(0);

/** What the servers that run have used of processors until now (ms). */
function serversCpu(nodes: readonly HubNode[]): number {
  const ticks = nodes.map(({ pid }) => {
    if (pid === undefined) return 0;
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return Number(fields[11]) + Number(fields[12]);
  });
  // A tick is a hundredth of a second on Linux.
  return ticks.reduce((sum, one) => sum + one, 0) * 10;
}

async function perNode(nodes: readonly HubNode[]): Promise<string> {
  return (await Promise.all(nodes.map((node) => node.connections()))).join(' ');
}
