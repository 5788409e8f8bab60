import { type Failure, fail, ok, type Result } from '../../core/result.ts';
import type { Login, Request } from '../../platform/request.ts';
import type { ChannelConfig, TeamKey } from '../../records/team.ts';
import { ENVELOPE_LIMIT } from '../../records/team-release.ts';
import type { Channel, Known, Pulled } from './channel.ts';
import { readMark, writeMark } from './mark.ts';
import { releaseAddress } from './web-address.ts';
import { webdavSide } from './webdav.ts';

export type WebConfig = Extract<ChannelConfig, { kind: 'web' }>;

/** How the addresses of a channel fared, so that a dead one is not waited for each time. */
export interface Addresses {
  /** Whether this one (0: the main address, then the mirrors) should be left alone for now. */
  rests(address: number): boolean;
  note(address: number, failure?: Failure): void;
}

export interface WebChannel extends Channel {
  /** Puts a file beside the release, as `team.json` for who joins. Where leads publish only. */
  keep?(name: string, text: string, signal: AbortSignal): Promise<Result<void>>;
  /** After `push`: the server did not keep two leads apart, so it was compared afterwards only. */
  unguarded?: boolean;
}

const NO_MEMORY: Addresses = { rests: () => false, note: () => {} };

/** The credentials of a channel, if it has a pair of them. */
export const loginOf = (secret: TeamKey['channel']): Login | undefined =>
  secret?.user !== undefined && secret.password !== undefined
    ? { user: secret.user, password: secret.password }
    : undefined;

/**
 * Releases at a web address: `<url>/release.json`, or the same at a mirror, asked in order until one answers. With `webdav` leads publish there
 * and members leave posts. Credentials go to the main address alone: a mirror is another server.
 */
export function webChannel(
  config: WebConfig,
  secret: TeamKey['channel'],
  request: Request,
  addresses: Addresses = NO_MEMORY,
): WebChannel {
  const all = [config.url, ...config.mirrors];
  const login = loginOf(secret);
  const pull = async (known: Known, signal: AbortSignal): Promise<Result<Pulled>> => {
    const order = all.map((_, address) => address);
    const awake = order.filter((address) => !addresses.rests(address));
    let first: Result<Pulled> | undefined;
    for (const address of awake.length > 0 ? awake : order) {
      const folder = all[address] ?? config.url;
      const answer = await pullFrom(
        request,
        folder,
        address,
        address === 0 ? login : undefined,
        known,
        signal,
      );
      addresses.note(address, answer.ok ? undefined : answer.error);
      if (answer.ok && answer.value.outcome !== 'empty') return answer;
      // The main address' own word counts where no mirror does better; that one is empty says less than that one failed.
      if (first === undefined || (first.ok && !answer.ok)) first = answer;
      if (signal.aborted) break;
    }
    return first ?? ok({ outcome: 'empty' });
  };
  const channel: WebChannel = { id: config.id, pull };
  return config.webdav ? webdavSide(channel, config.url, login, request) : channel;
}

/** Asks one address for its release. `address` is its place in the channel, for the mark. */
export async function pullFrom(
  request: Request,
  folder: string,
  address: number,
  login: Login | undefined,
  known: Known,
  signal: AbortSignal,
): Promise<Result<Pulled>> {
  const url = releaseAddress(folder);
  if (url === undefined) return fail('channel-nonsense', 'address');
  const mark = readMark(known.etag);
  const heard = await request(
    {
      url,
      login,
      limit: ENVELOPE_LIMIT,
      known: mark?.address === address ? mark : undefined,
    },
    signal,
  );
  if (!heard.ok) return heard;
  const { status, text, etag, modified } = heard.value;
  if (status === 304) return ok({ outcome: 'same' });
  if (status === 404 || status === 410) return ok({ outcome: 'empty' });
  if (status < 200 || status >= 300) return fail('channel-nonsense', String(status));
  const shape = shapeOf(text);
  if (!shape.ok) return shape;
  const written = writeMark({ address, ...(etag ? { etag } : {}), ...(modified ? { modified } : {}) });
  return ok({ outcome: 'new', text, ...(written ? { etag: written } : {}) });
}

/** Whether a text may be a release at all; verifying it comes later. Errors: `channel-nonsense`, `channel-unreachable` (cut off). */
function shapeOf(text: string): Result<void> {
  if (!/^\s*\{/.test(text.slice(0, 1000))) return fail('channel-nonsense', 'text');
  return /\}\s*$/.test(text.slice(-1000)) ? ok(undefined) : fail('channel-unreachable', 'cut off');
}
