import type { Clock } from '../../utils/core/time.ts';
import { onAlarm } from '../../utils/platform/alarms.ts';
import { onBegin } from '../../utils/platform/lifecycle.ts';
import { listen } from '../../utils/platform/messages.ts';
import { onNewsClick } from '../../utils/platform/notifications.ts';
import { showAttention } from '../../utils/platform/tabs.ts';
import { createAfterwards } from './afterwards.ts';
import { pageHandlers } from './page-handlers.ts';
import { createRefresh } from './refresh.ts';
import { replyHandlers } from './reply-handlers.ts';
import { reviewHandlers } from './review-handlers.ts';
import { careHandlers } from './team/care-handlers.ts';
import { createHubs } from './team/hub.ts';
import { teamHandlers } from './team/team-handlers.ts';
import { timingHandlers } from './timing-handlers.ts';
import { trustedHandlers } from './trusted-handlers.ts';
import { workOff } from './work.ts';

/**
 * Wires the background: every listener at once, then everything that is due. It keeps nothing that the store can't tell again, so
 * the browser may end it at any line. Answers a way to wait until it is idle.
 */
export function startBackground(clock: Clock): { idle(): Promise<void> } {
  const { refresh, settled } = createRefresh(clock);
  let working: Promise<void> | undefined;
  const work = async () => {
    try {
      const { changed, done } = await workOff(clock);
      refresh(changed, !done);
    } catch (error) {
      console.error('tiexin: work', error);
      refresh([], true);
    }
    working = undefined;
  };
  const start = () => {
    working ??= work();
  };
  const afterwards = createAfterwards();
  const surroundings = { clock, refresh, later: afterwards.later };
  const team = teamHandlers(surroundings);
  const hubs = createHubs({
    takeRelease: async (text, channel) =>
      (await team.teamOffer({ text, channel }, { tier: 'trusted', url: '' })).ok,
  });
  const keepHubs = () => {
    hubs.keep().catch((error: unknown) => console.error('tiexin: hub', error));
  };
  listen(
    {
      ...pageHandlers(surroundings, start),
      ...trustedHandlers(surroundings),
      ...replyHandlers(surroundings),
      ...reviewHandlers(surroundings, start),
      ...timingHandlers(surroundings),
      ...team,
      teamChanged: (request, sender) => {
        keepHubs();
        return team.teamChanged(request, sender);
      },
      ...careHandlers(),
    },
    Promise.resolve(),
  );
  onAlarm(start);
  onAlarm(keepHubs);
  onBegin(start);
  onNewsClick(() => void showAttention());
  start();
  keepHubs();
  return {
    async idle() {
      await working;
      await afterwards.idle();
      await settled();
    },
  };
}
