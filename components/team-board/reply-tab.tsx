import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { intentLabel } from '../../utils/suggest/labels.ts';
import type { ReplyFigures, ReplyView } from '../../utils/team/counts/reply-view.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { Section } from '../desk/section.tsx';
import { Select } from '../field.tsx';
import { SearchInput } from '../search-input.tsx';
import { EmptyState, Note } from '../states.tsx';
import { dayName } from '../times/words.ts';
import { RateCell } from './rate-cell.tsx';
import { replyTable } from './reply-table.ts';
import { type Column, SortTable } from './sort-table.tsx';
import { TrendChart } from './trend-chart.tsx';

interface ReplyTabProps {
  view: ReplyView;
  /** px. */
  width: number;
  onSave: SaveTable;
}

const ALL = '';

const columnsOf = (): Column<ReplyFigures>[] => [
  {
    id: 'title',
    label: t('teamBoard.reply.title'),
    cell: ({ gone, group, title }) => (
      <>
        {title}
        <span class="team-board-small">
          {[...group, ...(gone ? [t('teamBoard.reply.gone')] : [])].join(' / ')}
        </span>
      </>
    ),
    by: ({ title }) => title,
  },
  {
    id: 'used',
    label: t('teamBoard.reply.used'),
    cell: ({ sum }) => formatCount(sum.inserted),
    by: ({ sum }) => sum.inserted,
    numeric: true,
  },
  {
    id: 'sent',
    label: t('teamBoard.reply.sent'),
    cell: ({ sent }) => formatCount(sent),
    by: ({ sent }) => sent,
    numeric: true,
  },
  ...(['asIs', 'edited', 'askedAgain'] as const).map(
    (field): Column<ReplyFigures> => ({
      id: field,
      label: t(`teamBoard.reply.${field}`),
      cell: (row) => <RateCell rate={row[field]} />,
      by: (row) => row[field]?.share,
      numeric: true,
    }),
  ),
];

/** What the team's replies achieve, and which nobody uses. */
export function ReplyTab({ view, width, onSave }: ReplyTabProps) {
  const [query, setQuery] = useState('');
  const [group, setGroup] = useState(ALL);
  const [unused, setUnused] = useState<'all' | 'unused' | 'used'>('all');
  const [open, setOpen] = useState<string>();
  const columns = useMemo(columnsOf, []);
  const groups = useMemo(
    () => [...new Set(view.rows.flatMap(({ situations }) => situations))].sort(),
    [view.rows],
  );
  const rows = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return view.rows.filter(
      ({ group: folder, situations, sum, title }) =>
        (wanted === '' || `${title} ${folder.join(' ')}`.toLowerCase().includes(wanted)) &&
        (group === ALL || situations.includes(group)) &&
        (unused === 'all' || (sum.inserted === 0) === (unused === 'unused')),
    );
  }, [view.rows, query, group, unused]);
  const { disclosure, period } = view;
  if (disclosure.sharing === 0)
    return <EmptyState title={t('teamBoard.nobody.title')}>{t('teamBoard.nobody.uses')}</EmptyState>;
  if (!disclosure.sums)
    return (
      <EmptyState title={t('teamBoard.small.title')}>
        {t('teamBoard.small.nothing', disclosure.sharing, [formatCount(disclosure.sharing)])}
      </EmptyState>
    );
  const opened = view.rows.find(({ id }) => id === open);
  return (
    <>
      {!disclosure.byPerson && <Note>{t('teamBoard.small.sums')}</Note>}
      <Section
        title={t('teamBoard.tab.reply')}
        lead={t('teamBoard.reply.lead', disclosure.sharing, [
          dayName(period.from, Date.parse(period.to)),
          dayName(period.to, Date.parse(period.to)),
          formatCount(disclosure.sharing),
        ])}
        actions={
          <Button onClick={() => onSave(t('teamBoard.tab.reply'), replyTable(rows))}>
            {t('teamBoard.csv')}
          </Button>
        }
      >
        <div class="team-board-bar">
          <SearchInput label={t('teamBoard.find')} value={query} onValue={setQuery} />
          <Select
            label={t('teamBoard.reply.situation')}
            value={group}
            onValue={setGroup}
            options={[
              { value: ALL, label: t('teamBoard.reply.everySituation') },
              ...groups.map((one) => ({ value: one, label: intentLabel(one) || one })),
            ]}
          />
          <Select
            label={t('teamBoard.reply.which')}
            value={unused}
            onValue={setUnused}
            options={(['all', 'used', 'unused'] as const).map((value) => ({
              value,
              label: t(`teamBoard.reply.show.${value}`),
            }))}
          />
        </div>
        <SortTable
          label={t('teamBoard.tab.reply')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          first="used"
          onOpen={({ id }) => setOpen(id)}
          openKey={open}
        />
        <p class="desk-quiet">{t('teamBoard.reply.rule')}</p>
      </Section>
      <TrendChart view={view} opened={opened} width={width} onSave={onSave} />
    </>
  );
}
