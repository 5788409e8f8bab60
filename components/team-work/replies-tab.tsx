import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { blankReply } from '../../utils/library/editing.ts';
import { allFolders, folderTree, pathKey, pathWords } from '../../utils/library/folder-tree.ts';
import { formatCount, locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reply } from '../../utils/records/reply.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { may } from '../../utils/team/drafts/flow.ts';
import { asTeamReply, newTeamId } from '../../utils/team/drafts/team-reply.ts';
import { type Cursor, NO_CURSOR, selectNone } from '../attention/cursor.ts';
import { Button } from '../button.tsx';
import { EditorPane } from '../desk/library/editor/editor-pane.tsx';
import type { Edition, Editor } from '../desk/library/editor/use-editor.ts';
import { wordingsInShort } from '../desk/library/words.ts';
import { Input, Select } from '../field.tsx';
import { EmptyState } from '../states.tsx';
import { Grid } from './grid.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { PickOwn } from './pick-own.tsx';
import { StateWord } from './state-word.tsx';
import type { Told } from './use-told.ts';
import { draftStateWords, personWords } from './words.ts';
import { ROW_STATES, type RowState, type WorkRow } from './work-rows.ts';
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

type Filter = 'all' | 'clash' | RowState;

/** The folders of the working copy. */
function useFolders(rows: readonly WorkRow[]) {
  return useMemo(() => {
    const { compare } = new Intl.Collator(locale(), { numeric: true });
    return allFolders(
      folderTree(
        rows.map(({ reply }) => reply),
        [],
        compare,
      ),
    );
  }, [rows]);
}

const columns = () => [
  {
    key: 'title',
    label: t('teamWork.line.title'),
    cell: ({ reply, isGone }: WorkRow) => (isGone ? <del>{reply.title}</del> : reply.title),
  },
  { key: 'code', label: t('teamWork.line.code'), cell: ({ reply }: WorkRow) => reply.code },
  { key: 'group', label: t('teamWork.line.group'), cell: ({ reply }: WorkRow) => pathWords(reply.group) },
  {
    key: 'wordings',
    label: t('teamWork.line.wordings'),
    cell: ({ reply }: WorkRow) => wordingsInShort(reply),
  },
  { key: 'state', label: t('teamWork.line.state'), cell: (row: WorkRow) => <StateWord row={row} /> },
  {
    key: 'by',
    label: t('teamWork.line.by'),
    cell: ({ draft }: WorkRow) => (draft ? personWords(draft.by) : ''),
  },
];

