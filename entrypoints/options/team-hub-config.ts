import type { ChannelConfig, TeamKey, TeamRole } from '../../utils/records/team.ts';
import { CLUSTER_LEAST } from '../../utils/team/hub/nodes.ts';
import type { HubCluster, HubPlan } from '../../utils/team/hub/server-config.ts';
import { seedKey } from './team-secrets.ts';

const ROLES: readonly TeamRole[] = ['lead', 'editor', 'agent'];
/** Where a server keeps its files, the port that its proxy knows, and the one between the nodes of a cluster. */
const STORE_DIR = '/var/lib/nats/tiexin';
const PORT = 443;
const CLUSTER_PORT = 6222;

type HubConfig = Extract<ChannelConfig, { kind: 'hub' }>;

/** A file to be saved. */
export interface ConfigFile {
  name: string;
  content: Blob;
}

/** The public keys of the roles; undefined where a role's key is not here. */
async function usersOf(
  channel: HubConfig,
  keys: ReadonlyMap<string, TeamKey>,
): Promise<HubPlan['users'] | undefined> {
  const { userOf } = await import('../../utils/team/hub/seeds.ts');
  const users: Partial<HubPlan['users']> = {};
  for (const role of ROLES) {
    const user = userOf(keys.get(seedKey(channel.id, role))?.channel?.seed ?? '');
    if (user === undefined) return undefined;
    users[role] = user;
  }
  return users as HubPlan['users'];
}

const urlOf = (address: string): URL | undefined => (URL.canParse(address) ? new URL(address) : undefined);
const portOf = (address: string): number => Number(urlOf(address)?.port ?? '') || PORT;

/** The nodes of a cluster, one for each address, with a secret that only these files share. */
function nodesOf({ servers }: HubConfig): Omit<HubCluster, 'node'> {
  const secret = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const nodes = servers.map((address, at) => ({
    name: `hub-${at + 1}`,
    host: urlOf(address)?.hostname ?? address,
    port: CLUSTER_PORT,
  }));
  return { secret, nodes };
}

/**
 * The configuration of the server behind a hub, with the public keys of the roles: one file, or from three addresses on an archive with one for each
 * node of a cluster. Undefined where a role's key is not here.
 */
export async function hubConfigOf(
  channel: ChannelConfig,
  team: { id: string; name: string },
  keys: ReadonlyMap<string, TeamKey>,
): Promise<ConfigFile | undefined> {
  if (channel.kind !== 'hub') return undefined;
  const users = await usersOf(channel, keys);
  if (!users) return undefined;
  const { serverConfig } = await import('../../utils/team/hub/server-config.ts');
  const plan = { team: team.id, name: team.name, users, access: 'tls' as const, storeDir: STORE_DIR };
  const [first = ''] = channel.servers;
  if (channel.servers.length < CLUSTER_LEAST) {
    const text = serverConfig({ ...plan, port: portOf(first) });
    return { name: 'nats.conf', content: new Blob([text], { type: 'text/plain' }) };
  }
  const { strToU8, zipSync } = await import('fflate');
  const cluster = nodesOf(channel);
  const files = channel.servers.map((address, at) => {
    const node = cluster.nodes[at]?.name ?? '';
    const text = serverConfig({ ...plan, port: portOf(address), cluster: { ...cluster, node } });
    return [`${node}.conf`, strToU8(text)] as const;
  });
  const archive = zipSync(Object.fromEntries(files)) as Uint8Array<ArrayBuffer>;
  return { name: 'nats.zip', content: new Blob([archive], { type: 'application/zip' }) };
}
