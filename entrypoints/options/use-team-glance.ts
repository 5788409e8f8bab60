import { useEffect, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { readGlance, type TeamGlance } from '../../utils/team/membership/read-glance.ts';

/** A release changes what is to be read; it is followed at most this often, ms. */
const PACE = 1000;

/** Who somebody is in the team, and how many required readings wait; without a team neither. */
export function useTeamGlance(): TeamGlance {
  const [glance, setGlance] = useState<TeamGlance>({ role: undefined, unread: 0 });
  useEffect(() => {
    const read = async () => {
      const found = await readGlance();
      if (found.ok) setGlance(found.value);
    };
    void read();
    return followPaced(read, onChange, PACE);
  }, []);
  return glance;
}
