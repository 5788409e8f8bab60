import { useMemo } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TimesSum, TimesView } from '../../utils/team/counts/times-view.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { Section } from '../desk/section.tsx';
import { EmptyState, Note } from '../states.tsx';
import { dayName, formatWait } from '../times/words.ts';
import { RateCell } from './rate-cell.tsx';
import { type Column, SortTable } from './sort-table.tsx';
import { NOTHING, rateCells } from './words.ts';

type Row = { id: string; name: string } & TimesSum;

const meanText = (mean: number | undefined): string => (mean === undefined ? NOTHING : formatWait(mean));

const columnsOf = (): Column<Row>[] => [
  { id: 'name', label: t('teamBoard.member'), cell: ({ name }) => name, by: ({ name }) => name },
  {
    id: 'answered',
    label: t('teamBoard.times.answered'),
    cell: ({ answered }) => formatCount(answered),
    by: ({ answered }) => answered,
    numeric: true,
  },
  {
    id: 'within',
    label: t('teamBoard.times.within'),
    cell: ({ within }) => <RateCell rate={within} />,
    by: ({ within }) => within?.share,
    numeric: true,
  },
  {
    id: 'mean',
    label: t('teamBoard.times.mean'),
    cell: ({ mean }) => meanText(mean),
    by: ({ mean }) => mean,
    numeric: true,
  },
];

/** First responses of those who opted in. */
export function TimesTab({ view, onSave }: { view: TimesView; onSave: SaveTable }) {
  const columns = useMemo(columnsOf, []);
  const { disclosure, people, period, whole } = view;
  if (disclosure.sharing === 0)
    return <EmptyState title={t('teamBoard.nobody.title')}>{t('teamBoard.nobody.times')}</EmptyState>;
  if (!disclosure.sums)
    return (
      <EmptyState title={t('teamBoard.small.title')}>
        {t('teamBoard.small.nothing', disclosure.sharing, [formatCount(disclosure.sharing)])}
      </EmptyState>
    );
  const rows: Row[] = [{ id: '', name: t('teamBoard.times.all'), ...whole }, ...people];
  const save = () =>
    onSave(t('teamBoard.tab.times'), {
      head: [...columns.map(({ label }) => label), t('teamBoard.low', ['']), t('teamBoard.high', [''])],
      rows: rows.map(({ answered, mean, name, within }) => {
        const [share = '', low = '', high = ''] = rateCells(within);
        return [name, String(answered), share, mean === undefined ? '' : String(Math.round(mean)), low, high];
      }),
    });
  return (
    <>
      {!disclosure.byPerson && <Note>{t('teamBoard.small.sums')}</Note>}
      <Section
        title={t('teamBoard.tab.times')}
        lead={t('teamBoard.times.lead', disclosure.sharing, [
          dayName(period.from, Date.parse(period.to)),
          dayName(period.to, Date.parse(period.to)),
          formatCount(disclosure.sharing),
        ])}
        actions={<Button onClick={save}>{t('teamBoard.csv')}</Button>}
      >
        <SortTable
          label={t('teamBoard.tab.times')}
          columns={columns}
          rows={rows}
          keyOf={({ id }) => id}
          first="answered"
        />
      </Section>
    </>
  );
}
