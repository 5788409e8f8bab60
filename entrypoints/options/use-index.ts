import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Reply, ReplyUse } from '../../utils/records/reply.ts';
import { createReplyIndex } from '../../utils/search/reply-index.ts';
import type { LibraryChange } from '../../utils/store/replies.ts';

/** Replies entered into the index without letting go: some 10 ms. */
const SLICE = 100;
/** The list is drawn before anything is entered, ms. */
const FIRST_PAUSE = 50;
/** The most that a search of the desk lists. */
const FOUND = 300;

/** The same search as the picker's, over the replies of this page: entered little by little, or at once when somebody searches. */
export function useIndex(uses: ReadonlyMap<string, ReplyUse>) {
  const index = useRef(createReplyIndex());
  const waiting = useRef<Reply[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef(uses);
  newest.current = uses;

  const enter = useCallback(() => {
    index.current.put(waiting.current.splice(0, SLICE));
    timer.current = waiting.current.length > 0 ? setTimeout(enter, 0) : undefined;
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const finish = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (waiting.current.length > 0) index.current.put(waiting.current.splice(0));
  }, []);

  return {
    /** Begins anew with these. */
    fill: useCallback(
      (replies: readonly Reply[]) => {
        index.current = createReplyIndex();
        waiting.current = [...replies];
        clearTimeout(timer.current);
        timer.current = setTimeout(enter, FIRST_PAUSE);
      },
      [enter],
    ),
    take: useCallback(
      ({ put, remove }: LibraryChange) => {
        finish();
        index.current.remove(remove);
        index.current.put(put);
      },
      [finish],
    ),
    find: useCallback(
      (query: string): string[] => {
        finish();
        const found = index.current.find(query, { limit: FOUND, now: Date.now(), uses: newest.current });
        return found.map(({ id }) => id);
      },
      [finish],
    ),
  };
}
