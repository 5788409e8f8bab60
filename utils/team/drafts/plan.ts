import { cut } from '../../core/cut.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { LeadKey } from '../../records/team.ts';
import type { TeamContent, Withdrawal } from '../../records/team-content.ts';
import type { ReleaseHeader } from '../../records/team-release.ts';

/** What a lead wants released: the parts of a header that are hers to decide, and the content. */
export interface ReleasePlan
  extends Pick<
    ReleaseHeader,
    'kind' | 'of' | 'title' | 'note' | 'minimumClient' | 'startsAt' | 'endsAt' | 'supersedes'
  > {
  keys: readonly LeadKey[];
  content: TeamContent;
}

const KEYS_LIMIT = 20;
const WITHDRAWN_LIMIT = 1000;

/** A release's content without some replies, which it says are withdrawn. Drafts are not in it. `at` in UTC ms. */
export function withdrawnFrom(
  content: TeamContent,
  ids: ReadonlySet<string>,
  why: string,
  at: number,
): TeamContent {
  const reason = cut(why.trim(), 500);
  const gone: Withdrawal[] = content.replies
    .filter(({ id }) => ids.has(id))
    .map(({ id, title }) => ({ id, title, at, ...(reason !== '' && { why: reason }) }));
  const again = new Set(gone.map(({ id }) => id));
  const before = content.withdrawn.filter(({ id }) => !again.has(id));
  return {
    ...content,
    replies: content.replies.filter(({ id }) => !ids.has(id)),
    // A comparison of wordings that nobody may send any more is over.
    trials: content.trials.filter(({ reply }) => !ids.has(reply)),
    withdrawn: [...before, ...gone].slice(-WITHDRAWN_LIMIT),
  };
}

/** What a rollback brings back: the old content, but nothing that was withdrawn in a hurry since. */
export function rolledBack(old: TeamContent, now: TeamContent): TeamContent {
  const gone = new Set(now.withdrawn.map(({ id }) => id));
  const known = new Set(now.withdrawn.map(({ id }) => id));
  return {
    ...old,
    replies: old.replies.filter(({ id }) => !gone.has(id)),
    trials: old.trials.filter(({ reply }) => !gone.has(reply)),
    withdrawn: [...old.withdrawn.filter(({ id }) => !known.has(id)), ...now.withdrawn].slice(
      -WITHDRAWN_LIMIT,
    ),
  };
}

/** The keys with one more. `from` is the number of the release that admits it. Errors: `key-known`, `keys-full`. */
export function admitKey(keys: readonly LeadKey[], added: LeadKey): Result<LeadKey[]> {
  if (keys.some(({ key }) => key === added.key)) return fail('key-known');
  return keys.length >= KEYS_LIMIT ? fail('keys-full') : ok([...keys, added]);
}

/** The keys without one. Error: `key-last`: nobody could publish any more. */
export function removeKey(keys: readonly LeadKey[], key: string): Result<LeadKey[]> {
  const left = keys.filter((one) => one.key !== key);
  return left.length === 0 ? fail('key-last') : ok(left);
}

/** The keys with a new one in the place of an old one. Errors: `key-known`, `key-unknown`. */
export function replaceKey(keys: readonly LeadKey[], old: string, next: LeadKey): Result<LeadKey[]> {
  if (keys.some(({ key }) => key === next.key)) return fail('key-known');
  if (!keys.some(({ key }) => key === old)) return fail('key-unknown');
  return ok(keys.map((one) => (one.key === old ? next : one)));
}
