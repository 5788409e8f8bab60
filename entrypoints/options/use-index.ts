import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Reply, ReplyUse } from '../../utils/records/reply.ts';
import { createReplyIndex } from '../../utils/search/reply-index.ts';
import type { LibraryChange } from '../../utils/store/replies.ts';

/** Replies entered into the index without letting go: some 10 ms. */
const SLICE = 100;
/** The list is drawn before anything is entered, ms. */
const FIRST_PAUSE = 50;
/** The most that a search of the desk lists. */
const FOUND = 300;

/** So few are entered at once when somebody searches; of more, what is entered by then is searched. */
const FEW = 1000;

/**
 * The same search as the picker's, over the replies of this page, entered little by little. `find` is another one as soon as more can be
 * found than before.
 */
export function useIndex(uses: ReadonlyMap<string, ReplyUse>) {
  const index = useRef(createReplyIndex());
  const waiting = useRef<Reply[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef(uses);
  newest.current = uses;
  const [times, setTimes] = useState(0);

  const enter = useCallback(() => {
    index.current.put(waiting.current.splice(-SLICE));
    if (waiting.current.length > 0) timer.current = setTimeout(enter, 0);
    else {
      timer.current = undefined;
      setTimes((before) => before + 1);
    }
  }, []);
  const wait = useCallback(
    (replies: readonly Reply[], pause: number) => {
      waiting.current = waiting.current.concat(replies);
      timer.current ??= setTimeout(enter, pause);
    },
    [enter],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  return {
    /** Begins anew with these. */
    fill: useCallback(
      (replies: readonly Reply[]) => {
        index.current = createReplyIndex();
        waiting.current = [];
        wait(replies, FIRST_PAUSE);
      },
      [wait],
    ),
    take: useCallback(
      ({ put, remove }: LibraryChange) => {
        const gone = new Set(remove);
        const later = new Set(put.map(({ id }) => id));
        if (waiting.current.length > 0)
          waiting.current = waiting.current.filter(({ id }) => !gone.has(id) && !later.has(id));
        index.current.remove(remove);
        if (put.length > FEW) wait(put, FIRST_PAUSE);
        else index.current.put(put);
      },
      [wait],
    ),
    // biome-ignore lint/correctness/useExhaustiveDependencies: another one each time that more can be found
    find: useCallback(
      (query: string): string[] => {
        if (waiting.current.length > 0 && waiting.current.length <= FEW)
          index.current.put(waiting.current.splice(0));
        const found = index.current.find(query, { limit: FOUND, now: Date.now(), uses: newest.current });
        return found.map(({ id }) => id);
      },
      [times],
    ),
  };
}
