import { ok, type Result } from '../../../utils/core/result.ts';
import { announceChange } from '../../../utils/platform/changes.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { openJobs } from '../../../utils/store/job-sheets.ts';
import { jobOf } from '../../../utils/store/jobs.ts';
import { reading } from '../../../utils/store/transaction.ts';
import { openWays } from '../../../utils/team/channels/ways.ts';
import { takeBackReleased, takeDraftPosts } from '../../../utils/team/drafts/fresh-drafts.ts';
import { type Collected, collectPosts } from '../../../utils/team/posts/collect-posts.ts';
import { keepShared } from '../../../utils/team/posts/keep-posts.ts';
import { isSendTurn, planSend } from '../../../utils/team/posts/plan-send.ts';
import { type BoardChannel, sendPosts } from '../../../utils/team/posts/send-posts.ts';
import type { ShareTools } from '../../../utils/team/posts/shared-posts.ts';
import type { Polling } from './poll.ts';

/** What handing on and collecting takes, beside what asking channels takes. */
export interface Exchanging
  extends Pick<Polling, 'clock' | 'request' | 'random' | 'hub'>,
    Omit<ShareTools, 'now'> {}

export interface Exchanged {
  channels: ChannelOutcome[];
  /** What members had left; leads and editors only. */
  collected?: Collected;
}

/**
 * Signs what is shared and changed, hands it on to every channel that has a place for it, and for leads and editors collects what members left: proposals
 * and decisions become drafts, and open pages are told. Plans the next time. Safe to repeat, and to end at any line. Errors: those of the store, `team-no-key`.
 */
export function exchange(
  exchanging: Exchanging,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<Exchanged>> {
  const now = exchanging.clock();
  return inStore(async (database) => {
    const team = await database.get('teams', 'team');
    if (!team) return ok({ channels: [] });
    // Before anything is waited for: a worker that is ended meanwhile comes back to it.
    await planSend(database, now, exchanging.random);
    const settled = await takeBackReleased(database, now);
    if (!settled.ok) console.error('tiexin: drafts', settled.error.code, settled.error.detail);
    const kept = await keepShared(database, { ...exchanging, now });
    const ways = await openWays(database, team, exchanging, now);
    const boards = ways.flatMap(({ channel }): BoardChannel[] =>
      channel.board ? [{ id: channel.id, board: channel.board }] : [],
    );
    const sent = await sendPosts(database, boards, signal);
    if (!kept.ok) return kept;
    if (team.role === 'agent') return ok({ channels: sent });
    const { collected, outcomes } = await collectPosts(database, boards, { now, signal });
    const drafts = await takeDraftPosts(database, collected.taken, now);
    // The posts are kept: the page of the drafts takes them once more.
    if (!drafts.ok) console.error('tiexin: drafts', drafts.error.code, drafts.error.detail);
    if (collected.taken.length > 0) await announceChange([]);
    return ok({ channels: joinOutcomes(sent, outcomes), collected });
  });
}

/** One outcome for each channel: what failed counts, then what brought something. */
function joinOutcomes(
  sent: readonly ChannelOutcome[],
  collected: readonly ChannelOutcome[],
): ChannelOutcome[] {
  return sent.map((one) => {
    const other = collected.find(({ channel }) => channel === one.channel);
    return other && one.outcome !== 'failed' && other.outcome !== 'same' ? other : one;
  });
}

const SEND = jobOf('team-send', 'team', 0);

/** Does the job `team-send` if it is due, or was planned by a clock that has been put back since. Answers undefined when nothing was. */
export async function exchangeIfDue(exchanging: Exchanging): Promise<Result<Exchanged | undefined>> {
  const now = exchanging.clock();
  const due = await inStore(async (database) => {
    const planned = (await openJobs(reading(database, ['jobs']), [SEND])).of(SEND.subject, [SEND.kind])[0];
    return ok(planned !== undefined && isSendTurn(planned.dueAt, now));
  });
  if (!due.ok) return due;
  return due.value ? exchange(exchanging) : ok(undefined);
}
