import { ok, type Result } from '../../core/result.ts';
import type { TeamRole } from '../../records/team.ts';
import { inStore } from '../../store/handle.ts';
import { unreadReadings } from './readings.ts';

/** Who somebody is in the team, and how many required readings wait; without a team neither. */
export interface TeamGlance {
  role: TeamRole | undefined;
  unread: number;
}

export const readGlance = (): Promise<Result<TeamGlance>> =>
  inStore(async (database) => {
    const [team, layer] = await Promise.all([
      database.get('teams', 'team'),
      database.get('teamLayers', 'team'),
    ]);
    const unread = team && layer ? unreadReadings(team, layer.readings) : [];
    return ok({ role: team?.role, unread: unread.filter(({ required }) => required).length });
  });
