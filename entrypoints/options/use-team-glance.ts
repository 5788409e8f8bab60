import { useEffect, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import { ok } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { TeamRole } from '../../utils/records/team.ts';
import { inStore } from '../../utils/store/handle.ts';
import { unreadReadings } from '../../utils/team/membership/readings.ts';

/** A release changes what is to be read; it is followed at most this often, ms. */
const PACE = 1000;

/** Who somebody is in the team, and how many readings wait; without a team neither. */
export function useTeamGlance(): { role: TeamRole | undefined; unread: number } {
  const [glance, setGlance] = useState<{ role: TeamRole | undefined; unread: number }>({
    role: undefined,
    unread: 0,
  });
  useEffect(() => {
    const read = async () => {
      const found = await inStore(async (database) =>
        ok(await Promise.all([database.get('teams', 'team'), database.get('teamLayers', 'team')])),
      );
      if (!found.ok) return;
      const [team, layer] = found.value;
      const required =
        team && layer ? unreadReadings(team, layer.readings).filter((one) => one.required) : [];
      setGlance({ role: team?.role, unread: required.length });
    };
    void read();
    return followPaced(read, onChange, PACE);
  }, []);
  return glance;
}
