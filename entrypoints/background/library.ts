import { ok, type Result } from '../../utils/core/result.ts';
import { readOwnJson } from '../../utils/platform/own-file.ts';
import { EDITION_PATH, STARTER_PATH } from '../../utils/platform/starter-file.ts';
import type { LearnedPicks } from '../../utils/records/learned-picks.ts';
import type { Reply, ReplyUse } from '../../utils/records/reply.ts';
import { inOrder } from '../../utils/replies/order.ts';
import { starterChange } from '../../utils/replies/seed.ts';
import { starterSetting } from '../../utils/replies/stored-settings.ts';
import { createReplyIndex, type ReplyIndex } from '../../utils/search/reply-index.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { allReplies, allUses, changeLibrary, getReplies } from '../../utils/store/replies.ts';
import { indexSituations } from '../../utils/suggest/reply-index.ts';

/** The library as the worker holds it while it lives; the store can tell it again at any time. */
export interface Library {
  replies: Map<string, Reply>;
  uses: Map<string, ReplyUse>;
  index: ReplyIndex;
  picks: LearnedPicks | undefined;
  /** The replies that may be suggested, by situation; made anew when the library changes. */
  situations: ReadonlyMap<string, readonly Reply[]>;
}

/** The starter library as it was built, with a mark of its edition. */
interface Edition {
  edition: string;
  /** The ids of the replies, as they follow each other. */
  order: string[];
  replies: Reply[];
}

/** Puts the starter library into the store where this edition is not there yet, and gives its order. Doing it twice changes nothing. */
async function seed(database: Database): Promise<readonly string[]> {
  const [{ edition, order }, known] = await Promise.all([
    readOwnJson<Pick<Edition, 'edition' | 'order'>>(EDITION_PATH),
    starterSetting.get(),
  ]);
  if (edition === known.edition) return order;
  const { replies } = await readOwnJson<Pick<Edition, 'replies'>>(STARTER_PATH);
  const changed = await changeLibrary(database, starterChange(await allReplies(database), replies));
  if (changed.ok) await starterSetting.set({ edition });
  return order;
}

async function load(): Promise<Result<Library>> {
  return inStore(async (database) => {
    const catalogue = await seed(database);
    const [stored, uses, picks] = await Promise.all([
      allReplies(database),
      allUses(database),
      database.get('learned', 'picks'),
    ]);
    const replies = inOrder(stored, catalogue);
    const index = createReplyIndex();
    index.put(replies);
    return ok({
      replies: new Map(replies.map((reply) => [reply.id, reply])),
      uses: new Map(uses.map((use) => [use.id, use])),
      index,
      picks,
      situations: indexSituations(replies),
    });
  });
}

/** The library of one life of the worker. */
export interface LibraryKeeper {
  /** The library, read when it is first asked for. Errors: those of the store; the next call tries again. */
  get(): Promise<Result<Library>>;
  /** Reads these replies again, or all of them: an extension page has changed them. */
  reread(ids: readonly string[] | undefined): Promise<Result<Record<string, never>>>;
}

/** Keeps the library while the worker lives: it only saves reading it and building the index again. */
export function keepLibrary(): LibraryKeeper {
  let held: Promise<Result<Library>> | undefined;

  const get = async () => {
    held ??= load();
    const mine = held;
    const forget = () => {
      if (held === mine) held = undefined;
    };
    const loaded = await mine.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (!loaded.ok) forget();
    return loaded;
  };

  return {
    get,
    async reread(ids) {
      if (ids === undefined || held === undefined) {
        held = undefined;
        return ok({});
      }
      const loaded = await get();
      if (!loaded.ok) return loaded;
      const library = loaded.value;
      return inStore(async (database) => {
        const found = await getReplies(database, ids);
        for (const id of ids) if (!found.has(id)) library.replies.delete(id);
        for (const [id, reply] of found) library.replies.set(id, reply);
        library.index.remove(ids.filter((id) => !found.has(id)));
        library.index.put(found.values());
        library.situations = indexSituations([...library.replies.values()]);
        return ok({});
      });
    },
  };
}
