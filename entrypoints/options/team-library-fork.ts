import * as z from 'zod/mini';
import { changedThings } from '../../components/team-work/content-diff.tsx';
import { signerWords } from '../../components/team-work/release-words.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { clientVersion } from '../../utils/platform/client-version.ts';
import { storedSetting } from '../../utils/platform/stored.ts';
import { digest } from '../../utils/records/team.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../utils/records/team-content.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeDrafts } from '../../utils/store/team-drafts.ts';
import { getRelease, isTakenIn, listReleases, type ReleaseEntry } from '../../utils/store/team-releases.ts';
import { getTeam } from '../../utils/store/teams.ts';
import { baseOf } from '../../utils/team/drafts/base.ts';
import { newDraft } from '../../utils/team/drafts/flow.ts';
import { storedContent } from '../../utils/team/drafts/stored-content.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';
import { readTextForm } from '../../utils/team/release/text-form.ts';
import { verifyRelease } from '../../utils/team/release/verify-release.ts';

const LIMIT = 20;
/** Releases that stood beside the chain: the next one that is signed here names them, so that browsers that took one find back. */
export const besideSetting = storedSetting(
  'local:team-beside',
  z.array(digest).check(z.maxLength(LIMIT)),
  [],
);

type Line = Pick<ReleaseEntry, 'key' | 'number' | 'header' | 'state'>;

/** Whether another lead's release still stands apart: what was published here under its number was not put aside by a later release. */
export function isApart({ number }: Line, releases: readonly Line[]): boolean {
  const taken = releases.filter(isTakenIn);
  const aside = new Set(taken.flatMap(({ header }) => header.supersedes));
  return !taken.some((one) => one.number === number && aside.has(one.key));
}

/** The releases that the next one is to join; not those that another lead has joined since. */
export async function besideNow(releases: readonly Line[]): Promise<readonly string[]> {
  const beside = await besideSetting.get();
  const left = beside.filter((key) => {
    const line = releases.find((one) => one.key === key);
    return !line || isApart(line, releases);
  });
  if (left.length < beside.length) await besideSetting.set(left);
  return left;
}

/** The same with a release that was kept when it was refused. Errors: those of `adoptFork`, `content-gone`. */
export async function adoptKept(release: string): Promise<Result<number>> {
  const kept = await inStore(async (database) => ok(await getRelease(database, release)));
  if (!kept.ok) return kept;
  return kept.value?.envelope === undefined ? fail('content-gone') : adoptFork(kept.value.envelope);
}

/** What two leads both started from. */
async function ancestor(database: Database, previous: string): Promise<Result<TeamContent>> {
  return previous === '' ? ok(EMPTY_CONTENT) : storedContent(database, previous);
}

/**
 * Takes up what another lead published under a number that was published here too: her changes become proposals of hers among the drafts, and the next
 * release names hers as one that stood beside. Answers how many. Errors: those of `readTextForm` and `verifyRelease`, `team-broken-chain` where both do not
 * start from the same release, `content-gone`, those of the store.
 */
export async function adoptFork(brought: string): Promise<Result<number>> {
  const read = await readTextForm(brought);
  if (!read.ok) return read;
  const { text } = read.value;
  const opened = readEnvelope(text);
  if (!opened.ok) return opened;
  const { header } = opened.value;
  const client = clientVersion();
  const taken = await inStore(async (database): Promise<Result<{ release: string; count: number }>> => {
    const team = await getTeam(database);
    if (!team) return fail('team-not-joined');
    const releases = await listReleases(database);
    const own = releases.find((one) => one.number === header.number && isTakenIn(one));
    if (own?.header.previous !== header.previous) return fail('team-broken-chain');
    const trust = {
      team: team.id,
      number: header.number - 1,
      release: header.previous,
      keys: team.keys,
      client,
    };
    const verified = await verifyRelease(text, trust);
    if (!verified.ok) return verified;
    const theirs = await verified.value.content();
    if (!theirs.ok) return theirs;
    const before = await ancestor(database, header.previous);
    if (!before.ok) return before;
    const actor = { id: header.by, name: signerWords(header.by, team.keys), role: 'lead' as const };
    const drafts: TeamDraft[] = [];
    for (const { before: old, change } of changedThings(before.value, theirs.value))
      drafts.push({ ...newDraft(change, await baseOf(old), actor, header.at), state: 'proposed' });
    const kept = await changeDrafts(database, { put: drafts, remove: [] });
    return kept.ok ? ok({ release: verified.value.release, count: drafts.length }) : kept;
  });
  if (!taken.ok) return taken;
  const known = await besideSetting.get();
  await besideSetting.set([...new Set([...known, taken.value.release])].slice(-LIMIT));
  return ok(taken.value.count);
}
