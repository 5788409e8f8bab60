import { fail, ok, type Result } from '../../core/result.ts';
import type { LeadKey } from '../../records/team.ts';
import type { Envelope, SignedHeader } from '../../records/team-release.ts';
import { verifyBytes } from './keys.ts';
import { chained, identify, signedBytes } from './release-id.ts';
import type { Trust } from './verified.ts';

/** Whether one of these keys signed. Errors: `team-unknown-key`, `team-bad-signature`. */
export async function signedByOne(
  keys: readonly LeadKey[],
  by: string,
  signature: string,
  release: string,
): Promise<Result<true>> {
  if (!keys.some(({ key }) => key === by)) return fail('team-unknown-key');
  return (await verifyBytes(by, signature, signedBytes(release))) ? ok(true) : fail('team-bad-signature');
}

/** The keys after some changes of keys, each signed by a key that was trusted before it. Errors: those of `signedByOne`, `team-other`. */
export async function keysAfter(
  keys: readonly LeadKey[],
  changes: readonly SignedHeader[],
  team: string,
): Promise<Result<readonly LeadKey[]>> {
  let trusted = keys;
  for (const { header, signature } of changes) {
    if (header.team !== team) return fail('team-other');
    const id = await identify(header);
    if (!id.ok) return id;
    const signed = await signedByOne(trusted, header.by, signature, id.value.release);
    if (!signed.ok) return signed;
    trusted = header.keys;
  }
  return ok(trusted);
}

/** Whether each change stands in the trail where its number says. Those of before the trail cannot be looked up. */
async function standInTrail({ trail }: Envelope, changes: readonly SignedHeader[]): Promise<boolean> {
  for (const { header } of changes) {
    if (header.number < trail.from) continue;
    const id = await identify(header);
    if (!id.ok || id.value.body !== trail.bodies[header.number - trail.from]) return false;
  }
  return true;
}

/** Whether the trail leads from a release, of which there is nothing older than the trail, to the one before this. */
export async function leadsHere(
  { header, trail }: Pick<Envelope, 'header' | 'trail'>,
  number: number,
  release: string,
): Promise<boolean> {
  let at: string | undefined = release;
  for (const body of trail.bodies.slice(number + 1 - trail.from)) {
    if (at === undefined) return false;
    at = await chained(at, body);
  }
  return at === header.previous;
}

/**
 * The keys that were trusted right before a release that is newer than the trusted one. Errors: `team-gap`, `team-broken-chain`, and those of
 * `keysAfter`.
 *
 * Who has a release that this one supersedes goes over to it: no chain leads there, so only changes of keys count that are no older than what is here,
 * or an old one could bring back a key that was removed since. Who has none yet has nothing that a release could follow from: where the trail does
 * not reach back to the first, the changes of keys alone lead from the founding key to this one.
 */
export async function keysBefore(envelope: Envelope, trust: Trust): Promise<Result<readonly LeadKey[]>> {
  const { header, trail, keyChanges } = envelope;
  const healed = trust.number > 0 && header.supersedes.includes(trust.release);
  const fresh = trust.number === 0 && trail.from > 1;
  const changes = keyChanges.filter(({ header: { number } }) =>
    healed ? number >= trust.number : number > trust.number,
  );
  if (!healed && !fresh) {
    if (trail.from > trust.number + 1) return fail('team-gap');
    if (!(await leadsHere(envelope, trust.number, trust.release))) return fail('team-broken-chain');
  }
  if (!(await standInTrail(envelope, changes))) return fail('team-broken-chain', 'keyChanges');
  return keysAfter(trust.keys, changes, trust.team);
}
