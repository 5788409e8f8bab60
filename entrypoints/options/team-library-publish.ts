import type { Published } from '../../components/team-work/model.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import { inStore } from '../../utils/store/handle.ts';
import { dropSigned, keepSigned, listReleases } from '../../utils/store/team-releases.ts';
import { getTeam, getTeamKey } from '../../utils/store/teams.ts';
import type { ReleasePlan } from '../../utils/team/drafts/plan.ts';
import { storedEnvelope } from '../../utils/team/drafts/stored-content.ts';
import { nextAddresses } from '../../utils/team/moves/next-addresses.ts';
import type { Previous } from '../../utils/team/release/key-changes.ts';
import { signRelease } from '../../utils/team/release/sign-release.ts';
import { besideSetting } from './team-library-fork.ts';
import { loadTelling, settleTold } from './team-tells.ts';

/** The channel of a release that was made here. */
const OWN = 'own';

/**
 * Signs a release on top of the newest one, and keeps it until a channel has it. What it says of channels is worked out here, whatever content it brings
 * back. Errors: those of `signRelease`, `content-gone`, `team-not-joined`.
 */
async function sign(
  { content: { addresses: _, ...content }, keys, ...said }: ReleasePlan,
  beside: readonly string[],
): Promise<Result<{ release: string; number: number }>> {
  return inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return fail('team-not-joined');
    const key = await getTeamKey(database, 'signing');
    if (!key) return fail('key-missing');
    let previous: Previous | undefined;
    if (team.head) {
      const kept = await storedEnvelope(database, team.head.release);
      if (!kept.ok) return kept;
      previous = kept.value.envelope;
    }
    const telling = await loadTelling(database, team);
    if (!telling.ok) return telling;
    const addresses = nextAddresses(telling.value);
    const now = Date.now();
    const signed = await signRelease({
      content: { ...content, ...(addresses && { addresses }) },
      previous,
      key,
      header: {
        ...said,
        team: team.id,
        at: now,
        keys: [...keys],
        supersedes: [...new Set([...said.supersedes, ...beside])],
      },
    });
    if (!signed.ok) return signed;
    const { header, release, text } = signed.value;
    // One that was signed before and never went out would be of the same number.
    for (const old of await listReleases(database))
      if (old.state === 'signed' && old.key !== release) await dropSigned(database, old.key);
    const put = await keepSigned(database, {
      key: release,
      number: header.number,
      header,
      state: 'signed',
      receivedAt: now,
      channel: OWN,
      envelope: text,
    });
    return put.ok ? ok({ release, number: header.number }) : put;
  });
}

/** Whether somebody else's release stands where this one was to stand; then it is of no use any more, and goes. */
async function isOvertaken(release: string, number: number): Promise<boolean> {
  const found = await inStore(async (database) => {
    const head = (await getTeam(database))?.head;
    const overtaken = head !== undefined && head.number >= number && head.release !== release;
    if (overtaken) await dropSigned(database, release);
    return ok(overtaken);
  });
  return found.ok && found.value;
}

/**
 * Hands a release that was signed here to the channels. Where somebody else was quicker, her release is taken in first and this one goes: drafts stay,
 * and are released on top of hers. Errors: those of `teamPublish`.
 */
export async function handOut(release: string, number: number): Promise<Result<Published>> {
  const sent = await send('teamPublish', { release });
  const failed = sent.ok
    ? sent.value.channels.some(({ failure }) => failure?.code === 'channel-overtaken')
    : true;
  if (failed) await send('teamCheck', {});
  const overtaken = failed && (await isOvertaken(release, number));
  if (!sent.ok && !overtaken) return sent;
  return ok({ release, number, channels: sent.ok ? sent.value.channels : [], overtaken });
}

/** Signs what a lead wants released and hands it out. Errors: those of signing and of `teamPublish`. */
export async function publish(plan: ReleasePlan): Promise<Result<Published>> {
  const beside = await besideSetting.get();
  const signed = await sign(plan, beside);
  if (!signed.ok) return signed;
  const done = await handOut(signed.value.release, signed.value.number);
  await settleTold();
  if (beside.length > 0 && done.ok && !done.value.overtaken) await besideSetting.set([]);
  return done;
}
