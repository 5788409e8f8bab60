import { fail, type Result } from '../../../utils/core/result.ts';
import { type Clock, SECOND } from '../../../utils/core/time.ts';
import { managedPolicy } from '../../../utils/platform/managed.ts';
import {
  answerOffscreen,
  askOffscreen,
  closeOffscreen,
  hasOffscreen,
} from '../../../utils/platform/offscreen.ts';
import type { ChannelConfig, Team, TeamKey } from '../../../utils/records/team.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { getRelease, heldHead } from '../../../utils/store/team-releases.ts';
import { getTeam } from '../../../utils/store/teams.ts';
import type { Claims } from '../../../utils/team/channels/channel.ts';
import { idOfRelease } from '../../../utils/team/channels/head-id.ts';
import { hubSecret } from '../../../utils/team/channels/hub-secret.ts';
import { withPolicy } from '../../../utils/team/channels/policy-channels.ts';
import type { HubAccess, HubCall, HubNews, HubRequest } from '../../../utils/team/hub/calls.ts';
import { type RemoteHub, remoteHub } from '../../../utils/team/hub/remote.ts';
import type { HubState } from '../../../utils/team/hub/state.ts';
import { eventPageHub } from './event-page-hub.ts';
import { noteHubState } from './hub-state.ts';

type HubConfig = Extract<ChannelConfig, { kind: 'hub' }>;

/** What becomes of what a hub says by itself. */
export interface HubTakers {
  clock: Clock;
  /** Verifies a release and takes it in; false where it was refused. */
  takeRelease(text: string, channel: string): Promise<boolean>;
  /** Somebody took something of the care list on, or let it go: claims, not checked. */
  onClaims?(claims: unknown[]): void;
  /** The hub is reached, or is not any more. */
  onState?(channel: string, state: HubState): void;
}

export interface Hubs {
  /** Opens a hub as a channel, for `Openers.hub`. */
  open(config: HubConfig, secret: TeamKey['channel']): RemoteHub | undefined;
  /**
   * Follows every hub that the team has, and lets go of the connection where it has none. At each start, at each alarm, and when the team was
   * changed; a connection that died in its sleep is found dead by it.
   */
  keep(): Promise<void>;
  /** Where claims are exchanged: the team's first hub; undefined where it has none, or nothing opens it here. */
  claims(): Promise<Claims | undefined>;
}

/** How long (ms) whoever holds the connection may take to answer. */
const PATIENCE = 60 * SECOND;

/** Asks whoever holds the connection: a page of its own in Chromium, this very page in Firefox. */
async function askHolder(request: HubRequest, tell: (news: HubNews) => Promise<boolean | undefined>) {
  const answer = import.meta.env.FIREFOX ? eventPageHub(request, tell) : askOffscreen(request);
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  const result = await Promise.race([answer, late]);
  return (result as Result<unknown> | undefined) ?? fail('channel-unreachable', 'no answer');
}

/** The team and what opens its hubs, those of the company's policy included. */
async function hubsOfTeam(): Promise<
  { team: Team; held: Team['head']; hubs: { id: string; access: HubAccess }[] } | undefined
> {
  const { policy } = await managedPolicy();
  const found = await inStore(async (database) => {
    const team = await getTeam(database);
    if (!team) return { ok: true, value: undefined };
    const hubs: { id: string; access: HubAccess }[] = [];
    for (const config of withPolicy(team.channels, policy)) {
      if (config.kind !== 'hub') continue;
      const seed = (await hubSecret(database, team, config.id))?.seed;
      if (seed) hubs.push({ id: config.id, access: accessOf(team, config, seed) });
    }
    return { ok: true, value: { team, held: await heldHead(database, team), hubs } };
  });
  return found.ok ? found.value : undefined;
}

/** The hub on which all of the team exchange claims: the first of its list. On two of them two agents could have the same claim. */
const careHub = ({ channels }: Team): string | undefined => channels.find(({ kind }) => kind === 'hub')?.id;

const accessOf = ({ id, role }: Team, { servers }: HubConfig, seed: string): HubAccess => ({
  servers,
  team: id,
  role,
  seed,
});

/** The newest release that is here, as text. */
async function newestText({ head }: Team): Promise<string | undefined> {
  if (!head) return undefined;
  const found = await inStore(async (database) => ({
    ok: true,
    value: (await getRelease(database, head.release))?.envelope,
  }));
  return found.ok ? found.value : undefined;
}

/** Listens to hubs and opens them. To be called synchronously while the background starts. */
export function createHubs({ clock, takeRelease, onClaims, onState }: HubTakers): Hubs {
  let followed: string[] = [];

  /**
   * A hub that was emptied, defaced or set back gets the newest release again from a lead who has it. `there`: the text of an older
   * release that lies there.
   */
  const putBack = async (channel: string, there?: string) => {
    const found = await hubsOfTeam();
    const hub = found?.hubs.find(({ id }) => id === channel);
    if (!found?.team.head || hub?.access.role !== 'lead') return;
    const claimed = there === undefined ? undefined : await idOfRelease(there);
    // What is newer than what is here is refused for another reason, and stays.
    if (there !== undefined && (claimed?.number ?? 0) >= found.team.head.number) return;
    const text = await newestText(found.team);
    if (text !== undefined) await askFor(hub)({ do: 'push', text, previous: claimed?.release ?? '' });
  };
  const tell = async (news: HubNews): Promise<boolean | undefined> => {
    switch (news.news) {
      case 'release': {
        const taken = await takeRelease(news.text, news.id);
        if (!taken) void putBack(news.id, news.text);
        return taken;
      }
      case 'empty':
        void putBack(news.id);
        return undefined;
      case 'claims': {
        const found = await hubsOfTeam();
        if (found && news.id === careHub(found.team)) onClaims?.(news.claims);
        return undefined;
      }
      case 'state':
        await noteHubState(news.id, news.state, clock());
        onState?.(news.id, news.state);
        return undefined;
    }
  };
  const askFor =
    ({ id, access }: { id: string; access: HubAccess }) =>
    (call: HubCall) =>
      askHolder({ id, access, call }, tell);

  if (hasOffscreen()) answerOffscreen((body) => tell(body as HubNews));
  return {
    open(config, secret) {
      const seed = secret?.seed;
      if (!seed) return undefined;
      return remoteHub(config.id, async (call) => {
        const found = await hubsOfTeam();
        if (!found) return fail('team-not-joined');
        return askFor({ id: config.id, access: accessOf(found.team, config, seed) })(call);
      });
    },
    async keep() {
      const found = await hubsOfTeam();
      const hubs = found?.hubs ?? [];
      const gone = followed.filter((id) => !hubs.some((hub) => hub.id === id));
      followed = hubs.map(({ id }) => id);
      const release = found?.held?.release;
      // One that answers late holds up none of the others.
      await Promise.all(
        hubs.map(async (hub) => {
          const state = await askFor(hub)({ do: 'follow', release });
          if (state.ok) await noteHubState(hub.id, state.value as HubState, clock());
        }),
      );
      if (import.meta.env.FIREFOX)
        for (const id of gone) await eventPageHub({ id, access: NO_ACCESS, call: { do: 'leave' } }, tell);
      else if (hubs.length === 0 && hasOffscreen()) await closeOffscreen();
    },
    async claims() {
      const found = await hubsOfTeam();
      const hub = found?.hubs.find(({ id }) => id === careHub(found.team));
      return hub && remoteHub(hub.id, askFor(hub)).claims;
    },
  };
}

const NO_ACCESS: HubAccess = { servers: [], team: '', role: 'agent', seed: '' };
