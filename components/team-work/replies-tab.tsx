import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { blankReply } from '../../utils/library/editing.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reply } from '../../utils/records/reply.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { type DraftDoing, may } from '../../utils/team/drafts/flow.ts';
import { asTeamReply, newTeamId } from '../../utils/team/drafts/team-reply.ts';
import { selectNone } from '../cursor.ts';
import { EditorPane } from '../desk/library/editor/editor-pane.tsx';
import type { Editor } from '../desk/library/editor/use-editor.ts';
import { EmptyState } from '../states.tsx';
import { Grid } from './grid.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { PickOwn } from './pick-own.tsx';
import { RepliesActs, RepliesBar } from './replies-bar.tsx';
import { replyColumns } from './replies-columns.tsx';
import { TooLarge } from './too-large.tsx';
import { useRepliesView } from './use-replies-view.ts';
import type { Told } from './use-told.ts';
import type { WorkRow } from './work-rows.ts';
import '../desk/library/library.css';

interface RepliesTabProps {
  work: Work;
  rows: readonly WorkRow[];
  around: WorkAround;
  does: WorkDoes;
  editor: Editor;
  /** Ids of the replies that a query finds, best first. */
  find: (query: string) => readonly string[];
  /** Does it now, or once what is being edited is saved or given up. */
  leave: (go: () => void) => void;
  told: Told;
  onWithdraw: (ids: readonly string[]) => void;
}

/** The team's replies: to find, to filter, to write and to take away. */
export function RepliesTab({
  work,
  rows,
  around,
  does,
  editor,
  find,
  leave,
  told,
  onWithdraw,
}: RepliesTabProps) {
  const view = useRepliesView(work, rows, find);
  const { acted, byFolder, cursor, folder, folders, replies, setCursor, shown } = view;
  const [picking, setPicking] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);

  const open = ({ id, reply, isGone }: WorkRow) => {
    if (!isGone && editor.edition?.draft.id !== id) leave(() => editor.open(reply, reply));
  };
  const create = () =>
    leave(() =>
      editor.open(
        undefined,
        blankReply({ ...around.wording, group: byFolder(folder) }, Date.now(), newTeamId()),
      ),
    );
  const duplicate = (reply: Reply) => {
    const copy: Reply = {
      ...reply,
      id: newTeamId(),
      title: t('library.copyOf', [reply.title]),
      updatedAt: Date.now(),
    };
    const change: DraftChange = { part: 'reply', id: copy.id, value: asTeamReply(copy) };
    leave(() => void told(does.onSave([change])).then((done) => done && editor.open(copy, copy)));
  };
  const remove = (gone: readonly WorkRow[]) => {
    // What was never released is not taken away: its draft is.
    const fresh = gone.flatMap(({ isNew, draft }) =>
      isNew && draft && may('discard', draft, work.me) ? [draft] : [],
    );
    const known = gone.filter(({ isNew, isGone }) => !isNew && !isGone);
    const words = t('teamWork.done.removed', gone.length, [formatCount(gone.length)]);
    void (async () => {
      if (fresh.length > 0 && !(await told(does.onSteps(fresh, { do: 'discard' })))) return;
      const changes = known.map(({ id }): DraftChange => ({ part: 'reply', id, value: null }));
      if (changes.length === 0 || (await told(does.onSave(changes)))) does.onSay(words);
      setCursor(selectNone(cursor));
    })();
  };
  const able = (doing: DraftDoing) =>
    acted.flatMap(({ draft }) => (draft && may(doing, draft, work.me) ? [draft] : []));
  const step = (doing: 'propose' | 'approve' | 'discard', words: string) =>
    void told(does.onSteps(able(doing), { do: doing }), words).then(() => setCursor(selectNone(cursor)));

  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      const types = target.closest('input, textarea, select, [contenteditable], dialog') !== null;
      if ((event.ctrlKey || event.metaKey) && event.key === 's') void editor.save();
      else if (types || event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === '/') search.current?.focus();
      else if (event.key === 'n') create();
      else if (event.key === 'Escape' && editor.edition) leave(editor.close);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });

  const { edition } = editor;
  return (
    <div class="tw-replies" data-editing={edition ? true : undefined}>
      <RepliesBar view={view} rows={rows} searchRef={search} onNew={create} onPick={() => setPicking(true)} />
      <RepliesActs
        view={view}
        work={work}
        onStep={step}
        onRemove={() => remove(acted)}
        onWithdraw={() => onWithdraw(acted.map(({ id }) => id))}
      />
      {work.me.role === 'editor' && <TooLarge drafts={able('propose')} around={around} />}
      <div class="tw-panes">
        <div class="tw-middle">
          {shown.length === 0 ? (
            <EmptyState title={t(rows.length === 0 ? 'teamWork.empty.title' : 'teamWork.empty.noMatch')}>
              {t(rows.length === 0 ? 'teamWork.empty.how' : 'teamWork.empty.noMatchHow')}
            </EmptyState>
          ) : (
            <Grid
              label={t('teamWork.list')}
              rows={shown}
              columns={replyColumns()}
              template="minmax(120px, 2fr) 72px minmax(80px, 1fr) 92px 112px 88px"
              narrow="minmax(0, 1fr) 0 0 0 104px 72px"
              cursor={cursor}
              onCursor={setCursor}
              onOpen={open}
              openId={edition?.draft.id}
              gridRef={grid}
              onKey={(key) => {
                if (key !== 'Delete' || acted.length === 0) return false;
                remove(acted);
                return true;
              }}
            />
          )}
        </div>
        {edition && (
          <EditorPane
            key={edition.draft.id}
            editor={editor}
            edition={edition}
            replies={replies}
            folders={folders}
            consoles={around.consoles}
            lists={around.lists}
            chat={undefined}
            onSave={(over) => void editor.save(over)}
            onClose={() => leave(editor.close)}
            onDuplicate={duplicate}
            copyNote={() => null}
            onRestore={() => undefined}
          />
        )}
      </div>
      {picking && (
        <PickOwn
          own={around.own}
          present={rows.length}
          now={around.now}
          onClose={() => setPicking(false)}
          onTake={(changes) =>
            void told(
              does.onSave(changes),
              t('teamWork.pick.done', changes.length, [formatCount(changes.length)]),
            ).then((done) => done && setPicking(false))
          }
        />
      )}
    </div>
  );
}
