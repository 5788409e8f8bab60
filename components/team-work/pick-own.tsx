import { useMemo, useRef, useState } from 'preact/hooks';
import { pathWords } from '../../utils/library/folder-tree.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Reply } from '../../utils/records/reply.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { createLateIndex } from '../../utils/search/late-index.ts';
import { forTeam, offered } from '../../utils/team/drafts/team-reply.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { Button } from '../button.tsx';
import { type Cursor, NO_CURSOR, selectAll } from '../cursor.ts';
import { SearchInput } from '../search-input.tsx';
import { EmptyState } from '../states.tsx';
import { Warning } from '../warning.tsx';
import { Grid } from './grid.tsx';
import { workFailure } from './words.ts';

interface PickOwnProps {
  own: readonly Reply[];
  /** How many replies the team has. */
  present: number;
  /** UTC ms. */
  now: number;
  onTake: (changes: DraftChange[]) => void;
  onClose: () => void;
}

const FOUND = 1000;

const columns = (selected: ReadonlySet<string>) => [
  {
    key: 'title',
    label: t('teamWork.line.title'),
    cell: ({ id, title }: Reply) => (
      <>
        <span aria-hidden="true">{selected.has(id) ? '☑' : '☐'}</span> {title}
      </>
    ),
  },
  { key: 'code', label: t('teamWork.line.code'), cell: ({ code }: Reply) => code },
  { key: 'group', label: t('teamWork.line.group'), cell: ({ group }: Reply) => pathWords(group) },
];

/** Replies of one's own library to choose from: each becomes a new one of the team, one's own stays. */
export function PickOwn({ own, present, now, onTake, onClose }: PickOwnProps) {
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [failure, setFailure] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const all = useMemo(() => offered(own), [own]);
  const index = useMemo(() => createLateIndex(all), [all]);
  const byId = useMemo(() => new Map(all.map((reply) => [reply.id, reply])), [all]);
  const wanted = query.trim();
  const shown = useMemo(
    () =>
      wanted === ''
        ? all
        : index
            .whole()
            .find(wanted, { limit: FOUND, now })
            .flatMap(({ id }) => byId.get(id) ?? []),
    [all, index, byId, wanted, now],
  );
  const { selected } = cursor;
  const take = () => {
    const made = forTeam(
      all.filter(({ id }) => selected.has(id)),
      present,
      Date.now(),
    );
    if (!made.ok) return setFailure(workFailure(made.error));
    onTake(made.value.map((value): DraftChange => ({ part: 'reply', id: value.id, value })));
  };
  return (
    <AskDialog
      title={t('teamWork.pick.title')}
      act={t('teamWork.pick.take', selected.size, [formatCount(selected.size)])}
      disabled={selected.size === 0}
      onAct={take}
      onClose={onClose}
    >
      <div class="tw-pick">
        <p class="desk-quiet">{t('teamWork.pick.lead')}</p>
        {failure !== undefined && <Warning>{failure}</Warning>}
        <div class="tw-bar">
          <SearchInput label={t('teamWork.search')} value={query} maxLength={100} onValue={setQuery} />
          <Button
            onClick={() =>
              setCursor(
                selectAll(
                  cursor,
                  shown.map(({ id }) => id),
                ),
              )
            }
          >
            {t('teamWork.pick.all', shown.length, [formatCount(shown.length)])}
          </Button>
        </div>
        {shown.length === 0 ? (
          <EmptyState title={t('teamWork.empty.noMatch')}>{t('teamWork.pick.none')}</EmptyState>
        ) : (
          <Grid
            label={t('teamWork.pick.list')}
            rows={shown}
            columns={columns(selected)}
            template="minmax(0, 2fr) 72px minmax(0, 1fr)"
            cursor={cursor}
            onCursor={setCursor}
            onOpen={take}
            gridRef={grid}
            picks
          />
        )}
      </div>
    </AskDialog>
  );
}
