import { fail, ok, type Result } from '../../core/result.ts';
import type { HubCall, HubRequest, TellNews } from './calls.ts';
import { type HubChannel, hubChannel } from './channel.ts';
import type { HubState } from './state.ts';

interface Held {
  channel: HubChannel;
  /** What it was opened with, to see whether that changed. */
  opened: string;
  state: HubState;
  following?: AbortController;
}

/**
 * Holds the connections to hubs and answers calls about them; `tell` gets what they say by themselves. It is the one part that carries the client's
 * code, so it is loaded only where a hub is configured.
 */
export function hubHost(tell: TellNews): (request: HubRequest) => Promise<Result<unknown>> {
  const all = new Map<string, Held>();

  const drop = async (id: string) => {
    const held = all.get(id);
    all.delete(id);
    held?.following?.abort();
    await held?.channel.close();
  };
  const hold = ({ id, access }: HubRequest): Held => {
    const opened = JSON.stringify(access);
    const known = all.get(id);
    if (known?.opened === opened) return known;
    void drop(id);
    const held = { channel: hubChannel(id, access), opened, state: { connected: false, since: Date.now() } };
    all.set(id, held);
    return held;
  };
  const follow = (id: string, held: Held, release: string | undefined): void => {
    if (held.following) {
      void held.channel.wake();
      return;
    }
    held.following = new AbortController();
    void held.channel.follow(
      {
        onRelease: (text, etag) => tell({ id, news: 'release', text, etag }),
        onEmpty: () => void tell({ id, news: 'empty' }),
        onClaims: (claims) => void tell({ id, news: 'claims', claims }),
        onState(state) {
          held.state = state;
          void tell({ id, news: 'state', state });
        },
      },
      release,
      held.following.signal,
    );
  };
  return async (request) => {
    const { id, call } = request;
    if (call.do === 'leave') {
      await drop(id);
      return ok(undefined);
    }
    const held = hold(request);
    if (call.do === 'state') return ok(held.state);
    if (call.do !== 'follow') return answer(held.channel, call);
    follow(id, held, call.release);
    return ok(held.state);
  };
}

type ChannelCall = Exclude<HubCall, { do: 'follow' | 'state' | 'leave' }>;

/** What was asked of the channel itself. Bounded in time: a call waits for a connection as long as dialling takes, no longer. */
async function answer(channel: HubChannel, call: ChannelCall): Promise<Result<unknown>> {
  const { signal } = new AbortController();
  switch (call.do) {
    case 'pull':
      return channel.pull(call.known, signal);
    case 'push':
      return (await channel.push?.(call.text, call.previous, signal)) ?? fail('channel-denied');
    case 'send':
      return channel.board.send(call.posts, signal);
    case 'collect':
      return channel.board.collect(call.since, signal);
    case 'put':
      return channel.claims.put(call.claim, call.revision);
    case 'drop':
      return channel.claims.drop(call.key, call.revision);
    case 'list':
      return channel.claims.list();
  }
}
