import { ok, type Result } from '../../core/result.ts';
import type { Team } from '../../records/team.ts';
import type { TeamDraft } from '../../records/team-draft.ts';
import { inStore } from '../../store/handle.ts';
import { listDrafts } from '../../store/team-drafts.ts';

/** Changes on their way into a release that wait for somebody: proposals of others for a lead, what came back for an editor. */
export function waitingFor({ member, role }: Pick<Team, 'member' | 'role'>, drafts: readonly TeamDraft[]) {
  const isMine = ({ by }: TeamDraft) => by.id === member.id;
  if (role === 'lead') return drafts.filter((one) => one.state === 'proposed' && !isMine(one)).length;
  return role === 'editor' ? drafts.filter((one) => one.state === 'returned' && isMine(one)).length : 0;
}

/** How many changes wait for this browser's member; none without a team. Errors: those of the store. */
export const readWaiting = (): Promise<Result<number>> =>
  inStore(async (database) => {
    const team = await database.get('teams', 'team');
    return ok(team && team.role !== 'agent' ? waitingFor(team, await listDrafts(database)) : 0);
  });
