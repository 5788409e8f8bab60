import canonicalize from 'canonicalize';
import { fail, ok, type Result } from '../../core/result.ts';
import { type Post, post } from '../../records/team-post.ts';
import { STATUS_SLOT, weekIn } from './slots.ts';

/** Makes the signature of the member of this browser, as base64url. Errors: there is no key. */
export type Sign = (bytes: Uint8Array) => Promise<Result<string>>;
/** Whether a signature (base64url) was made over bytes with a public key (base64url). */
export type Verify = (key: string, signature: string, bytes: Uint8Array) => Promise<boolean>;

/** What is signed: `tiexin-post-1:` and the SHA-256, as base64url, of the canonical JSON of a post without its signature. */
export async function bytesToSign(unsigned: Omit<Post, 'signature'>): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(canonicalize(unsigned) ?? ''));
  const text = btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  return encoder.encode(`tiexin-post-1:${text}`);
}

/** Signs a post. Errors: those of `sign`. */
export async function signPost(unsigned: Omit<Post, 'signature'>, sign: Sign): Promise<Result<Post>> {
  const signed = await sign(await bytesToSign(unsigned));
  return signed.ok ? ok({ ...unsigned, signature: signed.value }) : signed;
}

/** Whether a slot may hold this: what is of a week holds days of that week only, so that no day can be counted in two slots. */
function fits({ body, slot }: Post): boolean {
  const week = weekIn(slot);
  const isOfWeek = (day: string) => week !== undefined && day >= week.monday && day < dayAfter(week.monday);
  if (body.kind === 'status') return slot === STATUS_SLOT;
  if (body.kind === 'uses') return week?.kind === 'uses' && body.counts.every(({ day }) => isOfWeek(day));
  if (body.kind === 'times') return week?.kind === 'times' && body.days.every(({ day }) => isOfWeek(day));
  return slot !== STATUS_SLOT && week === undefined;
}

/** The Monday after. */
const dayAfter = (monday: string): string =>
  new Date(Date.parse(monday) + 7 * 86_400_000).toISOString().slice(0, 10);

/**
 * Takes a post from outside. Errors: `post-unreadable`, `team-other`, `post-wrong-slot`, `team-bad-signature`.
 */
export async function verifyPost(value: unknown, team: string, verify: Verify): Promise<Result<Post>> {
  const parsed = post.safeParse(value);
  if (!parsed.success) return fail('post-unreadable', parsed.error.issues[0]?.path.join('.') ?? '');
  if (parsed.data.team !== team) return fail('team-other');
  if (!fits(parsed.data)) return fail('post-wrong-slot', parsed.data.slot);
  const { signature, ...unsigned } = parsed.data;
  const isTrue = await verify(parsed.data.member, signature, await bytesToSign(unsigned));
  return isTrue ? ok(parsed.data) : fail('team-bad-signature');
}
