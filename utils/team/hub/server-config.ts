import type { TeamRole } from '../../records/team.ts';
import { permissionsOf } from './permissions.ts';

/** Megabytes on disk that the hub may use for one team; the buckets of `bucket-plan.ts` fit in. */
export const STORE_MB = 600;
/** The longest message (bytes); what is longer travels in parts. */
export const PAYLOAD_LIMIT = 1_048_576;

export interface HubPlan {
  /** The team's id. */
  team: string;
  /** The team's name, for the comment at the top. */
  name: string;
  /** The public NKeys of the roles, from `makeRoleKey`. */
  users: Record<TeamRole, string>;
  /** How browsers reach it: with its own certificate, or behind a reverse proxy that has one. */
  access: 'tls' | 'proxy';
  /** Port for WebSockets. */
  port: number;
  /** Where the server keeps its files. */
  storeDir: string;
  /** Paths of the certificate and its key, where `access` is `tls`. */
  certificate?: { cert: string; key: string };
  /** Web origins that may connect; none: any. Extensions have `chrome-extension://…` and `moz-extension://…`. */
  connections?: number;
  /** The nodes of a cluster; left out: one node for trying it. */
  cluster?: HubCluster;
}

export interface HubCluster {
  /** This node, among `nodes`. */
  node: string;
  /** The secret with which the nodes know each other; letters and digits. */
  secret: string;
  nodes: readonly { name: string; host: string; port: number }[];
}

/** A value in quotes, with nothing in it that could end them. */
const quoted = (text: string) => JSON.stringify(text.replaceAll(/[^\P{Cc}]/gu, ''));
const list = (subjects: readonly string[], indent: string) =>
  `[\n${subjects.map((subject) => `${indent}  ${quoted(subject)}`).join('\n')}\n${indent}]`;
/** One line of a comment. */
const comment = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

function userBlock(plan: HubPlan, role: TeamRole): string {
  const { publish, subscribe } = permissionsOf(plan.team, role);
  return `      # ${role}
      {
        nkey: ${quoted(plan.users[role])}
        permissions: {
          publish: { allow: ${list(publish, '          ')} }
          subscribe: { allow: ${list(subscribe, '          ')} }
        }
      }`;
}

function webSocketBlock({ access, port, certificate }: HubPlan): string {
  const secured = certificate ?? { cert: '/etc/nats/hub.crt', key: '/etc/nats/hub.key' };
  const tls =
    access === 'tls'
      ? `  tls { cert_file: ${quoted(secured.cert)}, key_file: ${quoted(secured.key)} }`
      : `  # The reverse proxy has the certificate: let nobody but the proxy reach this port.\n  no_tls: true`;
  return `websocket {
  ${access === 'tls' ? `port: ${port}` : `listen: "127.0.0.1:${port}"`}
${tls}
  # Releases are packed already.
  compression: false
  handshake_timeout: "10s"
}`;
}

function clusterBlock({ node, secret, nodes }: HubCluster): string {
  const own = nodes.find(({ name }) => name === node);
  const routes = nodes
    .filter(({ name }) => name !== node)
    .map(({ host, port }) => `"nats://hub:${secret.replaceAll(/\W/g, '')}@${host}:${port}"`);
  return `
cluster {
  name: "tiexin"
  listen: "0.0.0.0:${own?.port ?? 6222}"
  authorization { user: "hub", password: "${secret.replaceAll(/\W/g, '')}", timeout: 3 }
  routes: [${routes.join(', ')}]
}
`;
}

/**
 * The configuration of a NATS server (2.9 or later) for one team, as text. Roles are told apart by NKeys, of which it holds the public halves only:
 * whoever reads it can neither publish nor listen. Each node of a cluster has its own.
 */
export function serverConfig(plan: HubPlan): string {
  return `# Tiexin live hub of team ${comment(plan.name)} (${plan.team})
server_name: ${quoted(plan.cluster?.node ?? 'hub')}
# Nothing but WebSockets comes from outside; this is for the nats command on the same machine.
listen: "127.0.0.1:${plan.cluster ? -1 : 4222}"
max_payload: ${PAYLOAD_LIMIT}
max_connections: ${plan.connections ?? 20_000}
max_subscriptions: 32
max_control_line: 4096
write_deadline: "10s"
ping_interval: "30s"
ping_max: 2

${webSocketBlock(plan)}

jetstream {
  store_dir: ${quoted(plan.storeDir)}
  max_memory_store: 64MB
  max_file_store: ${STORE_MB}MB
}
${plan.cluster ? clusterBlock(plan.cluster) : ''}
accounts {
  TIEXIN: {
    jetstream: enabled
    users: [
${(['lead', 'editor', 'agent'] as const).map((role) => userBlock(plan, role)).join('\n')}
    ]
  }
}
`;
}
