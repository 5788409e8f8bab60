import { type Failure, fail, ok, type Result } from '../../../utils/core/result.ts';
import { type Clock, MINUTE } from '../../../utils/core/time.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import type { Team, TeamChannel } from '../../../utils/records/team.ts';
import type { Database } from '../../../utils/store/database.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { openJobs } from '../../../utils/store/job-sheets.ts';
import { changeJobs, jobOf } from '../../../utils/store/jobs.ts';
import { heldHead } from '../../../utils/store/team-releases.ts';
import { getTeam } from '../../../utils/store/teams.ts';
import { reading } from '../../../utils/store/transaction.ts';
import type { Pulled } from '../../../utils/team/channels/channel.ts';
import {
  afterAnswer,
  afterFailure,
  isAhead,
  isTurn,
  nextTurn,
  spreadStart,
} from '../../../utils/team/channels/standing.ts';
import { type Offer, type Taken, takeIn } from '../../../utils/team/channels/take-in.ts';
import { type Openers, openWays, type Way } from '../../../utils/team/channels/ways.ts';
import { keepRecords, outcomeOf } from './channel-records.ts';

/** What asking channels takes. `offer` verifies a release and takes it in. */
export interface Polling extends Openers {
  clock: Clock;
  offer: Offer;
}

/** Longer than a transfer may take: a worker that is ended meanwhile comes back to it then, not at once. */
const IN_HAND = 5 * MINUTE;
/** A turn that was missed by more: the browser was closed, or the computer asleep. */
const AWAY = 2 * MINUTE;
/** The alarm rings once for all that is due so soon. */
const TOGETHER = 15_000;

const POLL = jobOf('team-poll', 'team', 0);

/**
 * Asks channels for a release and takes in the newest that is valid; all of them, or those whose time has come. One that fails says so in its
 * outcome and in its record, and waits longer each time; the others go on. Errors: those of the store.
 */
export async function askChannels(
  polling: Polling,
  which: 'all' | 'due' = 'all',
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<ChannelOutcome[]>> {
  const now = polling.clock();
  return inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return ok([]);
    const ways = (await openWays(database, team, polling, now)).filter(
      ({ record, everyMinutes }) => everyMinutes > 0 && (which === 'all' || isTurn(record, now + TOGETHER)),
    );
    const held = await heldHead(database, team);
    const pulled = await Promise.all(ways.map((way) => pull(way, team, held, signal)));
    const brought = ways.flatMap(({ channel }, index) => {
      const one = pulled[index];
      return one?.ok && one.value.outcome === 'new' ? [{ channel: channel.id, text: one.value.text }] : [];
    });
    const taken = await takeIn(brought, team.head?.number ?? 0, polling.offer);
    const release = (await getTeam(database))?.head?.release;
    const settled = ways.map((way, index) =>
      settle(way, pulled[index] ?? fail('channel-unreachable'), taken.get(way.channel.id), release, polling),
    );
    await keepRecords(
      database,
      team.id,
      settled.flatMap(({ records }) => records),
    );
    await planPoll(database, polling);
    return ok(settled.map(({ outcome }) => outcome));
  });
}

async function pull(
  { channel, record }: Way,
  { joinedAt }: Team,
  held: Team['head'],
  signal: AbortSignal,
): Promise<Result<Pulled>> {
  const isOfThisTeam = (record.okAt ?? 0) >= joinedAt && held !== undefined;
  try {
    return await channel.pull(
      {
        ...(isOfThisTeam && record.etag ? { etag: record.etag } : {}),
        ...(held ? { release: held.release, number: held.number } : {}),
      },
      signal,
    );
  } catch (error) {
    // A bug in one way must not close the others.
    console.error('tiexin: channel', channel.id, error);
    return fail('channel-unreachable', 'broken');
  }
}

