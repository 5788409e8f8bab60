import { fail, ok, type Result } from '../../core/result.ts';
import type { Board, Channel, Claims, Known, Pulled } from '../channels/channel.ts';
import { idOfRelease } from '../channels/head-id.ts';
import { hubBoard } from './board.ts';
import type { HubAccess } from './calls.ts';
import { hubClaims } from './claims.ts';
import { fetchHead, fetchText } from './fetch-release.ts';
import { followHub } from './follow.ts';
import { type Keeper, keeperOf } from './keeper.ts';
import { prepareHub } from './prepare.ts';
import { publishRelease } from './publish.ts';

import type { HubEvents } from './state.ts';

/** A live hub as a channel, which also tells by itself what is new. */
export interface HubChannel extends Channel {
  board: Board;
  claims: Claims;
  /**
   * Keeps connected and tells what comes, until `signal` is aborted: after a lost connection it tries again by itself, and looks at once for what
   * came meanwhile. `release` is the id of the newest release that is here.
   */
  follow(events: HubEvents, release: string | undefined, signal: AbortSignal): Promise<void>;
  /** For after sleep: a connection that is dead is found dead now, and whoever waits to try again does so. */
  wake(): Promise<void>;
  /** Makes the team's places on the hub; leads only. */
  prepare(): Promise<Result<void>>;
  /** Ends the connection for good. */
  close(): Promise<void>;
}

async function pullFrom(keeper: Keeper, known: Known, signal: AbortSignal): Promise<Result<Pulled>> {
  const line = await keeper.line();
  if (!line.ok) return line;
  const stored = await fetchHead(line.value);
  if (!stored.ok) return stored;
  if (!stored.value.stored) return ok({ outcome: 'empty' });
  const { head, revision } = stored.value.stored;
  if (!head.ok) return head;
  const etag = `${revision} ${head.value.release}`;
  if (etag === known.etag || head.value.release === known.release) return ok({ outcome: 'same', etag });
  const text = await fetchText(line.value, head.value, signal);
  return text.ok ? ok({ outcome: 'new', text: text.value, etag }) : text;
}

/** The hub `id` of a team, as the role that `access` names. It connects when it is first used. */
export function hubChannel(id: string, access: HubAccess): HubChannel {
  const keeper = keeperOf(access);
  const wakers = new Set<() => void>();
  const { team, role } = access;
  return {
    id,
    board: hubBoard(keeper, team),
    claims: hubClaims(keeper, team),
    pull: (known, signal) => pullFrom(keeper, known, signal),
    async push(text, previous) {
      const claimed = await idOfRelease(text);
      if (!claimed) return fail('channel-nonsense');
      const { release } = claimed;
      const line = await keeper.line();
      return line.ok ? publishRelease(line.value, { team, release, previous, text }) : line;
    },
    follow: (events, release, signal) =>
      followHub({ team, role, keeper, events, release, wakers, random: Math.random, now: Date.now }, signal),
    async wake() {
      await keeper.probe();
      for (const wake of [...wakers]) wake();
    },
    async prepare() {
      if (role !== 'lead') return fail('channel-denied');
      const line = await keeper.line();
      return line.ok ? prepareHub(line.value, team) : line;
    },
    close: () => keeper.close(),
  };
}