const isIn = ({ state, clashes }: WorkRow, filter: Filter): boolean =>
  filter === 'all' || (filter === 'clash' ? clashes : state === filter);

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
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const [folder, setFolder] = useState('');
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [picking, setPicking] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const folders = useFolders(rows);
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
  const replies = useMemo(() => new Map(rows.map(({ id, reply }) => [id, reply])), [rows]);
  const inUse = useMemo(() => new Set(work.inUse.replies.map(({ id }) => id)), [work.inUse]);
  const wanted = query.trim();
  const shown = useMemo(() => {
    const found = wanted === '' ? rows : find(wanted).flatMap((id) => byId.get(id) ?? []);
    return found.filter(
      (row) =>
        isIn(row, filter) &&
        (folder === '' ||
          pathKey(row.reply.group) === folder ||
          pathKey(row.reply.group).startsWith(`${folder}\u0001`)),
    );
  }, [rows, byId, wanted, find, filter, folder]);
  const chosen = shown.filter(({ id }) => cursor.selected.has(id));
  const active = shown.find(({ id }) => id === cursor.active);
  const acted = chosen.length > 0 ? chosen : active ? [active] : [];

  const open = ({ id, reply, isGone }: WorkRow) => {
    if (!isGone && editor.edition?.draft.id !== id) leave(() => editor.open(reply, reply));
  };
  const create = () =>
    leave(() =>
      editor.open(
        undefined,
        blankReply(
          { ...around.wording, group: folders.find((one) => pathKey(one) === folder) ?? [] },
          Date.now(),
          newTeamId(),
        ),
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
  const step = (doing: 'propose' | 'approve' | 'discard', words: string) => {
    const drafts = acted.flatMap(({ draft }) => (draft && may(doing, draft, work.me) ? [draft] : []));
    void told(does.onSteps(drafts, { do: doing }), words).then(() => setCursor(selectNone(cursor)));
  };
  const can = (doing: 'propose' | 'approve') =>
    acted.some(({ draft }) => draft !== undefined && may(doing, draft, work.me));
  const isGone = acted.length > 0 && acted.every((row) => row.isGone);

  useEffect(() => {
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

  const count = (one: Filter) => rows.filter((row) => isIn(row, one)).length;
  const filters: Filter[] = ['all', ...ROW_STATES, 'clash'];
  const { edition } = editor;
  return (
    <div class="tw-replies" data-editing={edition ? true : undefined}>
      <div class="tw-bar">
        <Input
          type="search"
          label={t('teamWork.search')}
          placeholder={t('teamWork.search')}
          value={query}
          maxLength={100}
          inputRef={search}
          onValue={setQuery}
        />
        <Select
          label={t('teamWork.filter.label')}
          value={filter}
          options={filters.map((value) => ({
            value,
            label: `${value === 'all' || value === 'clash' ? t(`teamWork.filter.${value}`) : stateName(value)} ${formatCount(count(value))}`,
          }))}
          onValue={setFilter}
        />
        <Select
          label={t('teamWork.line.group')}
          value={folder}
          options={[
            { value: '', label: t('teamWork.filter.groups') },
            ...folders.map((path) => ({ value: pathKey(path), label: pathWords(path) })),
          ]}
          onValue={setFolder}
        />
        <span class="desk-actions">
          <Button variant="accent" icon="plus" hotkey="N" onClick={create}>
            {t('teamWork.new')}
          </Button>
          <Button icon="upload" onClick={() => setPicking(true)}>
            {t('teamWork.pick.open')}
          </Button>
        </span>
      </div>
      <div class="tw-bar" role="status">
        <span class="desk-quiet">
          {chosen.length > 0
            ? t('teamWork.chosen', chosen.length, [formatCount(chosen.length)])
            : t('teamWork.count', shown.length, [formatCount(shown.length)])}
        </span>
        {acted.length > 0 && (
          <span class="desk-actions">
            {can('propose') && work.me.role === 'editor' && (
              <Button onClick={() => step('propose', t('teamWork.done.proposed'))}>
                {t('teamWork.act.propose')}
              </Button>
            )}
            {can('approve') && (
              <Button onClick={() => step('approve', t('teamWork.done.approved'))}>
                {t('teamWork.act.approve')}
              </Button>
            )}
            {isGone ? (
              <Button onClick={() => step('discard', t('teamWork.done.kept'))}>
                {t('teamWork.act.keep')}
              </Button>
            ) : (
              <Button icon="trash" onClick={() => remove(acted)}>
                {t('teamWork.act.remove')}
              </Button>
            )}
            {work.signing !== undefined && acted.every(({ id }) => inUse.has(id)) && (
              <Button variant="danger" onClick={() => onWithdraw(acted.map(({ id }) => id))}>
                {t('teamWork.act.withdrawNow')}
              </Button>
            )}
          </span>
        )}
      </div>
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
              columns={columns()}
              template="minmax(120px, 2fr) 72px minmax(80px, 1fr) 92px 104px 88px"
              narrow="minmax(0, 1fr) 0 0 0 88px 72px"
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
            edition={edition as Edition}
            replies={replies}
            folders={folders}
            consoles={around.consoles}
            lists={around.lists}
            chat={undefined}
            onSave={(over) => void editor.save(over)}
            onClose={() => leave(editor.close)}
            onDuplicate={duplicate}
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

const stateName = (state: RowState): string =>
  state === 'released' ? t('teamWork.state.released') : draftStateWords(state);
