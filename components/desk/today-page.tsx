import type { ComponentChildren } from 'preact';
import type { Coverage } from '../../utils/health/coverage.ts';
import { formatAgo, formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Health } from '../../utils/records/health.ts';
import type { Shop } from '../../utils/records/shop.ts';
import { StateMark } from '../state-mark.tsx';
import { EmptyState, Skeleton } from '../states.tsx';
import { healthState, healthWords, pageName } from './consoles/health-words.ts';
import { FirstRun } from './first-run.tsx';
import { consoleName, type DeskConsole, shopName } from './model.ts';
import { PageHead, Section } from './section.tsx';
import { COLUMNS, countByShop, type ShopRow } from './today-counts.ts';

export interface TodayData {
  alerts: readonly Alert[];
  health: readonly Health[];
  shops: readonly Shop[];
  /** Undefined while it is being counted. */
  coverage: readonly Coverage[] | undefined;
}

interface TodayPageProps extends TodayData {
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  /** Who works on what, where the team shares that. */
  care?: ComponentChildren;
  /** Own goals, below everything that asks for something. */
  goals?: ComponentChildren;
}

function OpenTable({
  rows,
  consoles,
  shops,
}: {
  rows: readonly ShopRow[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
}) {
  return (
    <table class="desk-table">
      <thead>
        <tr>
          <th scope="col">{t('desk.today.shop')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" class="desk-number">
              {t(`desk.today.column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, console, shop, counts }) => (
          <tr key={key}>
            <th scope="row">
              <span>{shopName(console, shop, shops)}</span>
              <span class="desk-quiet">{consoleName(console, consoles)}</span>
            </th>
            {COLUMNS.map((column) => (
              <td key={column} class="desk-number" data-some={counts[column] > 0 || undefined}>
                {column === 'late' && counts.late > 0 && <StateMark state="late" />}
                {column === 'soon' && counts.soon > 0 && <StateMark state="soon" />}
                {formatCount(counts[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a console counts itself beside what we hold of it: the rest was not seen. */
function Seen({
  coverage,
  consoles,
  shops,
  now,
}: Pick<TodayPageProps, 'coverage' | 'consoles' | 'shops' | 'now'>) {
  if (!coverage) return <Skeleton rows={2} label={t('common.loading')} />;
  if (coverage.length === 0) return <p class="desk-quiet">{t('desk.today.noCounters')}</p>;
  return (
    <ul class="desk-list">
      {coverage.map(({ key, console, shop, shown, shownAt, read }) => {
        const unseen = Math.max(0, shown - read);
        return (
          <li key={key}>
            <b>{`${consoleName(console, consoles)} · ${shopName(console, shop, shops)}`}</b>
            <p>
              {t('desk.today.counted', [
                formatAgo(Math.max(0, now - shownAt)),
                formatCount(shown),
                formatCount(read),
              ])}
              {unseen > 0 && ` ${t('desk.today.unseen', [formatCount(unseen)])}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Pages({ health, consoles, now }: Pick<TodayPageProps, 'health' | 'consoles' | 'now'>) {
  return (
    <ul class="desk-list desk-pages">
      {health.map((one) => {
        const state = healthState(one);
        return (
          <li key={one.key}>
            <b>{`${consoleName(one.console, consoles)} · ${pageName(one.page)}`}</b>
            <span class={`desk-state tx-state-${state}`}>
              <StateMark state={state} />
              {healthWords(one)}
            </span>
            <span class="desk-quiet">{formatAgo(Math.max(0, now - one.triedAt))}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** How things stand: what is open by shop and kind, and how much of it all we could see. */
export function TodayPage(props: TodayPageProps) {
  const { alerts, health, consoles, shops, now } = props;
  if (health.length === 0 && alerts.length === 0 && shops.length === 0)
    return <FirstRun consoles={consoles} />;
  const rows = countByShop(alerts, now);
  return (
    <>
      <PageHead
        title={t('desk.today.title')}
        lead={t('desk.today.lead')}
        actions={
          <a href="/popup.html" target="_blank" rel="noreferrer">
            {t('desk.today.list')}
          </a>
        }
      />
      <Section title={t('desk.today.open')}>
        {rows.length > 0 ? (
          <OpenTable rows={rows} consoles={consoles} shops={shops} />
        ) : (
          <EmptyState title={t('desk.today.calmTitle')}>{t('desk.today.calm')}</EmptyState>
        )}
      </Section>
      {props.care}
      <Section title={t('desk.today.coverage')} lead={t('desk.today.coverageLead')}>
        <Seen {...props} />
      </Section>
      <Section title={t('desk.today.pages')} lead={t('desk.today.pagesLead')}>
        {health.length > 0 ? <Pages {...props} /> : <p class="desk-quiet">{t('desk.today.noPages')}</p>}
      </Section>
      {props.goals}
    </>
  );
}
