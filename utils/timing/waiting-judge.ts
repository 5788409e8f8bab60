import { apply, wake } from '../attention/apply.ts';
import type { Finding } from '../attention/finding.ts';
import { alertKey } from '../attention/finding.ts';
import type { Circumstances } from '../attention/verdict.ts';
import { DAY, SECOND } from '../core/time.ts';
import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Job } from '../records/job.ts';
import { NEVER } from '../records/wait-limits.ts';
import { jobOf } from '../store/jobs.ts';
import type { ConversationJudge } from '../store/judge.ts';
import { judgeWaiting, type ReminderManners } from './judge-waiting.ts';
import { valuesOf } from './rule.ts';
import { ruleFor } from './rules.ts';
import type { TimingSettings } from './settings.ts';

/** The limit that counts on a console and how somebody is reminded of it, by the rule that was chosen. */
export function reminderManners(console: string, settings: TimingSettings): ReminderManners {
  const { lead, me, notify, rules } = settings;
  const limit = valuesOf(ruleFor(console, settings), rules).limit * SECOND;
  return { limit, lead: Math.min(lead * SECOND, limit), me, notify };
}

/** What was said at its worst is over when somebody answered and the buyer has been quiet for so long. */
const QUIET = DAY;

/**
 * An alert that somebody might complain: it stays until the words are calm (`finding`), or nothing was said for a day after an answer, or
 * after nobody can be waited for any more.
 */
function riskOf(
  value: Conversation,
  stored: Alert | undefined,
  finding: Finding | undefined,
  now: number,
): { alert: Alert | undefined; nextAt?: number } {
  const { console, id, key, lastAt = 0, seenAt, shop, waitingSince } = value;
  const about = { record: 'conversation' as const, key, console, shop, id, seenAt };
  if (finding) return { alert: apply(finding, stored, about, now) };
  if (!stored || (stored.state !== 'open' && stored.state !== 'snoozed')) return { alert: stored };
  const waitsUntil = waitingSince === undefined ? 0 : waitingSince + NEVER;
  const endsAt = Math.max(Math.max(lastAt, stored.changedAt) + QUIET, waitsUntil);
  if (now >= endsAt) return { alert: apply({ kind: 'at-risk' }, stored, about, now) };
  return { alert: wake(stored, now), nextAt: endsAt };
}

/**
 * The rules of who waits, as the store wants them. Of a console that is switched off nobody is reminded. `riskAt` tells what was found of the
 * one conversation whose words are at hand.
 */
export function waitingJudge(
  settings: TimingSettings,
  off: readonly string[],
  circumstances: Circumstances,
  riskAt: (value: Conversation) => Finding | undefined = () => undefined,
): ConversationJudge {
  const { now } = circumstances;
  return ({ alerts, jobs, value }) => {
    const of = (kind: Alert['kind']) => alerts.find(({ key }) => key === alertKey(kind, value));
    const isOff = off.includes(value.console);
    const risk = riskOf(
      value,
      of('at-risk'),
      isOff || !settings.atRisk ? { kind: 'at-risk' } : riskAt(value),
      now,
    );
    const waiting = isOff
      ? { jobs: [] }
      : judgeWaiting(value, of('waiting'), jobs, reminderManners(value.console, settings), circumstances);
    const next = [waiting.nextAt, risk.nextAt].filter((at) => at !== undefined);
    const wakes = [risk.alert].flatMap((alert): Job[] =>
      alert?.state === 'snoozed' ? [jobOf('wake', alert.key, alert.snoozedUntil ?? now)] : [],
    );
    return {
      alerts: [waiting.alert, risk.alert].filter((alert) => alert !== undefined),
      jobs: [
        ...(next.length > 0 ? [jobOf('judge-conversation', value.key, Math.min(...next))] : []),
        ...waiting.jobs,
        ...wakes,
      ],
    };
  };
}
