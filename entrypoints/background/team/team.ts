import consoles from 'virtual:console-facts';
import { ok } from '../../../utils/core/result.ts';

import { CHINA } from '../../../utils/core/zone.ts';
import { announceToPages } from '../../../utils/platform/changes.ts';
import { clientVersion } from '../../../utils/platform/client-version.ts';
import { onPolicyChange } from '../../../utils/platform/managed.ts';
import { request } from '../../../utils/platform/request.ts';
import { sharedTimes } from '../../../utils/team/posts/shared-times.ts';
import type { LibraryKeeper } from '../library.ts';
import type { Surroundings } from '../surroundings.ts';
import { careHandlers } from './care-handlers.ts';
import { createCareList } from './care-list.ts';
import { type Exchanging, exchange, exchangeIfDue } from './exchange.ts';
import { createHubs } from './hub.ts';
import { forgetTeamLayer } from './layer.ts';
import { leave } from './leave.ts';
import { type Polling, pollIfDue, resumeChannels } from './poll.ts';
import { createTaking } from './taking.ts';
import { teamHandlers } from './team-handlers.ts';

const zoneOf = (console: string): string => consoles.find(({ id }) => id === console)?.timeZone ?? CHINA;

/**
 * The team's part of the background. `start` does what is due of it, apart from other work: a channel may let it wait for minutes. To be called
 * synchronously while the background starts.
 */
export function createTeam(surroundings: Surroundings, library: LibraryKeeper) {
  forgetTeamLayer();
  const taking = createTaking(surroundings, library);
  const hubs = createHubs({
    clock: surroundings.clock,
    takeRelease: async (text, channel) => (await taking.offer(text, channel)).ok,
    onClaims: (claims) => care.hearNews(claims),
    onState: (_, { connected }) => connected && care.hearSoon(true),
  });
  const care = createCareList(surroundings, hubs);
  const polling: Polling = {
    clock: surroundings.clock,
    request,
    random: Math.random,
    hub: hubs.open,
    async offer(text, channel) {
      const taken = await taking.offer(text, channel);
      return taken.ok ? ok({ outcome: taken.value.outcome, number: taken.value.offered }) : taken;
    },
  };
  const exchanging: Exchanging = {
    ...polling,
    client: clientVersion(),
    loadTimes: sharedTimes(zoneOf, surroundings.clock),
  };
  let running: Promise<void> | undefined;
  let isMoreDue = false;
  const run = async () => {
    // Beside all else: asking the other channels may take minutes, in which a hub would go unheard.
    const kept = keepHubs();
    try {
      const settled = await taking.settleIfDue();
      if (!settled.ok) console.error('tiexin: team', settled.error.code, settled.error.detail);
      const polled = await pollIfDue(polling);
      if (!polled.ok) console.error('tiexin: team', polled.error.code, polled.error.detail);
      const exchanged = await exchangeIfDue(exchanging);
      if (!exchanged.ok) console.error('tiexin: team', exchanged.error.code, exchanged.error.detail);
      const isMore = (polled.ok && polled.value) || (exchanged.ok && exchanged.value);
      if (isMore) {
        surroundings.refresh([]);
        announceToPages();
      }
    } catch (error) {
      console.error('tiexin: team', error);
    }
    await kept;
    running = isMoreDue ? again() : undefined;
  };
  /** What came due while the last run was under way. */
  const again = () => {
    isMoreDue = false;
    return run();
  };
  const keepHubs = async (): Promise<void> => {
    await hubs.keep().catch((error: unknown) => console.error('tiexin: hub', error));
  };

  const start = () => {
    if (running) isMoreDue = true;
    else running = run();
  };
  // A policy may come seconds after the browser's start, and change at any time.
  onPolicyChange(() => {
    resumeChannels(polling).then(start, (error: unknown) => console.error('tiexin: policy', error));
  });

  return {
    handlers: {
      ...teamHandlers(surroundings, {
        taking,
        polling,
        keepHubs: () => void keepHubs(),
        start,
        exchange: () => exchange(exchanging),
        leave: () => leave({ care, exchanging }),
      }),
      ...careHandlers(surroundings, care),
    },
    /** Gives back what of the care list is done with, after each change of the store. */
    tidySoon: care.tidySoon,
    start,
    idle: async (): Promise<void> => {
      while (running) await running;
    },
  };
}
