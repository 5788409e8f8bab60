import { useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../../../../utils/core/result.ts';
import {
  obstaclesOf,
  type ReplyEdit,
  sameReply,
  tidied,
  withEdit,
} from '../../../../utils/library/editing.ts';
import { readPath } from '../../../../utils/library/folder-changes.ts';
import { pathWords } from '../../../../utils/library/folder-tree.ts';
import { asChanged, type LibraryStep } from '../../../../utils/library/steps.ts';
import type { Reply } from '../../../../utils/records/reply.ts';

/** A reply that is being edited: what was stored when that began, what it is now, and its folder as it is being typed. */
export interface Edition {
  base: Reply | undefined;
  draft: Reply;
  folder: string;
}

interface EditorChoice {
  replies: ReadonlyMap<string, Reply>;
  folders: readonly (readonly string[])[];
  onStep: (step: LibraryStep) => Promise<Result<void>>;
  /** Keeps what is not saved, in case the tab is closed; undefined forgets it. */
  onKeep: (edition: Edition | undefined) => void;
}

export interface Editor {
  edition: Edition | undefined;
  dirty: boolean;
  /** The stored reply was changed since the editing began. */
  outdated: boolean;
  /** It was tried to save it with something wrong: what is wrong is told from then on. */
  told: boolean;
  saving: boolean;
  /** A failure of the last saving. */
  failure: string | undefined;
  open: (base: Reply | undefined, draft: Reply) => void;
  resume: (edition: Edition) => void;
  close: () => void;
  edit: (change: ReplyEdit) => void;
  typeFolder: (typed: string) => void;
  /** Answers whether it is stored now. With `over`, what was changed elsewhere is overwritten. */
  save: (over?: boolean) => Promise<boolean>;
  /** Goes back to what is stored. */
  revert: () => void;
}

/** Typing comes in bursts; what is not saved is kept this long (ms) after the last key. */
const KEEP_AFTER = 400;

const editionOf = (base: Reply | undefined, draft: Reply): Edition => ({
  base,
  draft,
  folder: pathWords(draft.group),
});

const isDirty = ({ base, draft, folder }: Edition): boolean =>
  base
    ? !sameReply(base, draft) || folder !== pathWords(base.group)
    : draft.title !== '' ||
      folder !== pathWords(draft.group) ||
      draft.variants.some(({ body }) => body !== '');

/** The state of the editor: nothing is stored before `save`, and nothing that is not stored is lost by accident. */
export function useEditor({ replies, folders, onStep, onKeep }: EditorChoice): Editor {
  const [edition, setEdition] = useState<Edition>();
  const [told, setTold] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string>();
  // What was typed is known at once, not only when it has been drawn.
  const newest = useRef(edition);
  const dirty = edition !== undefined && isDirty(edition);
  const stored = edition && replies.get(edition.draft.id);
  const outdated = edition?.base !== undefined && stored?.updatedAt !== edition.base.updatedAt;

  const set = (next: Edition | undefined) => {
    newest.current = next;
    setEdition(next);
  };
  const begin = (next: Edition | undefined) => {
    set(next);
    setTold(false);
    setFailure(undefined);
  };

  // What is only looked at follows the store; what was typed since this was drawn is drawn first.
  useEffect(() => {
    if (newest.current !== edition || !edition?.base || dirty || saving || stored === edition.base) return;
    newest.current = stored && editionOf(stored, stored);
    setEdition(newest.current);
  }, [edition, stored, dirty, saving]);

  const keep = useRef(onKeep);
  keep.current = onKeep;
  const hasKept = useRef(false);
  useEffect(() => {
    const keepNow = () => {
      if (!dirty && !hasKept.current) return;
      hasKept.current = dirty;
      keep.current(dirty ? edition : undefined);
    };
    const timer = setTimeout(keepNow, KEEP_AFTER);
    window.addEventListener('pagehide', keepNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keepNow);
    };
  }, [edition, dirty]);

  const save = async (over = false): Promise<boolean> => {
    const now = newest.current;
    if (!now || saving) return false;
    const path = now.folder.trim() === '' ? { ok: true as const, value: [] } : readPath(now.folder, folders);
    if (!path.ok || obstaclesOf(now.draft).length > 0) {
      setTold(true);
      return false;
    }
    const { base, draft } = now;
    const before = over ? (replies.get(draft.id) ?? base) : base;
    const wanted = tidied({ ...draft, group: path.value });
    const put = asChanged(before ?? draft, wanted, Date.now());
    setSaving(true);
    const done = await onStep({
      change: { put: [put], remove: [] },
      unless: new Map(before ? [[before.id, before.updatedAt]] : []),
    });
    setSaving(false);
    if (!done.ok) {
      setFailure(done.error.code);
      return false;
    }
    // What was typed while it was being stored stays, on top of what is stored now.
    const later = newest.current;
    if (later?.draft.id !== draft.id) return true;
    begin(
      later === now
        ? editionOf(put, put)
        : { ...later, base: put, draft: { ...later.draft, layer: put.layer } },
    );
    return true;
  };

  return {
    edition,
    dirty,
    outdated: outdated && dirty,
    told,
    saving,
    failure,
    open: (base, draft) => begin(editionOf(base, draft)),
    resume: begin,
    close: () => begin(undefined),
    edit: (change) => {
      const now = newest.current;
      if (now) set({ ...now, draft: withEdit(now.draft, change) });
    },
    typeFolder: (folder) => {
      const now = newest.current;
      if (now) set({ ...now, folder });
    },
    save,
    revert: () => begin(stored ? editionOf(stored, stored) : undefined),
  };
}
