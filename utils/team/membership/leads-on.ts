import type { LeadKey, Team } from '../../records/team.ts';
import type { SignedHeader } from '../../records/team-release.ts';
import { keysAfter } from '../release/follow.ts';

/** What an invitation proves of its team. `keyChanges` are all changes of keys since the founding, each signed. */
export interface Proved {
  trust: { number: number; keys: readonly LeadKey[] };
  keyChanges: readonly SignedHeader[];
}

const named = (keys: readonly LeadKey[]): string =>
  keys
    .map(({ key }) => key)
    .sort()
    .join();

/**
 * Whether an invitation may lead a member on to a newer release than the one that is here, without a chain in between: for who was away longer than a
 * release can prove. The changes of keys up to the release that is here must be the ones that are known here, so that nobody whose key
 * was removed can lead a member astray.
 */
export async function leadsOn(here: Team, { keyChanges, trust }: Proved): Promise<boolean> {
  const at = here.head?.number ?? 0;
  if (trust.number <= at) return false;
  const founder = [{ key: here.founding, name: '', from: 0 }];
  const known = keyChanges.filter(({ header }) => header.number <= at);
  const keys = await keysAfter(founder, known, here.id);
  return keys.ok && named(keys.value) === named(here.keys);
}
