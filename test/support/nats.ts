import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TeamRole } from '../../utils/records/team.ts';
import { makeRoleKey, type RoleKey } from '../../utils/team/hub/seeds.ts';
import { type HubPlan, serverConfig } from '../../utils/team/hub/server-config.ts';
import { type Certificate, throwAwayCertificate } from './certificates.ts';
import { freePort, freePorts } from './ports.ts';
import { waitFor } from './wait.ts';

/** One real nats-server that can be stopped and started again on the same files and ports. */
export interface HubNode {
  name: string;
  /** The address for browsers and tests. */
  url: string;
  start(): Promise<void>;
  /** Ends it as a crash does, or gently. */
  stop(signal?: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** How many WebSockets are open. */
  connections(): Promise<number>;
  readonly log: string;
  readonly pid: number | undefined;
}

export interface TestHub {
  team: string;
  keys: Record<TeamRole, RoleKey>;
  nodes: HubNode[];
  urls: string[];
  /** Chromium's name for the certificate, where there is one. */
  spki?: string;
  close(): Promise<void>;
}

export interface HubChoice {
  nodes?: 1 | 3;
  tls?: boolean;
  team?: string;
}

const TEST_TEAM = 'AbCdEfGhIjKlMnOpQrStUw';

/** Runs nats-server once over a configuration: whether it takes it, and what it says. */
export async function checkConfig(text: string): Promise<{ accepted: boolean; said: string }> {
  const dir = mkdtempSync(join(tmpdir(), 'tiexin-nats-'));
  const file = join(dir, 'hub.conf');
  writeFileSync(file, text);
  const child = spawnServer(['-t', '-c', file]);
  let said = '';
  child.stdout?.on('data', (data) => (said += data));
  child.stderr?.on('data', (data) => (said += data));
  const code = await new Promise((done) => child.once('close', done));
  rmSync(dir, { recursive: true, force: true });
  return { accepted: code === 0, said };
}

function spawnServer(args: string[]): ChildProcess {
  // Debian puts it where an ordinary PATH does not look.
  return spawn('nats-server', args, { env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` } });
}

function nodeFor(name: string, url: string, file: string, health: number): HubNode {
  let child: ChildProcess | undefined;
  let log = '';
  const isReady = async () =>
    (await fetch(`http://127.0.0.1:${health}/healthz`).catch(() => undefined))?.ok ?? false;
  return {
    name,
    url,
    get log() {
      return log;
    },
    async connections() {
      const answer = await fetch(`http://127.0.0.1:${health}/connz`);
      return ((await answer.json()) as { num_connections: number }).num_connections;
    },
    get pid() {
      return child?.pid;
    },
    async start() {
      child = spawnServer(['-c', file, '-a', '127.0.0.1', '-m', String(health)]);
      child.stderr?.on('data', (data) => {
        log = (log + data).slice(-100_000);
      });
      child.once('error', (error) => {
        log += String(error);
      });
      await waitFor(isReady, `nats-server ${name} is healthy`).catch((error: Error) => {
        throw new Error(`${error.message}\n${log.slice(-2000)}`);
      });
    },
    async stop(signal = 'SIGTERM') {
      const running = child;
      child = undefined;
      if (!running || running.exitCode !== null || running.signalCode !== null) return;
      const ended = new Promise((done) => running.once('close', done));
      running.kill(signal);
      await ended;
    },
  };
}

/**
 * Starts one real nats-server, or a cluster of three, with the configuration that the product generates, on free ports and in a folder of
 * its own. Behind `tls: false` stands the variant for a reverse proxy.
 */
export async function startHub(choice: HubChoice = {}): Promise<TestHub> {
  const { nodes: count = 1, tls = false, team = TEST_TEAM } = choice;
  const dir = mkdtempSync(join(tmpdir(), 'tiexin-nats-'));
  const keys = { lead: makeRoleKey(), editor: makeRoleKey(), agent: makeRoleKey() };
  const users = { lead: keys.lead.user, editor: keys.editor.user, agent: keys.agent.user };
  const certificate = tls ? await throwAwayCertificate(['127.0.0.1']) : undefined;
  const paths = { cert: join(dir, 'hub.crt'), key: join(dir, 'hub.key') };
  if (certificate) {
    writeFileSync(paths.cert, certificate.cert);
    writeFileSync(paths.key, certificate.key);
  }
  const ports = await freePorts(count * 3);
  const places = Array.from({ length: count }, (_, at) => ({
    name: `hub-${at + 1}`,
    socket: ports[at * 3] ?? 0,
    route: ports[at * 3 + 1] ?? 0,
    health: ports[at * 3 + 2] ?? 0,
  }));
  const clusterNodes = places.map(({ name, route }) => ({ name, host: '127.0.0.1', port: route }));
  const nodes = places.map(({ name, socket, health }) => {
    const plan: HubPlan = {
      team,
      name: '测试团队',
      users,
      access: tls ? 'tls' : 'proxy',
      port: socket,
      storeDir: join(dir, name),
      ...(tls && { certificate: paths }),
      cluster: { node: name, secret: 'aTestSecret', nodes: clusterNodes },
    };
    if (count === 1) delete plan.cluster;
    const file = join(dir, `${name}.conf`);
    writeFileSync(file, serverConfig(plan).replace('listen: "127.0.0.1:4222"', 'listen: "127.0.0.1:-1"'));
    return nodeFor(name, `${tls ? 'wss' : 'ws'}://localhost:${socket}`, file, health);
  });
  await Promise.all(nodes.map((node) => node.start()));
  return {
    team,
    keys,
    nodes,
    urls: nodes.map(({ url }) => url),
    ...(certificate && { spki: certificate.spki }),
    async close() {
      await Promise.all(nodes.map((node) => node.stop('SIGKILL')));
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** One node, and where it reads and writes. */
export interface SetUpHub extends HubNode {
  close(): Promise<void>;
}

/**
 * Starts one real nats-server with a configuration that a lead saved, as who looks after the server would: with a certificate, and a folder of
 * this machine. `port` is the one that the configuration names.
 */
export async function setUpHub(config: string, port: number, certificate: Certificate): Promise<SetUpHub> {
  const dir = mkdtempSync(join(tmpdir(), 'tiexin-nats-'));
  writeFileSync(join(dir, 'hub.crt'), certificate.cert);
  writeFileSync(join(dir, 'hub.key'), certificate.key);
  const text = config
    .replaceAll('/etc/nats/', `${dir}/`)
    .replace(/store_dir: "[^"]*"/, `store_dir: ${JSON.stringify(join(dir, 'store'))}`)
    .replace('listen: "127.0.0.1:4222"', 'listen: "127.0.0.1:-1"');
  const file = join(dir, 'hub.conf');
  writeFileSync(file, text);
  const node = nodeFor('hub', `wss://localhost:${port}`, file, await freePort());
  await node.start();
  return Object.assign(node, {
    async close() {
      await node.stop('SIGKILL');
      rmSync(dir, { recursive: true, force: true });
    },
  });
}
