import { fail, ok, type Result } from '../../core/result.ts';
import type { TeamKey } from '../../records/team.ts';
import { type TeamContent, teamContent } from '../../records/team-content.ts';
import {
  CONTENT_LIMIT,
  ENVELOPE_LIMIT,
  type Envelope,
  type ReleaseHeader,
  TRAIL_LIMIT,
} from '../../records/team-release.ts';
import { toBase64 } from './base64.ts';
import { canonical } from './canonical.ts';
import { bytesOf, digestOf, teamIdOf } from './hash.ts';
import { changesWith, type Previous } from './key-changes.ts';
import { canSign, signBytes, verifyBytes } from './keys.ts';
import { pack } from './pack.ts';
import { fieldOf, strictHeader } from './read-envelope.ts';
import { chained, identify, signedBytes } from './release-id.ts';

const SUPERSEDES_LIMIT = 20;

/** What a lead says of a release. `keys` are those trusted after it (`from` is set here); `supersedes` heals a fork. Times in UTC ms. */
export type NewRelease = Pick<
  ReleaseHeader,
  'team' | 'at' | 'kind' | 'of' | 'title' | 'note' | 'minimumClient' | 'startsAt' | 'endsAt' | 'keys'
> & { supersedes?: readonly string[] };

export interface Signed {
  /** The id of the release. */
  release: string;
  header: ReleaseHeader;
  /** The envelope as it travels. */
  text: string;
}

/**
 * The trail up to a release and with it. What a browser verified of the trail begins where it joined in; the older part came from whoever handed the
 * release on, so it is left out where it does not lead here.
 */
async function trailWith({ header, trail }: Previous, body: string): Promise<Envelope['trail']> {
  let at: string | undefined = '';
  if (trail.from === 1)
    for (const one of trail.bodies) at = at === undefined ? undefined : await chained(at, one);
  else at = header.previous;
  if (at !== header.previous) return { from: header.number, bodies: [body] };
  const bodies = [...trail.bodies, body].slice(-TRAIL_LIMIT);
  return { from: header.number + 1 - bodies.length, bodies };
}

async function packContent(content: TeamContent) {
  const read = teamContent.safeParse(content);
  if (!read.success) return fail('team-content-invalid', fieldOf(read.error));
  const text = canonical(read.data);
  if (!text.ok) return text;
  const bytes = bytesOf(text.value);
  const packed = await pack(bytes);
  const large = Math.max(bytes.length, packed.length) > CONTENT_LIMIT || packed.length * 1.4 > ENVELOPE_LIMIT;
  return large ? fail('team-too-large') : ok({ packed, unpacked: bytes.length });
}

async function startOf(previous: Previous | undefined) {
  if (!previous)
    return ok({ number: 1, release: '', trail: { from: 1, bodies: [] }, changes: [], supersedes: [] });
  const id = await identify(previous.header);
  if (!id.ok) return id;
  return ok({
    number: previous.header.number + 1,
    release: id.value.release,
    trail: await trailWith(previous, id.value.body),
    changes: changesWith(previous),
    supersedes: previous.header.supersedes,
  });
}

/**
 * Signs a release that follows on `previous` (none: the team's first, signed by its founder). Errors: `team-content-invalid` (with the field),
 * `team-too-large`, `team-unknown-key` this key may not sign, `team-other` the first is not of the key that founded the team,
 * `team-bad-signature` the stored key pair does not fit together.
 */
export async function signRelease(input: {
  content: TeamContent;
  header: NewRelease;
  previous?: Previous | undefined;
  key: TeamKey;
}): Promise<Result<Signed>> {
  const { content, header: said, previous, key } = input;
  if (!canSign(key)) return fail('team-unknown-key');
  const by = key.public;
  if (previous && previous.header.team !== said.team) return fail('team-other');
  if (previous && !previous.header.keys.some((known) => known.key === by)) return fail('team-unknown-key');
  if (!previous && (await teamIdOf(by)) !== said.team) return fail('team-other');
  if (said.endsAt !== undefined && said.endsAt <= (said.startsAt ?? said.at))
    return fail('team-content-invalid', 'endsAt');
  const [start, packing] = [await startOf(previous), await packContent(content)];
  if (!start.ok) return start;
  if (!packing.ok) return packing;
  const { number, release: before, trail, changes } = start.value;
  const { packed, unpacked } = packing.value;
  const known = previous?.header.keys ?? [{ key: by, name: '', from: 0 }];
  const header: ReleaseHeader = {
    format: 1,
    ...said,
    number,
    previous: before,
    by,
    supersedes: [...new Set([...start.value.supersedes, ...(said.supersedes ?? [])])].slice(
      -SUPERSEDES_LIMIT,
    ),
    keys: said.keys.map((one) => ({
      ...one,
      from: known.find((same) => same.key === one.key)?.from ?? number,
    })),
    content: { hash: await digestOf(packed), bytes: packed.length, unpacked },
  };
  const sound = strictHeader.safeParse(header);
  if (!sound.success) return fail('team-content-invalid', fieldOf(sound.error));
  const id = await identify(header);
  if (!id.ok) return id;
  const { release } = id.value;
  const signature = await signBytes(key, signedBytes(release));
  if (!(await verifyBytes(by, signature, signedBytes(release)))) return fail('team-bad-signature');
  const envelope: Envelope = {
    tiexin: 'release',
    format: 1,
    header,
    signature,
    trail,
    keyChanges: changes,
    content: toBase64(packed),
  };
  return ok({ release, header, text: JSON.stringify(envelope) });
}
