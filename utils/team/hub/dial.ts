import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { type KV, Kvm } from '@nats-io/kv';
import { type NatsConnection, nkeyAuthenticator, wsconnect } from '@nats-io/nats-core';
import { fail, ok, type Result } from '../../core/result.ts';
import { SECOND } from '../../core/time.ts';
import type { TeamRole } from '../../records/team.ts';
import type { HubAccess } from './calls.ts';
import { failureOf } from './failures.ts';
import { AGENT_LIMITS, type Excess, meterFor, READER_LIMITS } from './meter.ts';
import { bucketsOf, type HubNames, inboxOf } from './names.ts';

/** An open connection with the team's buckets. */
export interface Line {
  server: string;
  connection: NatsConnection;
  names: HubNames;
  jetstream: JetStreamClient;
  buckets: Record<keyof HubNames, KV>;
  /** The same bucket as the node knows it that decides on writes; the others may be a moment behind. */
  leading(bucket: keyof HubNames): Promise<KV>;
  manager(): Promise<JetStreamManager>;
  /** Resolves when it is over, with the reason where the hub misbehaved. */
  ended: Promise<string | undefined>;
  end(): Promise<void>;
}

/** How long (ms) one server may take, how long an answer, and how often a silent connection is asked whether it lives. */
const DIAL_TIME = 8 * SECOND;
const ANSWER_TIME = 4 * SECOND;
const PING_INTERVAL = 20 * SECOND;
/** The client asks nothing that a role may not ask. */
const OPTIONS = { checkAPI: false, timeout: ANSWER_TIME };
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Whether an address may be used: `wss:`, or `ws:` on this machine; nothing of a user's in it. */
export function mayDial(server: string): boolean {
  const url = URL.parse(server);
  if (!url || url.username || url.password) return false;
  return url.protocol === 'wss:' || (url.protocol === 'ws:' && LOCAL.test(url.hostname));
}

/** A socket that is cut as soon as more comes than a hub has to say. */
function guardedSocket(server: string, role: TeamRole, cut: (reason: Excess) => void): WebSocket {
  const meter = meterFor(role === 'agent' ? AGENT_LIMITS : READER_LIMITS, Date.now);
  const socket = new WebSocket(server);
  socket.addEventListener('message', (event: MessageEvent<unknown>) => {
    const excess = event.data instanceof ArrayBuffer ? meter(new Uint8Array(event.data)) : 'nonsense';
    if (!excess) return;
    event.stopImmediatePropagation();
    cut(excess);
    socket.close();
  });
  return socket;
}

/** Connects to one server. Errors: `channel-no-access` (not an address that may be used), `channel-denied`, `channel-nonsense` (it misbehaves), `channel-unreachable`. */
export async function dial(server: string, access: HubAccess): Promise<Result<Line>> {
  if (!mayDial(server)) return fail('channel-no-access', server.slice(0, 200));
  const { team, role, seed } = access;
  let socket: WebSocket | undefined;
  let excess: Excess | undefined;
  let cut: (reason: Excess) => void = () => {};
  const misbehaved = new Promise<Excess>((resolve) => {
    cut = (reason) => {
      excess = reason;
      resolve(reason);
    };
  });
  try {
    const connecting = wsconnect({
      servers: server,
      authenticator: nkeyAuthenticator(new TextEncoder().encode(seed)),
      inboxPrefix: inboxOf(role),
      // One connection is one life: what follows it decides when and where to try again. No server may name others.
      reconnect: false,
      ignoreClusterUpdates: true,
      noAsyncTraces: true,
      maxReconnectAttempts: 0,
      timeout: DIAL_TIME,
      pingInterval: PING_INTERVAL,
      maxPingOut: 2,
      wsFactory: async (url: string) => {
        socket = guardedSocket(url, role, cut);
        return { socket, encrypted: url.startsWith('wss:') };
      },
    } as Parameters<typeof wsconnect>[0]);
    const connection = await Promise.race([
      connecting,
      misbehaved.then((reason) => Promise.reject(new Error(reason))),
    ]);
    const end = async () => {
      await connection.close().catch(() => undefined);
    };
    void misbehaved.then(end);
    const ended = Promise.race([
      misbehaved,
      connection.closed().then((error) => (error ? error.message : undefined)),
    ]);
    const client = jetstream(connection, OPTIONS);
    const kvm = new Kvm(client);
    const names = bucketsOf(team);
    return ok({
      server,
      connection,
      names,
      jetstream: client,
      buckets: await openBuckets(kvm, names),
      leading: (bucket) => kvm.open(names[bucket], { allow_direct: false }),
      manager: () => jetstreamManager(connection, OPTIONS),
      ended,
      end,
    });
  } catch (error) {
    socket?.close();
    return excess ? fail('channel-nonsense', excess) : { ok: false, error: failureOf(error) };
  }
}

async function openBuckets(kvm: Kvm, names: HubNames): Promise<Line['buckets']> {
  const open = (bucket: string) => kvm.open(bucket, { allow_direct: true });
  return {
    head: await open(names.head),
    releases: await open(names.releases),
    posts: await open(names.posts),
    care: await open(names.care),
  };
}

/** The servers in an order of chance, so that those who lost one node do not all go to the same other one. */
export function shuffled<T>(list: readonly T[], random: () => number = Math.random): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(Math.floor(random() * rest.length), 1));
}

/** Connects to whichever server answers. The error is that of the last one that said anything but that it cannot be reached. */
export async function dialAny(access: HubAccess): Promise<Result<Line>> {
  let failed: Result<Line> = fail('channel-unreachable');
  for (const server of shuffled(access.servers)) {
    const line = await dial(server, access);
    if (line.ok) return line;
    if (failed.ok || failed.error.code === 'channel-unreachable') failed = line;
  }
  return failed;
}
