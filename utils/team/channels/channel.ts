import type { Result } from '../../core/result.ts';
import type { CareClaim } from '../../records/care-claim.ts';
import type { Post } from '../../records/team-post.ts';

/** What is known of a channel's last release, so that it need not come again. */
export interface Known {
  etag?: string;
  /** The id of the newest release that is here. */
  release?: string;
  number?: number;
}

/** What a channel gave: a release as text (not verified), or that there is nothing newer. */
export type Pulled =
  | { outcome: 'new'; text: string; etag?: string }
  | { outcome: 'same'; etag?: string }
  | { outcome: 'empty' };

/**
 * A way on which releases come. Nothing that it gives is trusted: it is verified by `utils/team/release/`. Errors of all: `channel-unreachable`,
 * `channel-denied` (credentials), `channel-no-access` (the browser may not reach that host), `channel-nonsense` (no release there), `team-too-large`,
 * and of `push` also `channel-overtaken`: somebody published meanwhile.
 */
export interface Channel {
  id: string;
  pull(known: Known, signal: AbortSignal): Promise<Result<Pulled>>;
  /** Puts a release there; `previous` is the id of the one that must be there still (`''`: none). */
  push?(text: string, previous: string, signal: AbortSignal): Promise<Result<void>>;
  /** Where members leave posts for the leads, if the channel has such a place. */
  board?: Board;
  /** Where claims of the care list are exchanged. */
  claims?: Claims;
}

export interface Board {
  /** Leaves posts; one of the same member and slot takes the other's place. */
  send(posts: readonly Post[], signal: AbortSignal): Promise<Result<void>>;
  /** All posts that lie there, not verified; `since` leaves out what a person has (channel's own mark, from the last answer). */
  collect(
    since: string | undefined,
    signal: AbortSignal,
  ): Promise<Result<{ posts: unknown[]; mark?: string }>>;
}

export interface Claims {
  /** Compare-and-set: `revision` is that of the claim that is there (0: none). Errors: `care-taken`. Answers the new revision. */
  put(claim: Omit<CareClaim, 'revision'>, revision: number): Promise<Result<number>>;
  drop(key: string, revision: number): Promise<Result<void>>;
  list(): Promise<Result<unknown[]>>;
}