function settle(
  { channel, record, everyMinutes, addresses }: Way,
  pulled: Result<Pulled>,
  taken: Taken | undefined,
  release: string | undefined,
  { clock, random }: Polling,
): { outcome: ChannelOutcome; records: TeamChannel[] } {
  const now = clock();
  const give = (one: TeamChannel, outcome: ChannelOutcome['outcome'], failure?: Failure) => ({
    outcome: outcomeOf(channel.id, outcome, failure),
    records: [one, ...addresses.values()],
  });
  if (!pulled.ok) return give(afterFailure(record, pulled.error, now, random), 'failed', pulled.error);
  if (taken?.outcome === 'refused')
    return give(afterFailure(record, taken.failure, now, random, true), 'failed', taken.failure);
  const behind = taken?.outcome === 'behind' ? taken.failure : stillBehind(record, pulled.value);
  const answer = {
    etag: pulled.value.outcome === 'empty' ? undefined : pulled.value.etag,
    release: taken && !behind ? release : undefined,
    behind,
  };
  const after = afterAnswer(record, answer, now, nextTurn(everyMinutes, random));
  const outcome = taken ? (taken.outcome === 'new' ? 'new' : 'same') : pulled.value.outcome;
  return give(after, outcome, behind);
}

/** What was said of an older release that still lies there unchanged. */
function stillBehind({ etag, failure }: TeamChannel, pulled: Pulled): Failure | undefined {
  const isUnchanged = pulled.outcome === 'same' && (pulled.etag ?? etag) === etag;
  if (!isUnchanged || failure?.code !== 'team-older') return undefined;
  const { code, detail } = failure;
  return detail === undefined ? { code } : { code, detail };
}

/** Sets the job for the channel whose turn is next; without a team there is none. */
export async function planPoll(database: Database, polling: Polling): Promise<void> {
  const now = polling.clock();
  const team = await getTeam(database);
  const ways = team ? await openWays(database, team, polling, now) : [];
  const turns = ways.flatMap(({ everyMinutes, record }) =>
    everyMinutes > 0 ? [isTurn(record, now) ? now : (record.nextAt ?? now)] : [],
  );
  if (turns.length === 0) await changeJobs(database, [], [POLL.key]);
  else await changeJobs(database, [{ ...POLL, dueAt: Math.round(Math.max(Math.min(...turns), now)) }]);
}

/** Lets every channel be asked at its next turn, whatever became of it before: for when credentials, access or the list were changed. */
export async function resumeChannels(polling: Polling): Promise<Result<void>> {
  return inStore(async (database) => {
    const records = await database.getAll('teamChannels');
    const team = await getTeam(database);
    if (team)
      await keepRecords(
        database,
        team.id,
        records.map(({ nextAt: _, ...record }) => ({ ...record, failures: 0 })),
      );
    await planPoll(database, polling);
    return ok(undefined);
  });
}

/** The job as it stands, of which there may be none: the browser was ended before it was planned. */
const plannedAt = async (database: Database): Promise<number | undefined> =>
  (await openJobs(reading(database, ['jobs']), [POLL])).of(POLL.subject, [POLL.kind])[0]?.dueAt;

/**
 * Does the job `team-poll` if it is due, if it was never planned, or if a channel was asked at a time that has not come yet: the clock was put back.
 * Safe to repeat, and to end at any line. Answers what became of it; undefined when nothing was due.
 */
export async function pollIfDue(polling: Polling): Promise<Result<ChannelOutcome[] | undefined>> {
  const now = polling.clock();
  const due = await inStore(async (database) => {
    const [team, planned] = await Promise.all([getTeam(database), plannedAt(database)]);
    const records = team ? await database.getAll('teamChannels') : [];
    const isDue =
      planned === undefined ? team !== undefined : planned <= now || records.some((one) => isAhead(one, now));
    if (!isDue) return ok(false);
    const isLate = planned !== undefined && now - planned > AWAY;
    const dueAt = isLate ? spreadStart(now, polling.random) : now + IN_HAND;
    await changeJobs(database, [{ ...POLL, dueAt: Math.round(dueAt) }]);
    return ok(!isLate);
  });
  if (!due.ok) return due;
  return due.value ? askChannels(polling, 'due') : ok(undefined);
}
