import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Work } from '../../components/team-work/model.ts';
import { workRows } from '../../components/team-work/work-rows.ts';
import type { Reply } from '../../utils/records/reply.ts';
import { useIndex } from './use-index.ts';

const NO_USES = new Map();

/** The search over the working copy: only what changed is entered anew. */
export function useWorkIndex(work: Work | undefined): (query: string) => string[] {
  const { find, take } = useIndex(NO_USES);
  const entered = useRef<ReadonlyMap<string, Reply>>(new Map());
  const replies = useMemo(
    () => new Map(work ? workRows(work).map(({ id, reply }) => [id, reply] as const) : []),
    [work],
  );
  useEffect(() => {
    const before = entered.current;
    entered.current = replies;
    take({
      put: [...replies.values()].filter((reply) => before.get(reply.id) !== reply),
      remove: [...before.keys()].filter((id) => !replies.has(id)),
    });
  }, [replies, take]);
  return find;
}
