import type { Alert } from '../records/alert.ts';
import type { Conversation } from '../records/conversation.ts';
import type { Job } from '../records/job.ts';
import { alertKeysOf, loadAlerts } from './alerts-about.ts';
import { type JobBook, openJobs } from './job-sheets.ts';
import type { ConversationJudge } from './judge.ts';
import { replaceIn, replaceJobs } from './settle.ts';
import type { ConversationCase } from './take-conversations.ts';
import type { Transaction } from './transaction.ts';

const TOLD = ['wake', 'notify'] as const;

/** The alerts of conversations and all jobs about them, ready to be judged. */
export interface ConversationHearings {
  alerts: ReadonlyMap<string, readonly Alert[]>;
  jobs: JobBook;
}

const keysOf = ({ formerKeys, value }: Pick<ConversationCase, 'formerKeys' | 'value'>): string[] => [
  value.key,
  ...formerKeys,
];

/** Loads what stands around conversations. */
export async function hearConversations(
  transaction: Transaction,
  cases: readonly Pick<ConversationCase, 'formerKeys' | 'value'>[],
): Promise<ConversationHearings> {
  const keys = cases.flatMap(keysOf);
  const names = keys.flatMap((key) => [
    { kind: 'judge-conversation' as const, subject: key },
    ...alertKeysOf('conversation', key).flatMap((subject) => TOLD.map((kind) => ({ kind, subject }))),
  ]);
  const [alerts, jobs] = await Promise.all([
    loadAlerts(transaction, 'conversation', keys),
    openJobs(transaction, names),
  ]);
  return { alerts, jobs };
}

/** What was settled of conversations. */
export interface SettledConversations {
  conversations: Conversation[];
  alerts: Alert[];
  touched: boolean;
}

/**
 * Writes conversations, and by the rules what follows for their alerts and jobs. Alerts under former keys go: they are opened anew at the
 * place where the conversation is now. Only asks, never waits.
 */
export function settleConversations(
  transaction: Transaction,
  cases: readonly (Pick<ConversationCase, 'formerKeys' | 'value'> & { clean?: boolean })[],
  hearings: ConversationHearings | undefined,
  judge: ConversationJudge | undefined,
): SettledConversations {
  const conversations = transaction.objectStore('conversations');
  const alertStore = transaction.objectStore('alerts');
  const written: Alert[] = [];
  let touched = false;
  for (const one of cases) {
    for (const key of one.formerKeys) conversations.delete(key);
    if (!one.clean) conversations.put(one.value);
    if (!hearings || !judge) continue;
    const { alerts, jobs } = hearings;
    const stored = keysOf(one).flatMap((key) => alerts.get(key) ?? []);
    const own = alerts.get(one.value.key) ?? [];
    const storedJobs = keysOf(one).flatMap((key): Job[] => [
      ...jobs.of(key, ['judge-conversation']),
      ...alertKeysOf('conversation', key).flatMap((subject) => jobs.of(subject, TOLD)),
    ]);
    const ruling = judge({ value: one.value, alerts: own, jobs: storedJobs });
    const replaced = replaceIn(alertStore, stored, ruling.alerts);
    replaceJobs(jobs, storedJobs, ruling.jobs);
    written.push(...replaced.put);
    touched ||= replaced.touched;
  }
  hearings?.jobs.close();
  return { conversations: cases.map(({ value }) => value), alerts: written, touched };
}
