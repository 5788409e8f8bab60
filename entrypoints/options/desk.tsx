import consoleFacts from 'virtual:console-facts';
import { browser } from '@wxt-dev/browser';
import { useMemo } from 'preact/hooks';
import { AlertsPage } from '../../components/desk/alerts/alerts-page.tsx';
import { ConsolesPage } from '../../components/desk/consoles/consoles-page.tsx';
import type { DeskConsole } from '../../components/desk/model.ts';
import { NoticesPage } from '../../components/desk/notices-page.tsx';
import { RulesPage } from '../../components/desk/rules/rules-page.tsx';
import { type DeskPage, Shell } from '../../components/desk/shell.tsx';
import { StoreTrouble } from '../../components/desk/store-trouble.tsx';
import { columnOf } from '../../components/desk/today-counts.ts';
import { TodayPage } from '../../components/desk/today-page.tsx';
import { Skeleton } from '../../components/states.tsx';
import { useNow } from '../../components/use-now.ts';
import { attentionSetting, consoleSetting } from '../../utils/attention/stored-settings.ts';
import { healthReport } from '../../utils/health/report.ts';
import { formatCount, locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import { shippingSetting } from '../../utils/shipping/stored-settings.ts';
import { CheckDesk } from './check-desk.tsx';
import { DataDesk } from './data-desk.tsx';
import { LazyBoard } from './lazy-board.tsx';
import { LazyCare } from './lazy-care.tsx';
import { LazyGoals } from './lazy-goals.tsx';
import { LazyLibrary } from './lazy-library.tsx';
import { LazyReviews } from './lazy-reviews.tsx';
import { LazyTeam } from './lazy-team.tsx';
import { LazyTeamBoard } from './lazy-team-board.tsx';
import { LazyTeamLibrary } from './lazy-team-library.tsx';
import { LazyTimes } from './lazy-times.tsx';
import { LazyTiming } from './lazy-timing.tsx';
import { ReviewAlertsDesk } from './review-alerts-desk.tsx';
import { SettingsDesk } from './settings-desk.tsx';
import { useAccess } from './use-access.ts';
import { useRecords } from './use-records.ts';
import { useRoute } from './use-route.ts';
import { useSay } from './use-say.ts';
import { useSetting } from './use-setting.ts';
import { useTeamGlance } from './use-team-glance.ts';
import { useTeamLayer } from './use-team-layer.ts';

const deskConsoles = (lang: Lang): DeskConsole[] =>
  consoleFacts.map(({ id, name, hosts, timeZone, pages, parcels }) => ({
    id,
    name: name[lang],
    hosts,
    timeZone,
    pages: pages.map((page) => page.id),
    parcels,
  }));

/** Where a team's replies are made and looked after. */
const LEADS_PAGES: readonly DeskPage[] = ['teamLibrary', 'teamBoard'];

/** Times are told in minutes; this keeps them right, ms. */
const TICK = 20_000;

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** The desk on the store, the settings and the browser. */
export function Desk() {
  const { page, of, guard, show } = useRoute();
  const now = useNow(TICK);
  const { said, say, close } = useSay();
  const consoles = useMemo(() => deskConsoles(locale() as Lang), []);
  const { data, failure, reload } = useRecords();
  const [shipping, changeShipping] = useSetting(shippingSetting, say);
  const [attention, changeAttention] = useSetting(attentionSetting, say);
  const [switched, changeSwitched] = useSetting(consoleSetting, say);
  const { access, grant } = useAccess(consoles, say);
  const team = useTeamGlance();
  const { layer } = useTeamLayer();
  const version = browser.runtime.getManifest().version;

  const open = data?.alerts.filter((alert) => {
    const column = columnOf(alert, now);
    return column !== undefined && column !== 'snoozed';
  }).length;

  const copyReport = async (console: DeskConsole | undefined) => {
    const health = (data?.health ?? []).filter((one) => !console || one.console === console.id);
    const done = await copy(healthReport(health, version, navigator.userAgent));
    say(done ? { text: t('desk.copied') } : { text: t('desk.copyFailed'), tone: 'failed' });
  };

  const visited = { consoles, of, now, say, onShow: show, onGuard: guard, onCopy: copy };
  const content = (): preact.ComponentChild => {
    if (page === 'notices') return <NoticesPage now={now} onCopy={copy} />;
    if (page === 'replies') return <LazyLibrary consoles={consoles} now={now} say={say} onGuard={guard} />;
    if (page === 'reviews')
      return <LazyReviews consoles={consoles} of={of} onShow={show} now={now} say={say} onCopy={copy} />;
    if (page === 'reviewBoard')
      return <LazyBoard consoles={consoles} of={of} now={now} say={say} onCopy={copy} />;
    if (page === 'team') return <LazyTeam {...visited} />;
    if (page === 'teamLibrary') return <LazyTeamLibrary {...visited} />;
    if (page === 'teamBoard') return <LazyTeamBoard {...visited} />;
    if (page === 'times') return <LazyTimes consoles={consoles} of={of} now={now} say={say} />;
    if (page === 'replySettings') return <SettingsDesk say={say} />;
    if (page === 'timeSettings')
      return <LazyTiming consoles={consoles} now={now} say={say} onGuard={guard} />;
    if (page === 'draftCheck') return <CheckDesk consoles={consoles} shops={data?.shops ?? []} say={say} />;
    if (failure && !data) return <StoreTrouble failure={failure} onRetry={reload} />;
    if (!data || !shipping || !attention || !switched) return <Skeleton rows={6} label={t('desk.loading')} />;
    const shared = { consoles, shops: data.shops };
    const pages: Record<
      Exclude<
        DeskPage,
        | 'reviews'
        | 'reviewBoard'
        | 'times'
        | 'notices'
        | 'replies'
        | 'replySettings'
        | 'draftCheck'
        | 'team'
        | 'teamLibrary'
        | 'teamBoard'
        | 'timeSettings'
      >,
      () => preact.ComponentChild
    > = {
      today: () => (
        <TodayPage
          {...data}
          consoles={consoles}
          now={now}
          care={<LazyCare alerts={data.alerts} now={now} say={say} />}
          goals={<LazyGoals consoles={consoles} isQuiet />}
        />
      ),
      rules: () => (
        <RulesPage
          {...shared}
          settings={shipping}
          layer={layer}
          now={now}
          onChange={(rules, words) => changeShipping({ ...shipping, rules }, words)}
        />
      ),
      alerts: () => (
        <>
          <AlertsPage
            {...shared}
            shipping={shipping}
            teamTimes={layer?.shipping.thresholds}
            attention={attention}
            onShipping={changeShipping}
            onAttention={changeAttention}
          />
          <ReviewAlertsDesk {...shared} say={say} />
        </>
      ),
      consoles: () => (
        <ConsolesPage
          consoles={consoles}
          off={switched.off}
          access={access}
          health={data.health}
          now={now}
          onToggle={({ id, name }, on) =>
            changeSwitched(
              { off: on ? switched.off.filter((one) => one !== id) : [...switched.off, id] },
              on ? t('desk.consoles.switchedOn', [name]) : t('desk.consoles.switchedOff', [name]),
            )
          }
          onGrant={grant}
          onCopyReport={copyReport}
        />
      ),
      data: () => <DataDesk say={say} onDone={reload} />,
    };
    return pages[page]();
  };

  return (
    <Shell
      page={page}
      version={`${t('app.short_name')} ${version}`}
      said={said}
      onSaidClose={close}
      without={team.role === 'lead' || team.role === 'editor' ? [] : LEADS_PAGES}
      counts={{
        ...(open && { today: formatCount(open) }),
        ...(team.unread > 0 && { team: formatCount(team.unread) }),
        ...(team.waiting > 0 && { teamLibrary: formatCount(team.waiting) }),
      }}
    >
      {content()}
    </Shell>
  );
}
