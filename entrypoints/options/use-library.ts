import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Failure, ok, type Result } from '../../utils/core/result.ts';
import { joinLibraryNews, type LibraryNews } from '../../utils/platform/library-news.ts';
import { CHANGED_LIMIT } from '../../utils/platform/reply-contract.ts';
import { send } from '../../utils/platform/send.ts';
import type { Reply, ReplyUse } from '../../utils/records/reply.ts';
import { BLANK_CONTEXT } from '../../utils/replies/blank-context.ts';
import { inStore } from '../../utils/store/handle.ts';
import { allReplies, allUses, getReplies, type LibraryChange } from '../../utils/store/replies.ts';
import { useIndex } from './use-index.ts';

export interface LibraryData {
  replies: ReadonlyMap<string, Reply>;
  uses: ReadonlyMap<string, ReplyUse>;
}

const byId = <T extends { id: string }>(records: readonly T[]): Map<string, T> =>
  new Map(records.map((record) => [record.id, record]));

const load = () =>
  inStore(async (database) => {
    const [replies, uses] = await Promise.all([allReplies(database), allUses(database)]);
    return ok({ replies, uses });
  });

/** Replies after a change. */
function changed(replies: ReadonlyMap<string, Reply>, { put, remove }: LibraryChange): Map<string, Reply> {
  const next = new Map(replies);
  for (const id of remove) next.delete(id);
  for (const reply of put) next.set(reply.id, reply);
  return next;
}

/** The library in this page, read once; it follows what other pages change, and what became of replies whenever it is looked at again. */
export function useLibrary() {
  const [data, setData] = useState<LibraryData>();
  const [failure, setFailure] = useState<Failure>();
  const { fill, find, take: index } = useIndex(data?.uses ?? new Map());

  const reload = useCallback(async () => {
    let found = await load();
    if (found.ok && found.value.replies.every(({ layer }) => layer === 'team')) {
      // The first question about replies has the background bring the starter library; a team's may be here before it.
      await send('find', { context: BLANK_CONTEXT, query: '', limit: 1 });
      found = await load();
    }
    setFailure(found.ok ? undefined : found.error);
    if (!found.ok) return;
    fill(found.value.replies);
    setData({ replies: byId(found.value.replies), uses: byId(found.value.uses) });
  }, [fill]);

  const take = useCallback(
    (change: LibraryChange) => {
      index(change);
      setData((before) => before && { ...before, replies: changed(before.replies, change) });
    },
    [index],
  );

  const readAgain = useCallback(
    async (ids: readonly string[]) => {
      const found: Result<LibraryChange> = await inStore(async (database) => {
        const replies = await getReplies(database, ids);
        return ok({ put: [...replies.values()], remove: ids.filter((id) => !replies.has(id)) });
      });
      if (found.ok) take(found.value);
    },
    [take],
  );

  const readUses = useCallback(async () => {
    const found = await inStore(async (database) => ok(await allUses(database)));
    if (found.ok) setData((before) => before && { ...before, uses: byId(found.value) });
  }, []);

  const news = useRef<LibraryNews | undefined>(undefined);
  const isThere = useRef(false);
  isThere.current = data !== undefined;
  useEffect(() => {
    const end = new AbortController();
    void reload();
    news.current = joinLibraryNews((ids) => void (ids ? readAgain(ids) : reload()), end.signal);
    document.addEventListener(
      'visibilitychange',
      () => !document.hidden && isThere.current && void readUses(),
      { signal: end.signal },
    );
    return () => end.abort();
  }, [reload, readAgain, readUses]);

  /** Has the background and our other pages read again what was changed; too many are named by none. */
  const tell = useCallback(async ({ put, remove }: LibraryChange): Promise<void> => {
    const ids = [...put.map(({ id }) => id), ...remove];
    const named = ids.length <= CHANGED_LIMIT ? ids : undefined;
    news.current?.tell(named);
    await send('reread', named ? { ids: named } : {});
  }, []);

  return { data, failure, reload, find, take, tell, readUses };
}
