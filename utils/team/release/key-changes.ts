import type { LeadKey } from '../../records/team.ts';
import type { Envelope, SignedHeader } from '../../records/team-release.ts';

const CHANGES_LIMIT = 100;

/** The release before, as it stands in its envelope (`readEnvelope`). */
export type Previous = Pick<Envelope, 'header' | 'signature' | 'trail' | 'keyChanges'>;

const sameKeys = (one: readonly LeadKey[], other: readonly LeadKey[]): boolean =>
  one.length === other.length && one.every(({ key }) => other.some((known) => known.key === key));

/** The changes of keys up to a release and with it. Where there was none before it the founder alone could sign. */
export function changesWith({ header, signature, keyChanges }: Previous): SignedHeader[] {
  const before = keyChanges.at(-1)?.header.keys ?? [{ key: header.by, name: '', from: 0 }];
  const changes = sameKeys(before, header.keys) ? keyChanges : [...keyChanges, { header, signature }];
  return changes.slice(-CHANGES_LIMIT);
}
