import { useState } from 'preact/hooks';
import { type Failure, ok, type Result } from '../../../utils/core/result.ts';
import { type FolderMove, movedPath, moveFolder } from '../../../utils/library/folder-changes.ts';
import { pathKey, pathWords } from '../../../utils/library/folder-tree.ts';
import {
  type BulkEdit,
  bulkStep,
  changeEach,
  deleteStep,
  duplicateStep,
  isOwn,
  type LibraryStep,
} from '../../../utils/library/steps.ts';
import { isFolder, isInView } from '../../../utils/library/views.ts';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { GROUP_DEPTH, type Reply } from '../../../utils/records/reply.ts';
import type { ListAct } from './bulk-bar.tsx';
import type { BulkAsk } from './bulk-dialog.tsx';
import type { FolderAsk } from './folder-dialog.tsx';
import type { FolderAct } from './tree.tsx';
import type { LibraryViewState } from './use-library-view.ts';

/** What lies over the library now. */
export type Asking =
  | { kind: 'bulk'; ask: BulkAsk; replies: readonly Reply[] }
  | { kind: 'folder'; ask: FolderAsk; path: readonly string[] };

/** What the acts need of the page around them. */
export interface ActSurroundings {
  replies: ReadonlyMap<string, Reply>;
  made: readonly (readonly string[])[];
  onMade: (made: (readonly string[])[]) => void;
  onStep: (step: LibraryStep, words: string) => Promise<Result<void>>;
  onSay: (words: string) => void;
  onExport: (replies: readonly Reply[] | undefined) => void;
}

const STATES = { approve: 'approved', draft: 'draft', retire: 'retired', restore: 'approved' } as const;

/** What is done to many replies, and to folders; each can be undone. */
export function useLibraryActs(state: LibraryViewState, around: ActSurroundings) {
  const [asking, setAsking] = useState<Asking>();

  const take = (step: LibraryStep, words: (count: number) => string) => {
    const count = step.change.put.length + step.change.remove.length;
    if (count === 0) return around.onSay(t('library.nothingChanged'));
    void around.onStep(step, words(count));
  };
  const chosen = (): Reply[] => state.chosen.map(({ reply }) => reply);

  const doBulk = (replies: readonly Reply[], edits: readonly BulkEdit[]) => {
    setAsking(undefined);
    take(bulkStep(replies, edits, Date.now()), (count) =>
      t('library.done.changed', count, [formatCount(count)]),
    );
  };

  const act = (what: ListAct) => {
    const replies = chosen();
    if (replies.length === 0) return;
    if (what === 'export') return around.onExport(replies);
    if (what === 'duplicate') {
      const step = duplicateStep(
        replies,
        around.replies.values(),
        (title) => t('library.copyOf', [title]),
        Date.now(),
      );
      return take(step, (count) => t('library.done.duplicated', count, [formatCount(count)]));
    }
    if (!replies.some(isOwn)) return around.onSay(t('library.teamOnly'));
    if (what === 'delete')
      return take(deleteStep(replies, Date.now()), (count) =>
        t('library.done.deleted', count, [formatCount(count)]),
      );
    if (what === 'move' || what === 'tags' || what === 'consoles' || what === 'valid')
      return setAsking({ kind: 'bulk', ask: what, replies });
    return doBulk(replies, [{ do: 'state', state: STATES[what] }]);
  };

  /** Moves a folder with all that is in it, and what of it was made but is still empty. */
  const relocate = (move: FolderMove, words: string): Result<void> => {
    const own = [...around.replies.values()].filter(isOwn);
    const groups = moveFolder(own, move);
    if (!groups.ok) return groups;
    const step = changeEach(
      own.filter(({ id }) => groups.value.has(id)),
      (reply) => ({ ...reply, group: groups.value.get(reply.id) ?? reply.group }),
      Date.now(),
    );
    around.onMade(around.made.map((path) => [...movedPath(path, move)]).filter((path) => path.length > 0));
    if (step.change.put.length > 0) void around.onStep(step, words);
    if (isFolder(state.view)) {
      const next = movedPath(state.view, move);
      state.show(next.length > 0 ? next : 'all');
    }
    return ok(undefined);
  };

  const placeFolder = (
    ask: FolderAsk,
    path: readonly string[],
    to: readonly string[],
  ): Failure | undefined => {
    if (ask === 'new') {
      if (to.length > GROUP_DEPTH) return { code: 'too-deep', detail: String(GROUP_DEPTH) };
      if (!state.folders.some((one) => pathKey(one) === pathKey(to))) around.onMade([...around.made, to]);
      state.show(to);
    } else {
      const done = relocate({ from: path, to }, t('library.done.folder', [pathWords(path), pathWords(to)]));
      if (!done.ok) return done.error;
    }
    setAsking(undefined);
    return undefined;
  };

  const actOnFolder = (what: FolderAct, path: readonly string[]) => {
    if (what === 'export')
      return around.onExport(
        [...state.byId.values()].filter((row) => isInView(row, path, Date.now())).map(({ reply }) => reply),
      );
    if (what !== 'dissolve') return setAsking({ kind: 'folder', ask: what, path });
    const to = path.slice(0, -1);
    const done = relocate({ from: path, to }, t('library.done.dissolved', [pathWords(path)]));
    if (!done.ok) around.onSay(t('library.failed.save'));
  };

  return {
    asking,
    close: () => setAsking(undefined),
    act,
    actOnFolder,
    doBulk,
    placeFolder,
    dropOn: (path: readonly string[]) => doBulk(chosen(), [{ do: 'move', to: path }]),
  };
}

export type LibraryActs = ReturnType<typeof useLibraryActs>;
