import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../utils/core/result.ts';
import type { CheckLists } from '../../../utils/draft-check/lists.ts';
import { blankReply } from '../../../utils/library/editing.ts';
import type { LibraryRow } from '../../../utils/library/rows.ts';
import { duplicateStep, type LibraryStep } from '../../../utils/library/steps.ts';
import { isFolder } from '../../../utils/library/views.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Reply, ReplyLang, Tone } from '../../../utils/records/reply.ts';
import { goTo } from '../../cursor.ts';
import { KeyHelp } from '../../key-help.tsx';
import type { DeskConsole } from '../model.ts';
import { type LeaveGuard, useLeaveGuard } from '../use-leave-guard.ts';
import { copiesOf } from './copy-notes.tsx';
import { EditorPane } from './editor/editor-pane.tsx';
import { LeaveEditor } from './editor/leave-editor.tsx';
import type { OpenChat } from './editor/preview.tsx';
import { type Edition, useEditor } from './editor/use-editor.ts';
import { keyLines } from './key-lines.ts';
import { LibraryDialogs } from './library-dialogs.tsx';
import { ListPane } from './list-pane.tsx';
import { KeptNote, TopBar } from './page-parts.tsx';
import { Tree } from './tree.tsx';
import { useLibraryActs } from './use-library-acts.ts';
import { useLibraryView, type ViewSource } from './use-library-view.ts';
import { usePageKeys } from './use-page-keys.ts';
import './library.css';

export interface LibraryPageProps extends ViewSource {
  consoles: readonly DeskConsole[];
  lists: CheckLists;
  /** The wording that a new reply begins with. */
  wording: { lang: ReplyLang; tone: Tone };
  chat: OpenChat | undefined;
  /** What was not saved when the page was closed last. */
  kept: Edition | undefined;
  canUndo: boolean;
  onUndo: () => void;
  onStep: (step: LibraryStep, words: string) => Promise<Result<void>>;
  onSay: (words: string) => void;
  onMade: (made: (readonly string[])[]) => void;
  onFavour: (rows: readonly LibraryRow[], on: boolean) => void;
  onKeep: (edition: Edition | undefined) => void;
  /** What was kept is taken up again or given up: it is offered no more. */
  onKeptDone: () => void;
  onRestore: (reply: Reply) => void;
  onImport: () => void;
  /** Undefined: somebody is still to choose which. */
  onExport: (shown: readonly Reply[], chosen: readonly Reply[] | undefined) => void;
  /** Is told what to ask before this page is left. */
  onGuard: (guard: LeaveGuard | undefined) => void;
}

/** The library of replies: folders, list, editor. */
export function LibraryPage(props: LibraryPageProps) {
  const state = useLibraryView(props);
  const { view, shown, ids, cursor, setCursor } = state;
  const [help, setHelp] = useState(false);
  const shownReplies = () => shown.map(({ reply }) => reply);
  const list = useRef<HTMLDivElement | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const editor = useEditor({
    replies: props.replies,
    folders: state.folders,
    onStep: (step) => props.onStep(step, t('library.done.saved')),
    onKeep: props.onKeep,
  });
  const acts = useLibraryActs(state, {
    ...props,
    onExport: (replies) => props.onExport(shownReplies(), replies),
  });

  const leaving = useLeaveGuard(editor.dirty, props.onGuard);
  const { leave } = leaving;

  const open = (id: string) => {
    const reply = props.replies.get(id);
    if (reply && editor.edition?.draft.id !== id) leave(() => editor.open(reply, reply));
  };
  const create = () =>
    leave(() =>
      editor.open(undefined, blankReply({ ...props.wording, group: isFolder(view) ? view : [] }, Date.now())),
    );
  const closeEditor = () =>
    leave(() => {
      editor.close();
      list.current?.focus();
    });
  const duplicate = (reply: Reply) =>
    leave(() => {
      const step = duplicateStep(
        [reply],
        props.replies.values(),
        (title) => t('library.copyOf', [title]),
        Date.now(),
      );
      const [made] = step.change.put;
      if (made)
        void props.onStep(step, t('library.done.duplicated', 1, ['1'])).then((done) => {
          if (done.ok) editor.open(made, made);
        });
    });
  usePageKeys({
    save: () => void editor.save(),
    undo: props.onUndo,
    create,
    help: () => setHelp(true),
    search: () => search.current?.focus(),
    close: () => editor.edition && closeEditor(),
  });

  const { edition } = editor;
  const copyNote = copiesOf({
    replies: props.replies,
    onStep: props.onStep,
    onOpen: (reply) => leave(() => editor.open(reply, reply)),
  });
  return (
    <div class="desk-full lib" data-editing={edition ? true : undefined}>
      <TopBar
        query={state.query}
        searchRef={search}
        canUndo={props.canUndo}
        onSearch={state.search}
        onList={() => {
          list.current?.focus();
          if (ids.length > 0) setCursor(goTo(cursor, ids, 0));
        }}
        onNew={create}
        onImport={() => leave(props.onImport)}
        onExport={() => props.onExport(shownReplies(), undefined)}
        onUndo={props.onUndo}
        onHelp={() => setHelp(true)}
      />
      {props.kept && !edition && (
        <KeptNote
          title={props.kept.draft.title}
          onResume={() => {
            if (props.kept) editor.resume(props.kept);
            props.onKeptDone();
          }}
          onForget={() => {
            props.onKeep(undefined);
            props.onKeptDone();
          }}
        />
      )}
      <div class="lib-panes">
        <Tree
          counts={state.counts}
          lines={state.lines}
          view={view}
          onView={state.show}
          onOpen={state.fold}
          onAct={acts.actOnFolder}
          onDrop={acts.dropOn}
        />
        <ListPane
          state={state}
          acts={acts}
          openId={edition?.draft.id}
          now={props.now}
          listRef={list}
          onOpen={open}
          onFavour={props.onFavour}
        />
        {edition && (
          <EditorPane
            key={edition.draft.id}
            {...props}
            editor={editor}
            edition={edition}
            folders={state.folders}
            onSave={(over) => void editor.save(over)}
            onClose={closeEditor}
            onDuplicate={duplicate}
            copyNote={copyNote}
            onRestore={(reply) => leave(() => props.onRestore(reply))}
          />
        )}
      </div>
      <LibraryDialogs acts={acts} folders={state.folders} consoles={props.consoles} />
      <LeaveEditor editor={editor} leaving={leaving} onGiveUp={() => props.onKeep(undefined)} />
      {help && <KeyHelp lines={keyLines()} onClose={() => setHelp(false)} />}
    </div>
  );
}
