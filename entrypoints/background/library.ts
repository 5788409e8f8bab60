import { ok, type Result } from '../../utils/core/result.ts';
import { readOwnJson } from '../../utils/platform/own-file.ts';
import { EDITION_PATH, STARTER_PATH } from '../../utils/platform/starter-file.ts';
import type { LearnedPicks } from '../../utils/records/learned-picks.ts';
import type { Reply, ReplyUse } from '../../utils/records/reply.ts';
import { inOrder } from '../../utils/replies/order.ts';
import { starterChange } from '../../utils/replies/seed.ts';
import { starterSetting } from '../../utils/replies/stored-settings.ts';
import { createLateIndex, type LateIndex } from '../../utils/search/late-index.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { allReplies, allUses, changeLibrary, getReplies } from '../../utils/store/replies.ts';
import { indexSituations } from '../../utils/suggest/reply-index.ts';
import { repliesToReviews } from '../../utils/suggest/review-answers.ts';
import { readTrials, type TrialsInUse } from '../../utils/team/trials/trials-in-use.ts';

/** The library as the worker holds it while it lives; the store can tell it again at any time. */
export interface Library {
  replies: Map<string, Reply>;
  uses: Map<string, ReplyUse>;
  index: LateIndex;
  picks: LearnedPicks | undefined;
  /** The replies that may be suggested, by situation; made anew when the library changes. */
  situations: ReadonlyMap<string, readonly Reply[]>;
  /** Those among them that answer a review. */
  toReviews: readonly Reply[];
  /** The team's comparisons of two wordings. */
  trials: TrialsInUse;
}

/** The starter library as it was built, with a mark of its edition. */
interface Edition {
  edition: string;
  /** The ids of the replies, as they follow each other. */
  order: string[];
  replies: Reply[];
}

/**
 * Puts the starter library into the store where this edition is not there yet; gives its order, and whether anything was changed. Doing it
 * twice changes nothing.
 */
async function seed(database: Database): Promise<{ order: readonly string[]; isNew: boolean }> {
  const [{ edition, order }, known] = await Promise.all([
    readOwnJson<Pick<Edition, 'edition' | 'order'>>(EDITION_PATH),
    starterSetting.get(),
  ]);
  if (edition === known.edition) return { order, isNew: false };
  const { replies } = await readOwnJson<Pick<Edition, 'replies'>>(STARTER_PATH);
  const changed = await changeLibrary(database, starterChange(await allReplies(database), replies));
  if (changed.ok) await starterSetting.set({ edition });
  return { order, isNew: changed.ok };
}

const byId = <R extends { id: string }>(records: readonly R[]): Map<string, R> =>
  new Map(records.map((record) => [record.id, record]));

async function load(): Promise<Result<Library>> {
  return inStore(async (database) => {
    const [stored, uses, picks, { order, isNew }] = await Promise.all([
      allReplies(database),
      allUses(database),
      database.get('learned', 'picks'),
      seed(database),
    ]);
    const replies = inOrder(isNew ? await allReplies(database) : stored, order);
    const named = byId(replies);
    return ok({
      replies: named,
      uses: byId(uses),
      index: createLateIndex(replies),
      picks,
      situations: indexSituations(replies),
      toReviews: repliesToReviews(replies),
      trials: await readTrials(database, (id) => named.get(id)),
    });
  });
}

/** The library of one life of the worker. */
export interface LibraryKeeper {
  /** The library, read when it is first asked for. Errors: those of the store; the next call tries again. */
  get(): Promise<Result<Library>>;
  /** Reads these replies again, or all of them: an extension page has changed them. */
  reread(ids: readonly string[] | undefined): Promise<Result<Record<string, never>>>;
  /** Lays the index out in slices between other work: what is typed next is looked for in it. */
  warm(): void;
}

/** Keeps the library while the worker lives: it only saves reading it and building the index again. */
export function keepLibrary(): LibraryKeeper {
  let held: Promise<Result<Library>> | undefined;
  let warming: LateIndex | undefined;

  const enterNext = (index: LateIndex) => {
    if (warming !== index) return;
    if (index.enterSome()) setTimeout(enterNext, 0, index);
    else warming = undefined;
  };

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
    async warm() {
      const loaded = await held;
      if (!loaded?.ok || warming === loaded.value.index) return;
      warming = loaded.value.index;
      setTimeout(enterNext, 0, warming);
    },
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
        library.toReviews = repliesToReviews(library.replies.values());
        library.trials = await readTrials(database, (id) => library.replies.get(id));
        return ok({});
      });
    },
  };
}
