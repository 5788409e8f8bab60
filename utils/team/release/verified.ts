import type { Result } from '../../core/result.ts';
import type { LeadKey } from '../../records/team.ts';
import type { TeamContent } from '../../records/team-content.ts';
import type { Envelope } from '../../records/team-release.ts';

/** What a browser trusts when a release comes. `number` 0 and `release` '' before the first one. */
export interface Trust {
  team: string;
  number: number;
  release: string;
  keys: readonly LeadKey[];
  /** `major.minor.patch` of this client. */
  client: string;
}

/** A release whose signature, chain and content hash hold. Its content is not parsed yet. */
export interface Verified {
  /** The id of the release. */
  release: string;
  envelope: Envelope;
  /** The packed content, its hash compared. */
  packed: Uint8Array;
  /** The keys that are trusted from now on. */
  keys: readonly LeadKey[];
  /** Unpacks and checks the content. Errors: `team-content-invalid` (with the field), `team-too-large`. */
  content(): Promise<Result<TeamContent>>;
}

/**
 * Why a release is refused: the code of a `Failure`, words under `team.refused.<code>`. The last good release stays in use.
 * `team-unreadable` cut off or no release · `team-too-large` · `team-other` another team's · `team-unknown-key` · `team-bad-signature` ·
 * `team-broken-chain` does not follow from the one here · `team-gap` too far ahead to prove that it follows · `team-older` a replay ·
 * `team-fork` another release of the same number · `team-content-changed` hash differs · `team-content-invalid` · `team-client-too-old` ·
 * `team-not-joined`.
 */
export type Refusal =
  | 'team-unreadable'
  | 'team-too-large'
  | 'team-other'
  | 'team-unknown-key'
  | 'team-bad-signature'
  | 'team-broken-chain'
  | 'team-gap'
  | 'team-older'
  | 'team-fork'
  | 'team-content-changed'
  | 'team-content-invalid'
  | 'team-client-too-old'
  | 'team-not-joined';
