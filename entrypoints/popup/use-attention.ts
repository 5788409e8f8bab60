import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../components/attention/entry.ts';
import type { NamedCoverage } from '../../components/attention/notes.ts';
import { followPaced } from '../../components/follow-paced.ts';
import type { Failure } from '../../utils/core/result.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import {
  joinEntries,
  loadOverview,
  loadSubjects,
  type Naming,
  NO_SUBJECTS,
  type Overview,
  type Subjects,
  withSubjects,
} from './data.ts';

/** Alerts whose orders are read before the first rows are drawn: a popup shows no more at once. */
const FIRST = 40;
/** Changes come in bursts while a console is being read; the list follows at most this often, ms. */
const PACE = 250;

export interface Attention {
  /** Undefined until the first reading. */
  entries: Entry[] | undefined;
  overview: Overview | undefined;
  coverage: readonly NamedCoverage[];
  /** Why the store could not be read. */
  failure: Failure | undefined;
  reload: () => void;
}

/** The most pressing alerts, which the list shows first. */
function pressing({ alerts }: Overview) {
  const time = (dueAt: number | undefined) => dueAt ?? 0;
  return [...alerts]
    .filter(({ state }) => state === 'open')
    .sort((a, b) => time(a.dueAt) - time(b.dueAt))
    .slice(0, FIRST);
}

/** Reads the attention list from the store and follows its changes: alerts first, then what they are about. */
export function useAttention(naming: Naming): Attention {
  const [overview, setOverview] = useState<Overview>();
  const [subjects, setSubjects] = useState<Subjects>(NO_SUBJECTS);
  const [coverage, setCoverage] = useState<readonly NamedCoverage[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const turn = useRef(0);

  const load = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const current = () => mine === turn.current;
    const found = await loadOverview();
    if (!current()) return;
    if (!found.ok) return setFailure(found.error);
    const few = found.value.alerts.length <= FIRST;
    const first = await loadSubjects(few ? found.value.alerts : pressing(found.value));
    if (!current()) return;
    setFailure(first.ok ? undefined : first.error);
    setOverview(found.value);
    if (first.ok) setSubjects((known) => withSubjects(known, first.value));
    const all = few ? first : await loadSubjects(found.value.alerts);
    if (current() && all.ok) setSubjects(all.value);
    const { loadCoverage } = await import('./coverage.ts');
    const covered = await loadCoverage(Date.now(), naming);
    if (current() && covered.ok) setCoverage(covered.value);
  }, [naming]);

  // Before the first paint: the store is already being read while the skeleton is drawn.
  useLayoutEffect(() => {
    void load();
    return followPaced(load, onChange, PACE);
  }, [load]);

  const entries = useMemo(
    () => overview && joinEntries(overview, subjects, naming),
    [overview, subjects, naming],
  );
  return { entries, overview, coverage, failure, reload: load };
}
