import { apply } from '../attention/apply.ts';
import type { About } from '../attention/finding.ts';
import { alertJobs, type Circumstances } from '../attention/verdict.ts';
import { DAY } from '../core/time.ts';
import { recordKey } from '../records/key.ts';
import type { ItemRuling, ItemSubject } from '../store/items.ts';
import { jobOf } from '../store/jobs.ts';
import { findClusters } from './clusters.ts';
import type { ReviewSettings } from './settings.ts';

/** How far back an item's own rate is taken from: see `findClusters`. */
export const ITEM_HISTORY = 400 * DAY;

const topicOf = (alertId: string): string => alertId.slice(alertId.lastIndexOf('~') + 1);

/**
 * The recall warnings of one item: one alert for each topic that several buyers complain of alike. A warning closes by itself when the
 * complaints have died down; what a person closed stays closed for that wave only. While one stands, it is looked at daily.
 */
export function judgeItem(
  { alerts, console, id, jobs, orderedAt, shop, verdicts }: ItemSubject,
  settings: ReviewSettings,
  off: readonly string[],
  circumstances: Circumstances,
): ItemRuling {
  const { now } = circumstances;
  const found = off.includes(console)
    ? []
    : findClusters(verdicts, now, { orderedAt }).filter(({ count }) => count >= settings.clusterFrom);
  const clusters = new Map<string, (typeof found)[number]>(found.map((cluster) => [cluster.topic, cluster]));
  const topics = new Set([...clusters.keys(), ...alerts.map((alert) => topicOf(alert.id))]);
  const before = new Map(alerts.map((alert) => [topicOf(alert.id), alert]));
  const after = [...topics].flatMap((topic) => {
    const cluster = clusters.get(topic);
    const old = before.get(topic);
    const number = `${id}~${topic}`;
    const key = recordKey(console, shop, number);
    const about: About = { record: 'item', key, console, shop, id: number, seenAt: now };
    const severity = cluster && cluster.graveness !== 'minor' ? 'urgent' : 'warn';
    const tell = cluster && ({ severity, why: cluster.why } as const);
    const alert = apply({ kind: 'review-cluster', ...(tell && { tell }) }, old, about, now);
    if (!alert) return [];
    // The wave is over: the next one is news again.
    return !cluster && alert.closedBy === 'person' ? [{ ...alert, closedBy: 'fact' as const }] : [alert];
  });
  const quiet = settings.notify ? circumstances : { ...circumstances, notify: [] };
  return {
    alerts: after,
    jobs: [
      ...after.flatMap((alert) => alertJobs(before.get(topicOf(alert.id)), alert, jobs, quiet)),
      ...(clusters.size > 0 ? [jobOf('judge-item', recordKey(console, shop, id), now + DAY)] : []),
    ],
  };
}
