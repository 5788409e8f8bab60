import type { ChannelConfig, TeamRole } from '../../utils/records/team.ts';
import type { SharedKind } from '../../utils/team/membership/sharing.ts';
import type { Piece } from '../../utils/team/release/diff-words.ts';

/** What an invitation says, to be looked at before anything happens. */
export interface InvitationView {
  /** The team's id. */
  team: string;
  name: string;
  role: TeamRole;
  /** What people compare: the short code of the founding key. */
  fingerprint: string;
  channels: readonly ChannelConfig[];
  /** The ids of channels that it brings nothing to open with: a short code and a release name no secrets. */
  closed: ReadonlySet<string>;
  /** The release that came with it. */
  release?: { number: number; title: string };
  /** The company's browser policy brought it. */
  byPolicy: boolean;
}

/** One kind of what is shared, with what would go out now; undefined: there is nothing yet. */
export interface SharedPiece {
  kind: SharedKind;
  body: unknown;
  /** It is made up, since there is nothing real yet. */
  example?: boolean;
}

/** What one person is given to join with. */
export interface InviteView {
  role: TeamRole;
  /** Everything in one text. */
  text: string;
  /** A web address with everything behind it; absent where the team has no web address. */
  link?: string;
  /** The web address at which the short code is enough. */
  address?: string;
}

/** One thing of a release that is another than before. */
export interface ChangeLine {
  id: string;
  what: 'reply' | 'word' | 'rule' | 'intent' | 'reading' | 'trial' | 'address' | 'check' | 'times';
  kind: 'added' | 'changed' | 'removed' | 'withdrawn';
  title: string;
  /** What of it, e.g. a wording by its voice and language, with the words that came and went. */
  parts: readonly { label: string; runs: readonly Piece[] }[];
}
