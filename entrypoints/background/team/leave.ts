import { ok, type Result } from '../../../utils/core/result.ts';
import { SECOND } from '../../../utils/core/time.ts';
import type { Database } from '../../../utils/store/database.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { listPosts, unsentPosts } from '../../../utils/store/team-posts.ts';
import { changeTeam, leaveTeam } from '../../../utils/store/teams.ts';
import { openWays } from '../../../utils/team/channels/ways.ts';
import { SHARES_NOTHING } from '../../../utils/team/membership/sharing.ts';
import { keepShared } from '../../../utils/team/posts/keep-posts.ts';
import { type BoardChannel, sendPosts } from '../../../utils/team/posts/send-posts.ts';
import { isShared } from '../../../utils/team/posts/slots.ts';
import type { CareList } from './care-list.ts';
import type { Exchanging } from './exchange.ts';

/** Somebody who leaves waits no longer than this (ms) for channels that do not answer. */
const PATIENCE = 15 * SECOND;

interface Leaving {
  care: Pick<CareList, 'giveUp'>;
  exchanging: Exchanging;
}

/** Posts of what is shared that are not out on a channel: what they were to empty is there still. */
const isUntold = async (database: Database, { id }: BoardChannel): Promise<boolean> =>
  (await unsentPosts(database, id)).some(({ slot }) => isShared(slot));

/** Empties what this member shared, wherever it can be reached in time. Answers the channels where it lies still. */
async function takeBack(database: Database, exchanging: Exchanging): Promise<string[]> {
  const { clock } = exchanging;
  const team = await database.get('teams', 'team');
  const hasShared = (await listPosts(database)).some(({ out, post }) => out && isShared(post.slot));
  if (!team || !hasShared) return [];
  const kept = await keepShared(database, { ...exchanging, now: clock() });
  if (!kept.ok) console.error('tiexin: leaving', kept.error.code);
  const ways = await openWays(database, team, exchanging, clock());
  const boards = ways.flatMap(({ channel }): BoardChannel[] =>
    channel.board ? [{ id: channel.id, board: channel.board }] : [],
  );
  const over = AbortSignal.timeout(PATIENCE);
  const late = new Promise((resolve) => over.addEventListener('abort', resolve, { once: true }));
  // Side by side: one that does not answer keeps the others from nothing.
  const sent = Promise.all(boards.map((one) => sendPosts(database, [one], over)));
  await Promise.race([sent, late]);
  const untold: string[] = [];
  for (const one of boards) if (!kept.ok || (await isUntold(database, one))) untold.push(one.id);
  return untold;
}

/**
 * Shares nothing any more, takes back what was shared, gives claims back, and then leaves the team; where channels cannot be reached it is left all the
 * same. A browser that is ended meanwhile is in the team still and shares nothing. Errors: those of the store.
 */
export async function leave({ care, exchanging }: Leaving): Promise<Result<{ untold: string[] }>> {
  const stopped = await inStore((database) =>
    changeTeam(database, (team) => ({ ...team, sharing: SHARES_NOTHING })),
  );
  if (!stopped.ok) return stopped.error.code === 'team-not-joined' ? ok({ untold: [] }) : stopped;
  await care.giveUp();
  const told = await inStore(async (database) => ok(await takeBack(database, exchanging)));
  const left = await inStore(leaveTeam);
  if (!left.ok) return left;
  const untold = told.ok ? told.value : stopped.value.channels.map(({ id }) => id);
  return ok({ untold });
}
