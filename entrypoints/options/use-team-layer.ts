import { useEffect, useMemo, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import { ok } from '../../utils/core/result.ts';
import type { CheckLists } from '../../utils/draft-check/lists.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { TeamLayer } from '../../utils/records/team-content.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getTeamLayer } from '../../utils/store/teams.ts';
import { withTeamWords } from '../../utils/team/in-use.ts';

/** A release that is taken in changes much at once; it is followed at most this often, ms. */
const PACE = 1000;

/** What of it is shown or gone by where it is followed. */
const shownOf = (layer: TeamLayer | undefined): string => JSON.stringify([layer?.words, layer?.shipping]);

/** What the team's release in use brings beside its replies; `isRead` says whether it was looked for. */
export function useTeamLayer(): { layer: TeamLayer | undefined; isRead: boolean } {
  const [state, setState] = useState<{ layer: TeamLayer | undefined; isRead: boolean }>({
    layer: undefined,
    isRead: false,
  });
  useEffect(() => {
    const read = async () => {
      const found = await inStore(async (database) => ok(await getTeamLayer(database)));
      setState((before) => {
        if (!found.ok) return { ...before, isRead: true };
        // A new one with the same words would have a whole library checked again.
        const isSame = shownOf(before.layer) === shownOf(found.value);
        return before.isRead && isSame ? before : { layer: found.value, isRead: true };
      });
    };
    void read();
    return followPaced(read, onChange, PACE);
  }, []);
  return state;
}

/** What a draft is checked for where it is written: one's own lists with the team's words; undefined until both were read. */
export function useLists(own: CheckLists | undefined): CheckLists | undefined {
  const { isRead, layer } = useTeamLayer();
  return useMemo(() => (own && isRead ? withTeamWords(own, layer) : undefined), [own, isRead, layer]);
}
