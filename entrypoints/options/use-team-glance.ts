import { useEffect, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { readGlance, type TeamGlance } from '../../utils/team/membership/read-glance.ts';
import { readWaiting } from '../../utils/team/membership/read-waiting.ts';

/** A release changes what is to be read; it is followed at most this often, ms. */
const PACE = 1000;

/** Who somebody is in the team, how many required readings wait for them, and how many changes; without a team none of it. */
export function useTeamGlance(): TeamGlance & { waiting: number } {
  const [glance, setGlance] = useState<TeamGlance>({ role: undefined, unread: 0 });
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    const read = async () => {
      const [found, changes] = await Promise.all([readGlance(), readWaiting()]);
      if (found.ok) setGlance(found.value);
      if (changes.ok) setWaiting(changes.value);
    };
    void read();
    return followPaced(read, onChange, PACE);
  }, []);
  return { ...glance, waiting };
}
