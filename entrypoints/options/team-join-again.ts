import type { Team, TeamKey } from '../../utils/records/team.ts';
import { canSign } from '../../utils/team/release/keys.ts';
import type { Invitation } from './team-invitation.ts';

/**
 * An invitation as it is for a browser that may be in that team already. A release, and a `team.json`, name no role: who has one keeps it. A lead whose key
 * the team trusts stays one, with what opens the channels, whichever role's text they try: nobody else could make them a lead again.
 */
export function forMember(
  invitation: Invitation,
  present: Team | undefined,
  signing: TeamKey | undefined,
): Invitation {
  const { joining, release, secrets: _, view, ...rest } = invitation;
  if (present?.id !== view.team) return invitation;
  const { channels, keys, name, role } = present;
  if (release !== undefined)
    return { ...rest, secrets: undefined, release, view: { ...view, channels, name, role } };
  const isLead = role === 'lead' && canSign(signing) && keys.some(({ key }) => key === signing.public);
  const stays = joining?.join.role === undefined || (isLead && view.role !== 'lead');
  if (!stays) return invitation;
  return { ...rest, secrets: undefined, view: { ...view, role }, ...(joining && { joining }) };
}
