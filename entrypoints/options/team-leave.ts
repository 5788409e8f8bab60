import { ok, type Result } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import type { Team } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { leaveTeam } from '../../utils/store/teams.ts';

/**
 * Leaves the team, after what is shared was taken back wherever that could be reached. Answers the channels where it could not. Whoever wants to leave
 * does, though the background does not answer. Errors: those of the store.
 */
export async function leaveNow({ channels }: Pick<Team, 'channels'>): Promise<Result<string[]>> {
  const told = await send('teamLeave', {});
  if (told.ok) return ok(told.value.untold);
  const left = await inStore(leaveTeam);
  const untold = channels.filter(({ kind }) => kind === 'hub' || kind === 'web').map(({ id }) => id);
  return left.ok ? ok(untold) : left;
}
