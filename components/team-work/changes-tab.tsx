import { useMemo, useRef, useState } from 'preact/hooks';
import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { type Standing, standingsOf } from '../../utils/team/drafts/conflicts.ts';
import { type DraftDoing, may } from '../../utils/team/drafts/flow.ts';
import { Button } from '../button.tsx';
import { type Cursor, NO_CURSOR, selectNone } from '../cursor.ts';
import { Segmented } from '../segmented.tsx';
import { EmptyState, Note } from '../states.tsx';
import { DraftDetail } from './draft-detail.tsx';
import { Grid } from './grid.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { StateWord } from './state-word.tsx';
import { TooLarge } from './too-large.tsx';
import type { Told } from './use-told.ts';
import { partWords, personWords, titleOf } from './words.ts';

interface ChangesTabProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  told: Told;
  /** Opens a reply in the editor, with these words. */
  onEdit: (draft: TeamDraft) => void;
}

interface Row {
  id: string;
  standing: Standing;
  title: string;
}

const FILTERS = ['open', 'proposed', 'approved', 'returned'] as const;
type Filter = (typeof FILTERS)[number];

const isIn = ({ draft }: Standing, filter: Filter): boolean =>
  filter === 'open' ? draft.state !== 'returned' : draft.state === filter;

/** Every change on its way: what it makes of what is released, what was said about it, and what comes next. */
export function ChangesTab({ work, around, does, told, onEdit }: ChangesTabProps) {
  const [filter, setFilter] = useState<Filter>('open');
  const [cursor, setCursor] = useState<Cursor>(NO_CURSOR);
  const [openKey, setOpenKey] = useState<string>();
  const grid = useRef<HTMLDivElement>(null);
  const standings = useMemo(() => standingsOf(work.drafts, work.bases), [work.drafts, work.bases]);
  const rows = useMemo(
    () =>
      standings
        .filter((standing) => isIn(standing, filter))
        .sort((one, other) => other.draft.at - one.draft.at)
        .map(
          (standing): Row => ({
            id: standing.draft.key,
            standing,
            title: titleOf(standing.draft.change, work.content),
          }),
        ),
    [standings, filter, work.content],
  );
  const chosen = rows.filter(({ id }) => cursor.selected.has(id)).map(({ standing }) => standing.draft);
  const opened = standings.find(({ draft }) => draft.key === openKey);
  const { me } = work;
  const able = (doing: DraftDoing, drafts: readonly TeamDraft[]) =>
    drafts.filter((draft) => may(doing, draft, me));
  const step = (doing: 'propose' | 'approve', words: string) =>
    void told(does.onSteps(able(doing, chosen), { do: doing }), words).then(() =>
      setCursor(selectNone(cursor)),
    );
  const leads = work.keys.length;
  if (work.drafts.length === 0)
    return <EmptyState title={t('teamWork.changes.none')}>{t('teamWork.changes.noneHow')}</EmptyState>;
  return (
    <div class="tw-replies" data-editing={opened ? true : undefined}>
      <div class="tw-bar">
        <Segmented
          label={t('teamWork.filter.label')}
          value={filter}
          options={FILTERS.map((value) => ({
            value,
            label: t(`teamWork.changes.${value}`),
            count: formatCount(standings.filter((one) => isIn(one, value)).length),
          }))}
          onChange={setFilter}
        />
        {chosen.length > 0 && (
          <span class="desk-actions">
            {able('propose', chosen).length > 0 && me.role === 'editor' && (
              <Button onClick={() => step('propose', t('teamWork.done.proposed'))}>
                {t('teamWork.act.propose')}
              </Button>
            )}
            {able('approve', chosen).length > 0 && (
              <Button onClick={() => step('approve', t('teamWork.done.approved'))}>
                {t('teamWork.act.approve')}
              </Button>
            )}
          </span>
        )}
      </div>
      {me.role === 'editor' && <TooLarge drafts={able('propose', chosen)} around={around} />}
      {me.role === 'lead' && (
        <Note>{t(leads > 1 ? 'teamWork.changes.secondPair' : 'teamWork.changes.ownApproval')}</Note>
      )}
      {me.role === 'editor' && <Note>{t('teamWork.changes.editorHint')}</Note>}
      <div class="tw-panes">
        <div class="tw-middle">
          {rows.length === 0 ? (
            <EmptyState title={t('teamWork.empty.noMatch')}>{t('teamWork.changes.otherFilter')}</EmptyState>
          ) : (
            <Grid
              label={t('teamWork.changes.list')}
              rows={rows}
              columns={[
                { key: 'title', label: t('teamWork.line.title'), cell: ({ title }: Row) => title },
                {
                  key: 'part',
                  label: t('teamWork.line.part'),
                  cell: ({ standing }: Row) => partWords(standing.draft.change.part),
                },
                {
                  key: 'state',
                  label: t('teamWork.line.state'),
                  cell: ({ standing: { draft, isOutdated, others } }: Row) => (
                    <StateWord
                      row={{
                        state: draft.state,
                        isNew: false,
                        isGone: draft.change.value === null,
                        clashes: isOutdated || others.length > 0,
                      }}
                    />
                  ),
                },
                {
                  key: 'by',
                  label: t('teamWork.line.by'),
                  cell: ({ standing }: Row) => personWords(standing.draft.by),
                },
                {
                  key: 'at',
                  label: t('teamWork.line.at'),
                  cell: ({ standing }: Row) => formatMoment(standing.draft.at, around.now),
                },
              ]}
              template="minmax(120px, 2fr) 88px 104px 88px 104px"
              narrow="minmax(0, 1fr) 0 104px 72px 0"
              cursor={cursor}
              onCursor={setCursor}
              onOpen={({ id }) => setOpenKey(id)}
              openId={openKey}
              gridRef={grid}
            />
          )}
        </div>
        {opened && (
          <DraftDetail
            key={opened.draft.key}
            standing={opened}
            work={work}
            around={around}
            does={does}
            told={told}
            onEdit={onEdit}
            onClose={() => {
              setOpenKey(undefined);
              grid.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
