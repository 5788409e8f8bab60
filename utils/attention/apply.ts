import { DAY, MINUTE } from '../core/time.ts';
import type { Alert, Reason, Severity } from '../records/alert.ts';
import { type About, alertId, alertKey, type Finding } from './finding.ts';

/** The longest that an alert may be put off. What is put off longer was so under a wrong clock, and wakes. */
export const LONGEST_SNOOZE = 31 * DAY;

const RANK: Readonly<Record<Severity, number>> = { info: 0, warn: 1, urgent: 2 };

/** Consoles name the same deadline with and without seconds. */
const sameDue = (one: number | undefined, other: number | undefined): boolean =>
  one === other || (one !== undefined && other !== undefined && Math.abs(one - other) < MINUTE);

const sameWhy = (one: readonly Reason[], other: readonly Reason[]): boolean =>
  one.length === other.length &&
  one.every(({ code, values = {} }, index) => {
    const there = other[index];
    const theirs = there?.values ?? {};
    const names = new Set([...Object.keys(values), ...Object.keys(theirs)]);
    return there?.code === code && [...names].every((name) => values[name] === theirs[name]);
  });

type Tell = NonNullable<Finding['tell']>;

function withTold(alert: Alert, { severity, dueAt, why }: Tell): Alert {
  const { dueAt: _, ...rest } = alert;
  return { ...rest, severity, ...(dueAt !== undefined && { dueAt }), why };
}

function opened(finding: Finding, tell: Tell, about: About, now: number): Alert {
  const { console, id, key, record, shop } = about;
  const alert: Alert = {
    key: alertKey(finding.kind, about),
    console,
    shop,
    id: alertId(finding.kind, id),
    kind: finding.kind,
    severity: tell.severity,
    subject: { record, key },
    openedAt: now,
    changedAt: now,
    state: 'open',
    why: [],
  };
  return withTold(alert, tell);
}

/** Without what only a closed or snoozed alert has. */
function plain(alert: Alert): Alert {
  const { closedBy: _, snoozedUntil: __, ...rest } = alert;
  return rest;
}

/**
 * What was marked as done before its due date is not done on a page seen after it. Only the first such page tells: what is then
 * marked as done again was marked after the due date.
 */
const ranOut = ({ changedAt, dueAt }: Alert, tell: Tell, seenAt: number, now: number): boolean =>
  dueAt !== undefined &&
  tell.dueAt !== undefined &&
  changedAt < dueAt &&
  Math.min(now, seenAt) >= Math.max(dueAt, tell.dueAt);

/**
 * Whether a fact overrules the person who closed an alert. It does when the due date has moved. What was marked as done also comes
 * back when it has become graver, or its due date has passed, and a page seen since then still says so; what was dismissed stays
 * dismissed for that due date.
 */
function overrules(alert: Alert, tell: Tell, seenAt: number, now: number): boolean {
  if (alert.dueAt !== undefined && !sameDue(alert.dueAt, tell.dueAt)) return true;
  const graver = RANK[tell.severity] > RANK[alert.severity];
  if (alert.state === 'dismissed') return graver && tell.dueAt === undefined;
  if (graver) return alert.changedAt > now || seenAt > alert.changedAt;
  return ranOut(alert, tell, seenAt, now);
}

/** The alert no longer sleeps: its time has come, or it lies further ahead than anyone could have meant. */
const isAwake = ({ snoozedUntil }: Alert, now: number): boolean =>
  snoozedUntil === undefined || snoozedUntil <= now || snoozedUntil > now + LONGEST_SNOOZE;

/** An alert whose time to sleep is over, open again; any other as it is. `now` in UTC ms. */
export const wake = (alert: Alert, now: number): Alert =>
  alert.state === 'snoozed' && isAwake(alert, now)
    ? { ...plain(alert), state: 'open', changedAt: now }
    : alert;

function close(alert: Alert, now: number): Alert {
  return alert.state === 'open' || alert.state === 'snoozed'
    ? { ...plain(alert), state: 'done', closedBy: 'fact', changedAt: now }
    : alert;
}

/**
 * What a finding makes of the alert about the same thing. Answers the very same alert where nothing changed; `changedAt` moves only
 * when something that a person sees did. `now` in UTC ms.
 * - Nothing to tell closes it, by fact; an alert that a fact closed opens anew when the fact comes back.
 * - What a person closed stays closed unless `overrules` says otherwise.
 * - What is snoozed sleeps on, with its new severity and date for the list to show: a person said when.
 */
export function apply(
  finding: Finding,
  alert: Alert | undefined,
  about: About,
  now: number,
): Alert | undefined {
  const { tell } = finding;
  if (!tell) return alert && close(alert, now);
  if (!alert) return opened(finding, tell, about, now);
  if (alert.state === 'done' || alert.state === 'dismissed') {
    const anew = alert.closedBy === 'fact' || overrules(alert, tell, about.seenAt, now);
    return anew ? opened(finding, tell, about, now) : alert;
  }
  const due = sameDue(alert.dueAt, tell.dueAt) && sameWhy(alert.why, tell.why);
  const awake = wake(alert, now);
  if (due && alert.severity === tell.severity && alert.dueAt === tell.dueAt) return awake;
  return {
    ...withTold(awake, tell),
    changedAt: due && alert.severity === tell.severity ? awake.changedAt : now,
  };
}

/** Whether a person should hear of it: it opened, woke, or became graver. */
export function isNews(before: Alert | undefined, after: Alert): boolean {
  if (after.state !== 'open') return false;
  return before?.state !== 'open' || RANK[after.severity] > RANK[before.severity];
}
