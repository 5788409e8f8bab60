import { MINUTE } from '../../../utils/core/time.ts';
import { announceChange } from '../../../utils/platform/changes.ts';
import { managedPolicy } from '../../../utils/platform/managed.ts';
import type { Team, TeamChannel } from '../../../utils/records/team.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { result, write } from '../../../utils/store/transaction.ts';
import { withPolicy } from '../../../utils/team/channels/policy-channels.ts';
import { freshChannel } from '../../../utils/team/channels/standing.ts';
import type { HubState } from '../../../utils/team/hub/state.ts';

/** A hub that stays reached is noted again after so long (ms), no sooner. */
const AGAIN = MINUTE;

/** A channel's record after its hub was reached or lost; nothing where that says no more than the record does. */
function after(before: TeamChannel, { connected, failure }: HubState, now: number): TeamChannel | undefined {
  if (connected) {
    const known = before.okAt ?? Number.NEGATIVE_INFINITY;
    if (!before.failure && known <= now && now - known < AGAIN) return undefined;
    const { failure: _, ...rest } = before;
    return { ...rest, triedAt: now, okAt: now, failures: 0 };
  }
  if (!failure || before.failure?.code === failure.code) return undefined;
  return { ...before, triedAt: now, failures: Math.max(1, before.failures), failure };
}

/** Notes how a hub stands, for the page that shows the channels. `now` in UTC ms. */
export async function noteHubState(id: string, state: HubState, now: number): Promise<void> {
  let isNoted = false;
  const { policy } = await managedPolicy();
  const noted = await inStore(async (database) => {
    await write(
      database,
      async (transaction) => {
        const team = await result<Team | undefined>(transaction.objectStore('teams').get('team'));
        const channels = withPolicy(team?.channels ?? [], policy);
        if (!team || !channels.some((one) => one.id === id && one.kind === 'hub')) return;
        const store = transaction.objectStore('teamChannels');
        const before = await result<TeamChannel | undefined>(store.get(id));
        const record = after(before ?? freshChannel(id), state, now);
        isNoted = record !== undefined;
        if (record) store.put(record);
      },
      ['teams', 'teamChannels'],
    );
    return { ok: true, value: undefined };
  });
  if (!noted.ok) console.error('tiexin: hub', noted.error.code);
  else if (isNoted) await announceChange([]);
}
