import type { Finding } from '../../utils/attention/finding.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import type { Conversation } from '../../utils/records/conversation.ts';
import type { Job } from '../../utils/records/job.ts';
import {
  conversationKeyOf,
  isOfConversation,
  type JudgedConversations,
  judgeConversations,
} from '../../utils/store/conversations.ts';
import type { Database } from '../../utils/store/database.ts';
import { dueJobs } from '../../utils/store/jobs.ts';
import type { ConversationJudge } from '../../utils/store/judge.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';
import { waitingJudge } from '../../utils/timing/waiting-judge.ts';
import type { Court } from './court.ts';

/** The rules of who waits, under the settings of this moment. */
export async function conveneWaiting(
  { circumstances, off }: Court,
  riskAt?: (value: Conversation) => Finding | undefined,
): Promise<ConversationJudge> {
  return waitingJudge(await timingSetting.get(), off, circumstances, riskAt);
}

/** A job about a conversation that waits, or about an alert of it: these have rules of their own. */
export const isAboutConversation = (job: Job): boolean =>
  job.kind === 'judge-conversation' || (job.kind === 'wake' && isOfConversation(job));

/** Conversations judged in one transaction, and the most slices: more would mean that jobs come back as fast as they are done. */
const SLICE = 300;
const MOST_SLICES = 100;

/** Judges every conversation whose time has come. Errors: `store-full`. */
export async function judgeWaitingDue(
  database: Database,
  court: Court,
  note: (judged: JudgedConversations) => void,
): Promise<Result<void>> {
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const due = (await dueJobs(database, court.circumstances.now, 5000))
      .filter(isAboutConversation)
      .slice(0, SLICE);
    if (due.length === 0) break;
    const keys = due.map(({ kind, subject }) => (kind === 'wake' ? conversationKeyOf(subject) : subject));
    const judged = await judgeConversations(database, [...new Set(keys)], await conveneWaiting(court));
    if (!judged.ok) return judged;
    note(judged.value);
  }
  return ok(undefined);
}
