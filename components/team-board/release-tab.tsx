import { useMemo, useState } from 'preact/hooks';
import { formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { MemberStanding, ReleaseView } from '../../utils/team/counts/release-view.ts';
import { Button } from '../button.tsx';
import type { SaveTable } from '../charts/model.ts';
import { Section } from '../desk/section.tsx';
import { SearchInput } from '../search-input.tsx';
import { StateMark } from '../state-mark.tsx';
import { EmptyState, Note } from '../states.tsx';
import { type Column, SortTable } from './sort-table.tsx';
import { NOTHING } from './words.ts';

/** A channel as this browser finds it. */
export interface ChannelLine {
  id: string;
  name: string;
  /** When it last answered, UTC ms. */
  okAt?: number | undefined;
  /** Whether it has the newest release. */
  isNewest: boolean;
}

interface ReleaseTabProps {
  view: ReleaseView;
  channels: readonly ChannelLine[];
  /** How many are in the team, where somebody said so. */
  size: number | undefined;
  /** UTC ms. */
  now: number;
  timeZone: string;
  onSave: SaveTable;
}

const releaseText = ({ behind, release }: MemberStanding): string => {
  if (!release) return t('teamBoard.release.none');
  if (behind === 0) return t('teamBoard.release.newest', [String(release.number)]);
  return t('teamBoard.release.behind', [String(release.number), formatCount(behind)]);
};

/** Who has which release and who acknowledged what: of those who share it; the others are a number, never a nought. */
export function ReleaseTab({ view, channels, size, now, timeZone, onSave }: ReleaseTabProps) {
  const [query, setQuery] = useState('');
  const columns = useMemo(
    (): Column<MemberStanding>[] => [
      {
        id: 'member',
        label: t('teamBoard.member'),
        cell: ({ member, role }) => (
          <>
            {member.name}
            <span class="team-board-small">
              {t(`teamBoard.role.${role}`)}
              {member.pseudonym && ` · ${t('teamBoard.pseudonym')}`}
            </span>
          </>
        ),
        by: ({ member }) => member.name,
      },
      {
        id: 'release',
        label: t('teamBoard.release.title'),
        cell: (row) => (
          <>
            <StateMark state={row.behind === 0 && row.release ? 'fine' : 'soon'} /> {releaseText(row)}
          </>
        ),
        by: ({ release }) => release?.number ?? 0,
        numeric: true,
        words: true,
      },
      {
        id: 'read',
        label: t('teamBoard.read'),
        cell: ({ read }) =>
          view.required === 0 ? NOTHING : t('teamBoard.readOf', [String(read), String(view.required)]),
        by: ({ read }) => read,
        numeric: true,
        words: true,
      },
      {
        id: 'client',
        label: t('teamBoard.client'),
        cell: ({ client }) => client,
        by: ({ client }) => client,
      },
      {
        id: 'heard',
        label: t('teamBoard.heard'),
        cell: ({ heardAt }) => formatMoment(heardAt, now, timeZone),
        by: ({ heardAt }) => heardAt,
        numeric: true,
        words: true,
      },
    ],
    [view.required, now, timeZone],
  );
  const rows = view.rows.filter(({ client, member }) =>
    `${member.name} ${client}`.toLowerCase().includes(query.trim().toLowerCase()),
  );
  const save = () =>
    onSave(t('teamBoard.tab.release'), {
      head: columns.map(({ label }) => label),
      rows: view.rows.map((row) => [
        row.member.name,
        String(row.release?.number ?? ''),
        `${row.read}/${view.required}`,
        row.client,
        new Date(row.heardAt).toISOString(),
      ]),
    });
  if (view.sharing === 0)
    return <EmptyState title={t('teamBoard.nobody.title')}>{t('teamBoard.nobody.status')}</EmptyState>;
  const silent = size === undefined ? undefined : Math.max(0, size - view.sharing);
  return (
    <>
      <Section
        title={t('teamBoard.release.who')}
        actions={<Button onClick={save}>{t('teamBoard.csv')}</Button>}
      >
        <p>{t('teamBoard.sharing', view.sharing, [formatCount(view.sharing)])}</p>
        <p class="desk-quiet">
          {silent === undefined
            ? t('teamBoard.silentUnknown')
            : t('teamBoard.silent', silent, [formatCount(silent)])}
        </p>
        {view.folded > 0 && <Note>{t('teamBoard.folded', view.folded, [formatCount(view.folded)])}</Note>}
        <ul class="team-board-bar team-board-list">
          {view.releases.map(({ members, number }) => (
            <li key={number}>
              {number === 0 ? t('teamBoard.release.none') : t('teamBoard.release.nth', [String(number)])}{' '}
              <b>{t('teamBoard.people', members, [formatCount(members)])}</b>
            </li>
          ))}
          {view.clients.map(({ client, members }) => (
            <li key={client}>
              {t('teamBoard.clientNth', [client])}{' '}
              <b>{t('teamBoard.people', members, [formatCount(members)])}</b>
            </li>
          ))}
        </ul>
        {view.rows.length > 8 && <SearchInput label={t('teamBoard.find')} value={query} onValue={setQuery} />}
        {view.rows.length > 0 && (
          <SortTable
            label={t('teamBoard.release.who')}
            columns={columns}
            rows={rows}
            keyOf={({ member }) => member.id}
            first="member"
          />
        )}
      </Section>
      {channels.length > 0 && (
        <Section title={t('teamBoard.channel.title')} lead={t('teamBoard.channel.lead')}>
          <ul class="team-board-list">
            {channels.map(({ id, isNewest, name, okAt }) => (
              <li key={id}>
                <StateMark state={isNewest ? 'fine' : 'soon'} /> {name} ·{' '}
                {t(isNewest ? 'teamBoard.channel.newest' : 'teamBoard.channel.older')} ·{' '}
                {okAt === undefined ? t('teamBoard.channel.never') : formatMoment(okAt, now, timeZone)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
