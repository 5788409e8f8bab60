import type { LeadKey } from '../../records/team.ts';
import type { Envelope, SignedHeader } from '../../records/team-release.ts';

/** So many changes of keys travel at most. */
export const KEY_CHANGES_LIMIT = 100;

/** The release before, as it stands in its envelope (`readEnvelope`). */
export type Previous = Pick<Envelope, 'header' | 'signature' | 'trail' | 'keyChanges'>;

const sameKeys = (one: readonly LeadKey[], other: readonly LeadKey[]): boolean =>
  one.length === other.length && one.every(({ key }) => other.some((known) => known.key === key));

/**
 * The changes without the oldest one that the next does not lean on: signed by a key that was trusted before it already. Whoever follows from anywhere
 * before it, between the two or after it gets to the same keys. Where each leans on the one before, the oldest goes, and nobody gets there from the
 * founding key any more (`team-join-cut`).
 */
function shortened(changes: readonly SignedHeader[]): SignedHeader[] {
  const at = changes.findIndex(({ header }, place) => {
    const before = changes[place - 1]?.header.keys.map(({ key }) => key) ?? [header.by];
    const next = changes[place + 1];
    return next !== undefined && before.includes(next.header.by);
  });
  return changes.filter((_, place) => place !== Math.max(0, at));
}

/**
 * The changes of keys up to a release and with it, as many as travel. Where there was none before it the founder alone could sign, so the first is the
 * founder's.
 */
export function changesWith({ header, signature, keyChanges }: Previous): SignedHeader[] {
  const before = keyChanges.at(-1)?.header.keys ?? [{ key: header.by, name: '', from: 0 }];
  const changes = sameKeys(before, header.keys) ? keyChanges : [...keyChanges, { header, signature }];
  return changes.length > KEY_CHANGES_LIMIT ? shortened(changes) : changes;
}
