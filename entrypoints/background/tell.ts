import { t } from '../../utils/locales/text.ts';
import { drawBadge } from '../../utils/platform/badge.ts';
import { correct, type Notice, notify, unnotify } from '../../utils/platform/notifications.ts';
import { noteTold, toldOf } from '../../utils/platform/told.ts';
import type { Alert } from '../../utils/records/alert.ts';
import { summaryOf } from '../../utils/shipping/outlook.ts';
import { getAlerts } from '../../utils/store/alerts.ts';
import type { Database } from '../../utils/store/database.ts';
import { changeJobs, dueJobs } from '../../utils/store/jobs.ts';
import type { Court } from './court.ts';
import { teamNews } from './team/news.ts';

/** `3 单已迟 · 1 条差评`: only what there is; counts and kinds, never what an order or a buyer is called. */
export function summaryWords(alerts: readonly Alert[], now: number): string {
  const summary = summaryOf(alerts, [], now);
  const open = (kind: Alert['kind']) =>
    alerts.filter((alert) => alert.kind === kind && alert.state === 'open').length;
  const counts = {
    late: summary.late,
    urgent: summary.urgent,
    soon: summary.soon,
    other: summary.other,
    review: open('review'),
    reviewStep: open('review-step'),
    reviewCluster: open('review-cluster'),
    waiting: open('waiting'),
    atRisk: open('at-risk'),
  };
  const words = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((name) =>
    counts[name] > 0 ? [t(`notification.${name}`, counts[name])] : [],
  );
  return words.join(' · ');
}

/** The toolbar button says how many open alerts are more than information, and what they are. */
export async function showCount(open: readonly Alert[], now: number): Promise<void> {
  const counted = open.filter(({ severity }) => severity !== 'info');
  const urgent = counted.some(({ severity }) => severity === 'urgent');
  const words = summaryWords(counted, now);
  await drawBadge({
    count: counted.length,
    urgent,
    title: words === '' ? t('notification.calm') : t('notification.badge', { summary: words }),
  });
}

/** `ofTeam` are words about what came from the team. */
function noticeOf(news: readonly Alert[], ofTeam: string, open: readonly Alert[], now: number): Notice {
  const summary = summaryWords(open, now);
  return {
    title: [summaryWords(news, now), ofTeam].filter((words) => words !== '').join(' · '),
    message: summary === '' ? t('notification.teamMessage') : t('notification.message', { summary }),
  };
}

/**
 * The standing notification never tells of what is settled or put off: once all that it told of is, it goes, whatever else is open; when
 * some is, it says what is left, without calling anyone again.
 */
export async function takeBack(database: Database, open: readonly Alert[], now: number): Promise<void> {
  const told = new Set(await toldOf());
  const left = open.filter(({ key }) => told.has(key));
  const team = await teamNews(database, [...told], now);
  const count = left.length + team.subjects.length;
  if (open.length + team.subjects.length > 0 && count === told.size) return;
  await (count === 0 ? unnotify() : correct(noticeOf(left, team.words, open, now)));
  await noteTold([...left.map(({ key }) => key), ...team.subjects]);
}

/**
 * Tells of every alert that waits to be told, in one notification. In quiet hours it waits on until their end. The jobs go only after
 * the notification stands: killed in between, the same one takes its own place.
 */
export async function tellNews(
  database: Database,
  open: readonly Alert[],
  { circumstances }: Court,
): Promise<void> {
  const { notify: severities, now, tellAt } = circumstances;
  const due = (await dueJobs(database, now, 5000)).filter(({ kind }) => kind === 'notify');
  if (due.length === 0) return;
  if (tellAt > now) {
    await changeJobs(
      database,
      due.map((job) => ({ ...job, dueAt: tellAt })),
    );
    return;
  }
  const alerts = await getAlerts(
    database,
    due.map(({ subject }) => subject),
  );
  const news = [...alerts.values()].filter(
    ({ kind, severity, state }) => state === 'open' && (kind === 'waiting' || severities.includes(severity)),
  );
  const team = await teamNews(
    database,
    due.map(({ subject }) => subject),
    now,
  );
  if (news.length + team.subjects.length > 0) {
    await notify(noticeOf(news, team.words, open, now));
    await noteTold([...news.map(({ key }) => key), ...team.subjects]);
  }
  await changeJobs(
    database,
    [],
    due.map(({ key }) => key),
  );
}
