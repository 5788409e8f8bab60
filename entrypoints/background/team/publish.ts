import { fail, ok, type Result } from '../../../utils/core/result.ts';
import { clientVersion } from '../../../utils/platform/client-version.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { getRelease, isTakenIn, listReleases } from '../../../utils/store/team-releases.ts';
import { getTeam } from '../../../utils/store/teams.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';
import type { Polling } from './poll.ts';
import { teamFile } from './team-file.ts';
import { type Outgoing, tellChannels } from './tell-channels.ts';

/** The release that is to go out, verified like any other: a mistake made here must not reach the others. */
async function outgoingOf(release: string): Promise<Result<Outgoing>> {
  return inStore(async (database): Promise<Result<Outgoing>> => {
    const [team, kept] = await Promise.all([getTeam(database), getRelease(database, release)]);
    if (!team) return fail('team-not-joined');
    if (kept?.envelope === undefined) return fail('no-release');
    const { head, id, keys } = team;
    const trust = { team: id, number: head?.number ?? 0, release: head?.release ?? '', keys };
    const verified = await verifyRelease(kept.envelope, { ...trust, client: clientVersion() });
    if (!verified.ok) return verified;
    const releases = await listReleases(database);
    const file = await teamFile(database, team, kept.envelope);
    return ok({
      release,
      text: kept.envelope,
      previous: kept.header.previous,
      replaces: new Set([
        ...kept.header.supersedes,
        ...releases.filter((one) => isTakenIn(one) && one.number < kept.number).map(({ key }) => key),
      ]),
      ...(file && { files: [file] }),
    });
  });
}

const isFailed = ({ outcome }: ChannelOutcome): boolean => outcome === 'failed';

/**
 * Hands a release that was signed here to every channel that takes one, and takes it in here where one has it, or where there is none to ask. Where
 * none took it (`overtaken`, unreachable) it stays signed: nobody but this browser knows of it, and it can be tried again. What is out already
 * may be handed on once more, for a channel that did not take it then. Errors: those of `verifyRelease` and the store, `no-release`.
 */
export async function publish(
  release: string,
  polling: Polling,
): Promise<Result<{ channels: ChannelOutcome[] }>> {
  const outgoing = await outgoingOf(release);
  if (!outgoing.ok) return outgoing;
  const told = await tellChannels(polling, outgoing.value);
  if (!told.ok) return told;
  const channels = told.value;
  if (channels.length > 0 && channels.every(isFailed)) return ok({ channels });
  const taken = await polling.offer(outgoing.value.text, 'here');
  return taken.ok ? ok({ channels }) : taken;
}
