import { fail } from '../../core/result.ts';
import { managedPolicy } from '../../platform/managed.ts';
import type { Request } from '../../platform/request.ts';
import type { ChannelConfig, Team, TeamChannel, TeamKey } from '../../records/team.ts';
import type { Database } from '../../store/database.ts';
import type { Channel } from './channel.ts';
import { fileChannel } from './file.ts';
import { hubSecret } from './hub-secret.ts';
import { policyChannel } from './policy.ts';
import { withPolicy } from './policy-channels.ts';
import { afterAnswer, afterFailure, freshChannel, isTurn } from './standing.ts';
import { type Addresses, type WebChannel, webChannel } from './web.ts';

type HubConfig = Extract<ChannelConfig, { kind: 'hub' }>;

/** What channels are opened with. */
export interface Openers {
  request: Request;
  random(): number;
  /** Opens a live hub; undefined where nothing opens it. Absent where this context has no way to any. */
  hub?: (config: HubConfig, secret: TeamKey['channel']) => Channel | undefined;
}

/** A channel that is open, with what is known of it. */
export interface Way {
  channel: WebChannel;
  /** How often it is asked; 0: never by itself. */
  everyMinutes: number;
  record: TeamChannel;
  /** Records of its addresses that changed while it was asked: `<id>:<place>`, 0 being the main address. */
  addresses: Map<string, TeamChannel>;
}

/** The live hub tells by itself; it is asked as well, for who missed that. A policy's own change is told by the browser. */
const HUB_MINUTES = 30;
const POLICY_MINUTES = 60;

/**
 * Every channel of the team, and those that the company's policy adds (`policy-1`, …). `now` in UTC ms. Secrets are read for this and kept nowhere
 * else.
 */
export async function openWays(
  database: Database,
  team: Team,
  openers: Openers,
  now: number,
): Promise<Way[]> {
  const [{ policy }, records] = await Promise.all([managedPolicy(), database.getAll('teamChannels')]);
  const known = new Map(records.map((record) => [record.key, record]));
  const ways: Way[] = [];
  for (const config of withPolicy(team.channels, policy)) {
    const secret =
      config.kind === 'hub'
        ? await hubSecret(database, team, config.id)
        : (await database.get('teamKeys', `channel:${config.id}`))?.channel;
    const addresses = new Map<string, TeamChannel>();
    const memory = memoryOf(config.id, known, addresses, openers, now);
    const channel = openOne(config, secret, openers, memory);
    const record = known.get(config.id) ?? freshChannel(config.id);
    if (channel) ways.push({ channel, everyMinutes: minutesOf(config), record, addresses });
  }
  return ways;
}

function openOne(
  config: ChannelConfig,
  secret: TeamKey['channel'],
  { request, hub }: Openers,
  addresses: Addresses,
): WebChannel | undefined {
  switch (config.kind) {
    case 'file':
      return fileChannel(config.id);
    case 'web':
      return webChannel(config, secret, request, addresses);
    case 'policy':
      return policyChannel(config.id, request);
    case 'hub':
      return hub && (hub(config, secret) ?? closedHub(config.id));
  }
}

/** A hub for which no key is here, as where somebody joined by a short code: it is said, not passed over. */
const closedHub = (id: string): Channel => ({ id, pull: async () => fail('channel-denied') });

function minutesOf(config: ChannelConfig): number {
  if (config.kind === 'web') return config.everyMinutes;
  if (config.kind === 'hub') return HUB_MINUTES;
  return config.kind === 'policy' ? POLICY_MINUTES : 0;
}

function memoryOf(
  channel: string,
  known: ReadonlyMap<string, TeamChannel>,
  changed: Map<string, TeamChannel>,
  { random }: Openers,
  now: number,
): Addresses {
  const keyOf = (address: number) => `${channel.slice(0, 78)}:${address}`;
  return {
    rests: (address) => {
      const record = known.get(keyOf(address));
      return record !== undefined && record.failures > 0 && !isTurn(record, now);
    },
    note(address, failure) {
      const key = keyOf(address);
      const before = known.get(key) ?? freshChannel(key);
      // What fares well needs no record of its own.
      if (!failure && before.failures === 0) return;
      changed.set(
        key,
        failure ? afterFailure(before, failure, now, random) : afterAnswer(before, {}, now, 0),
      );
    },
  };
}
