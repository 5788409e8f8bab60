import { ok, type Result } from '../../../utils/core/result.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { getTeam } from '../../../utils/store/teams.ts';
import { afterAnswer, nextTurn } from '../../../utils/team/channels/standing.ts';
import { openWays, type Way } from '../../../utils/team/channels/ways.ts';
import { keepRecords, outcomeOf } from './channel-records.ts';
import type { Polling } from './poll.ts';

/** A release that was signed here, as it goes out: `previous` is the id of the one before ('': none). */
export interface Outgoing {
  /** Its id. */
  release: string;
  text: string;
  previous: string;
  /** Releases that it takes the place of too: those that it joins, and older ones of the same chain, which a channel has that missed one. */
  replaces?: ReadonlySet<string>;
  /** What is put beside it where a channel holds files, as `team.json`. */
  files?: readonly { name: string; text: string }[];
}

/** Hands a release to every channel that takes one. Doing it again does no harm: who has it says so. Errors: those of the store. */
export async function tellChannels(
  polling: Polling,
  outgoing: Outgoing,
  signal: AbortSignal = new AbortController().signal,
): Promise<Result<ChannelOutcome[]>> {
  return inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return ok([]);
    const ways = (await openWays(database, team, polling, polling.clock())).filter(
      ({ channel }) => channel.push,
    );
    const outcomes = await Promise.all(ways.map((way) => tell(way, outgoing, signal)));
    const now = polling.clock();
    const answer = { release: outgoing.release };
    const taken = ways.flatMap(({ everyMinutes, record }, index) =>
      outcomes[index]?.outcome === 'sent'
        ? [afterAnswer(record, answer, now, nextTurn(everyMinutes, polling.random))]
        : [],
    );
    await keepRecords(database, team.id, taken);
    return ok(outcomes);
  });
}

async function tell(
  { channel }: Way,
  { text, previous, replaces, files = [] }: Outgoing,
  signal: AbortSignal,
): Promise<ChannelOutcome> {
  try {
    let sent = await channel.push?.(text, previous, signal);
    const there =
      sent?.ok === false && sent.error.code === 'channel-overtaken' ? sent.error.detail : undefined;
    if (there !== undefined && replaces?.has(there)) sent = await channel.push?.(text, there, signal);
    if (sent && !sent.ok) return outcomeOf(channel.id, 'failed', sent.error);
    for (const file of files) {
      const kept = await channel.keep?.(file.name, file.text, signal);
      if (kept && !kept.ok) return outcomeOf(channel.id, 'sent', kept.error);
    }
    return outcomeOf(channel.id, 'sent', channel.unguarded ? { code: 'channel-unguarded' } : undefined);
  } catch (error) {
    console.error('tiexin: channel', channel.id, error);
    return outcomeOf(channel.id, 'failed', { code: 'channel-unreachable', detail: 'broken' });
  }
}
