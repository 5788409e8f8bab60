import { fail, ok, type Result } from '../../utils/core/result.ts';
import { request } from '../../utils/platform/request.ts';
import type { ChannelConfig, TeamKey, TeamRole } from '../../utils/records/team.ts';
import { webChannel } from '../../utils/team/channels/web.ts';

/** How long a try may take, ms. */
const PATIENCE = 20_000;

interface Tried {
  channel: ChannelConfig;
  team: { id: string; role: TeamRole };
  keys: ReadonlyMap<string, TeamKey>;
  /** What lies beside the releases for who joins by the short code; put there where leads can write. */
  joinFile: string | undefined;
}

async function tryHub({ channel, team, keys }: Tried): Promise<Result<void>> {
  const seed = keys.get(`channel:${channel.id}`)?.channel?.seed;
  if (channel.kind !== 'hub' || seed === undefined) return fail('channel-denied');
  // The client of the hub is loaded where somebody has one only.
  const { hubChannel } = await import('../../utils/team/hub/channel.ts');
  const hub = hubChannel(channel.id, { servers: channel.servers, team: team.id, role: team.role, seed });
  try {
    if (team.role === 'lead') return await hub.prepare();
    const pulled = await hub.pull({}, AbortSignal.timeout(PATIENCE));
    return pulled.ok ? ok(undefined) : pulled;
  } finally {
    await hub.close();
  }
}

/** Tries a channel: whether it answers, and for a lead whether it can be written. Errors: those of channels. */
export async function tryChannel(tried: Tried): Promise<Result<void>> {
  const { channel, keys, joinFile } = tried;
  if (channel.kind === 'hub') return tryHub(tried);
  if (channel.kind !== 'web') return ok(undefined);
  const signal = AbortSignal.timeout(PATIENCE);
  const way = webChannel(channel, keys.get(`channel:${channel.id}`)?.channel, request);
  if (way.keep && joinFile !== undefined && tried.team.role === 'lead') {
    const kept = await way.keep('team.json', joinFile, signal);
    if (!kept.ok) return kept;
  }
  const pulled = await way.pull({}, signal);
  return pulled.ok ? ok(undefined) : pulled;
}
