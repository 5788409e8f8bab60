import { useCallback, useEffect, useState } from 'preact/hooks';
import { followPaced } from '../../components/follow-paced.ts';
import type { Failure } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { inStore } from '../../utils/store/handle.ts';
import { loadTeamLibrary, type TeamLibrary } from './team-library-load.ts';

/** Releases and posts come in bursts; they are followed at most this often, ms. */
const PACE = 1000;

/** The team's library in this page; it follows what comes from elsewhere. `isRead` says whether it was read at all. */
export function useTeamLibrary() {
  const [library, setLibrary] = useState<TeamLibrary>();
  const [isRead, setIsRead] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const reload = useCallback(async () => {
    const found = await inStore(loadTeamLibrary);
    setFailure(found.ok ? undefined : found.error);
    if (!found.ok) return;
    setLibrary(found.value);
    setIsRead(true);
  }, []);
  useEffect(() => {
    void reload();
    return followPaced(reload, onChange, PACE);
  }, [reload]);
  return { library, isRead, failure, reload };
}
