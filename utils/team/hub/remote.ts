import { fail, type Result } from '../../core/result.ts';
import type { Board, Channel, Claims, Pulled } from '../channels/channel.ts';
import type { HubCall } from './calls.ts';

/** A hub's channel for who does not hold the connection: each call goes to who does. */
export interface RemoteHub extends Channel {
  push: NonNullable<Channel['push']>;
  board: Board;
  claims: Claims;
}

/** Asks whoever holds the connection. Errors: `channel-unreachable` where nobody answers. */
export type AskHub = (call: HubCall) => Promise<Result<unknown>>;

/** Resolves with what was asked, or at once when `signal` is aborted. */
async function until<T>(asked: Promise<Result<unknown>>, signal: AbortSignal): Promise<Result<T>> {
  if (signal.aborted) return fail('channel-unreachable', 'stopped');
  return new Promise((resolve, reject) => {
    const stop = () => resolve(fail('channel-unreachable', 'stopped'));
    signal.addEventListener('abort', stop, { once: true });
    asked
      .then((answer) => resolve(answer as Result<T>), reject)
      .finally(() => signal.removeEventListener('abort', stop));
  });
}

/** The hub `id`, reached through `ask`. It carries nothing of the client. */
export function remoteHub(id: string, ask: AskHub): RemoteHub {
  return {
    id,
    pull: (known, signal) => until<Pulled>(ask({ do: 'pull', known }), signal),
    push: (text, previous, signal) => until<void>(ask({ do: 'push', text, previous }), signal),
    board: {
      send: (posts, signal) => until<void>(ask({ do: 'send', posts }), signal),
      collect: (since, signal) =>
        until<{ posts: unknown[]; mark?: string }>(ask({ do: 'collect', since }), signal),
    },
    claims: {
      put: async (claim, revision) => (await ask({ do: 'put', claim, revision })) as Result<number>,
      drop: async (key, revision) => (await ask({ do: 'drop', key, revision })) as Result<void>,
      list: async () => (await ask({ do: 'list' })) as Result<unknown[]>,
    },
  };
}
