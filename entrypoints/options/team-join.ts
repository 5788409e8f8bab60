import type { JoinChoice } from '../../components/team/join-wizard.tsx';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { managedPolicy } from '../../utils/platform/managed.ts';
import { send } from '../../utils/platform/send.ts';
import type { Team } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeMemberKey } from '../../utils/store/team-member.ts';
import { getTeamKey, joinTeam } from '../../utils/store/teams.ts';
import { CARE_KEY } from '../../utils/team/care/care-key.ts';
import { trustAhead } from '../../utils/team/join.ts';
import { canSign, createKey } from '../../utils/team/release/keys.ts';
import type { Invitation } from './team-invitation.ts';
import { forMember } from './team-join-again.ts';
import { leaveNow } from './team-leave.ts';
import { keysOf } from './team-secrets.ts';

/**
 * What joining takes as known: of a browser that is in the team already only what follows from what it trusts. Error: `team-unknown-key` where it was
 * invited by somebody whose key was taken away: they name no channels any more.
 */
async function trustFor(
  { joining, trust }: Invitation,
  present: Team | undefined,
): Promise<Result<Invitation['trust']>> {
  if (!present) return ok(trust);
  const here = { number: present.head?.number ?? 0, keys: present.keys };
  const known = (joining && (await trustAhead(joining, here))) ?? { ...here, number: 0, release: '' };
  const isTrusted = !joining || known.keys.some(({ key }) => key === joining.join.by);
  return isTrusted ? ok(known) : fail('team-unknown-key');
}

/**
 * Joins the team of an invitation; a browser that is in another one leaves that first, where the company's policy lets it (`team-joined`). A release that came with it is taken in. Who is in this team
 * already and too far behind for any release to follow goes on from the newest one that the invitation names. `now` in UTC
 * ms. Errors: those of the store, `team-join-unreadable`, `team-unknown-key`.
 */
export async function joinBy(
  invitation: Invitation,
  { name, sharing }: JoinChoice,
  now: number,
): Promise<Result<Team>> {
  const before = await inStore(async (database) =>
    ok({
      team: await database.get('teams', 'team'),
      member: await getTeamKey(database, 'member'),
      care: await getTeamKey(database, CARE_KEY),
      signing: await getTeamKey(database, 'signing'),
    }),
  );
  if (!before.ok) return before;
  const { team: present, signing } = before.value;
  const { view, founding, secrets, release } = forMember(invitation, present, signing);
  const isSame = present?.id === view.team;
  if (present && !isSame && !view.byPolicy && !(await managedPolicy()).policy.mayLeave)
    return fail('team-joined', present.name);
  const kept = isSame && canSign(before.value.member) ? before.value.member : undefined;
  const member = kept ?? (await createKey('member'));
  const keys = await keysOf(secrets, view.role, isSame ? before.value.care : undefined);
  if (!keys.ok) return keys;
  const found = await trustFor(invitation, isSame ? present : undefined);
  if (!found.ok) return found;
  const trust = found.value;
  const team: Team = {
    key: 'team',
    id: view.team,
    name: view.name,
    role: view.role,
    founding,
    keys: [...trust.keys],
    joinedAt: now,
    member: { id: member.public ?? '', ...(name !== '' && { name }) },
    ...(trust.number > 0 && { head: { number: trust.number, release: trust.release, at: now } }),
    channels: [...view.channels],
    sharing,
    acknowledged: {},
  };
  if (isSame && !canSign(before.value.member)) {
    // It came from an archive: what this browser's member has goes over to the new key.
    const changed = await inStore((database) => changeMemberKey(database, member));
    if (!changed.ok) return changed;
  }
  if (present && !isSame) {
    const left = await leaveNow(present);
    if (!left.ok) return left;
  }
  const joined = await inStore((database) => joinTeam(database, team, [member, ...keys.value], now));
  if (!joined.ok) return joined;
  if (release !== undefined) await send('teamOffer', { text: release, channel: 'file' });
  await send('teamChanged', {});
  return joined;
}
