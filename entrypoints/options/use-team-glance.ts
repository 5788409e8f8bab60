import { useFeed } from '../../components/use-feed.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { readGlance, type TeamGlance } from '../../utils/team/membership/read-glance.ts';
import { readWaiting } from '../../utils/team/membership/read-waiting.ts';

/** A release changes what is to be read; it is followed at most this often, ms. */
const PACE = 1000;

const NO_TEAM: TeamGlance = { role: undefined, unread: 0 };

/** Who somebody is in the team, how many required readings wait for them, and how many changes; without a team none of it. */
export function useTeamGlance(): TeamGlance & { waiting: number } {
  const { value: glance = NO_TEAM } = useFeed(readGlance, onChange, PACE);
  const { value: waiting = 0 } = useFeed(readWaiting, onChange, PACE);
  return { ...glance, waiting };
}
