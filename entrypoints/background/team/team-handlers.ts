import consoles from 'virtual:console-facts';
import { ok, type Result } from '../../../utils/core/result.ts';
import { announceToPages } from '../../../utils/platform/changes.ts';
import type { Handlers } from '../../../utils/platform/messages.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { acknowledge, getTeam } from '../../../utils/store/teams.ts';
import { sendSoon } from '../../../utils/team/posts/plan-send.ts';
import type { Surroundings } from '../surroundings.ts';
import { askChannels, type Polling, resumeChannels } from './poll.ts';
import { publish } from './publish.ts';
import type { Taking } from './taking.ts';

type TeamHandlers = Pick<
  Handlers,
  'teamOffer' | 'teamCheck' | 'teamPublish' | 'teamChanged' | 'teamAcknowledge' | 'teamExchange' | 'teamLeave'
>;

/** What the handlers of the team work with. */
export interface TeamTools {
  taking: Taking;
  polling: Polling;
  /** Hands on what is shared, and collects what members left. */
  exchange(): Promise<Result<{ channels: ChannelOutcome[] }>>;
  /** Takes back what is shared and leaves the team. Answers the channels that could not be told. */
  leave(): Promise<Result<{ untold: string[] }>>;
  /** Follows the live hubs that the team has now. */
  keepHubs(): void;
  /** Does what is due by now: the alarm would ring half a minute later at the soonest. */
  start(): void;
}

/** What the extension's own pages may ask about the team. */
export const teamHandlers = (
  { clock, refresh }: Surroundings,
  { exchange, keepHubs, leave, polling, start, taking }: TeamTools,
): TeamHandlers => ({
  async teamOffer({ channel, text }) {
    const taken = await taking.offer(text, channel);
    return taken.ok ? ok({ outcome: taken.value.outcome, number: taken.value.offered }) : taken;
  },
  async teamCheck() {
    const asked = await askChannels(polling);
    refresh([]);
    announceToPages();
    return asked.ok ? ok({ channels: asked.value }) : asked;
  },
  async teamPublish({ release }) {
    const published = await publish(release, polling);
    refresh(consoles.map(({ id }) => id));
    return published;
  },
  async teamChanged() {
    const settled = await taking.settleIfDue();
    await taking.changed(undefined);
    await inStore(async (database) => ok((await getTeam(database)) && (await sendSoon(database, clock()))));
    keepHubs();
    const resumed = await resumeChannels(polling);
    start();
    refresh([]);
    if (!settled.ok) return settled;
    return resumed.ok ? ok({}) : resumed;
  },
  async teamAcknowledge({ ids }) {
    const noted = await inStore((database) => acknowledge(database, ids, clock()));
    if (!noted.ok) return noted;
    await inStore(async (database) => ok(await sendSoon(database, clock())));
    start();
    refresh(consoles.map(({ id }) => id));
    return ok({});
  },
  async teamLeave() {
    const left = await leave();
    await taking.changed(undefined);
    keepHubs();
    return left;
  },
  async teamExchange() {
    const exchanged = await exchange();
    refresh([]);
    announceToPages();
    return exchanged.ok ? ok({ channels: exchanged.value.channels }) : exchanged;
  },
});
