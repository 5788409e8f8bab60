import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CaseLoad } from '../../components/desk/reviews/case-pane.tsx';
import { ok } from '../../utils/core/result.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import { loadCaseFile } from '../../utils/reviews/load-case-file.ts';
import { inStore } from '../../utils/store/handle.ts';

/** Everything stored about one review, read again whenever `turn` goes up; until then the case that was last read stands. */
export function useCaseFile(key: string | undefined, turn: number) {
  const [found, setFound] = useState<{ key: string; load: CaseLoad }>();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn or another try means that it is read again
  useEffect(() => {
    if (key === undefined) return;
    let isCurrent = true;
    void inStore(async (database) => ok(await loadCaseFile(database, key))).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setFound({ key, load: { is: 'failed', detail: answer.error.code } });
      else setFound({ key, load: answer.value ? { is: 'there', file: answer.value } : { is: 'gone' } });
    });
    return () => {
      isCurrent = false;
    };
  }, [key, turn, tries]);
  const take = useCallback((work: ReviewCase) => {
    setFound((before) =>
      before?.key === work.key && before.load.is === 'there'
        ? { key: work.key, load: { is: 'there', file: { ...before.load.file, case: work } } }
        : before,
    );
  }, []);
  const load: CaseLoad =
    key === undefined ? { is: 'none' } : found?.key === key ? found.load : { is: 'loading' };
  return { load, take, retry: () => setTries((count) => count + 1) };
}
