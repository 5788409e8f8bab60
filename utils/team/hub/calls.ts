import type { CareClaim } from '../../records/care-claim.ts';
import type { TeamRole } from '../../records/team.ts';
import type { Post } from '../../records/team-post.ts';
import type { Known } from '../channels/channel.ts';
import type { HubState } from './state.ts';

/** What opens a team's hub. `seed` is the role's NKey; it stays in this browser. */
export interface HubAccess {
  servers: readonly string[];
  team: string;
  role: TeamRole;
  seed: string;
}

/** What may be asked of whoever holds the connection. */
export type HubCall =
  /** Keep connected and tell what comes; `release` is the id of the newest that is here. Doing it again looks whether the connection lives. */
  | { do: 'follow'; release?: string | undefined }
  | { do: 'pull'; known: Known }
  | { do: 'push'; text: string; previous: string }
  | { do: 'send'; posts: readonly Post[] }
  | { do: 'collect'; since?: string | undefined }
  | { do: 'put'; claim: Omit<CareClaim, 'revision'>; revision: number }
  | { do: 'drop'; key: string; revision: number }
  | { do: 'list' }
  | { do: 'state' }
  /** Ends the connection for good. */
  | { do: 'leave' };

/** Every call brings along what opens the hub, as whoever holds the connection may have been ended meanwhile. */
export interface HubRequest {
  /** The id of the channel. */
  id: string;
  access: HubAccess;
  call: HubCall;
}

/** What a hub says by itself, on its way to the background. */
export type HubNews = { id: string } & (
  | { news: 'release'; text: string; etag: string }
  | { news: 'empty' }
  | { news: 'claims'; claims: unknown[] }
  | { news: 'state'; state: HubState }
);

/** Hands news on. To a release the answer is whether it was taken in; nothing where nobody could be asked. */
export type TellNews = (news: HubNews) => Promise<boolean | undefined>;
