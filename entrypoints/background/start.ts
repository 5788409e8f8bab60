import type { Clock } from '../../utils/core/time.ts';
import { onAlarm } from '../../utils/platform/alarms.ts';
import { onBegin } from '../../utils/platform/lifecycle.ts';
import { listen } from '../../utils/platform/messages.ts';
import { onNewsClick } from '../../utils/platform/notifications.ts';
import { showAttention } from '../../utils/platform/tabs.ts';
import { createAfterwards } from './afterwards.ts';
import { keepLibrary } from './library.ts';
import { pageHandlers } from './page-handlers.ts';
import { createRefresh } from './refresh.ts';
import { replyHandlers } from './reply-handlers.ts';
import { reviewHandlers } from './review-handlers.ts';
import { createTeam } from './team/team.ts';
import { timingHandlers } from './timing-handlers.ts';
import { trustedHandlers } from './trusted-handlers.ts';
import { workOff } from './work.ts';

/**
 * Wires the background: every listener at once, then everything that is due. It keeps nothing that the store can't tell again, so
 * the browser may end it at any line. Answers a way to wait until it is idle.
 */
export function startBackground(clock: Clock): { idle(): Promise<void> } {
  const { refresh: redraw, settled } = createRefresh(clock);
  const refresh: typeof redraw = (ids, trouble) => {
    redraw(ids, trouble);
    team.tidySoon();
  };
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
  const library = keepLibrary();
  const team = createTeam(surroundings, library);
  listen(
    {
      ...pageHandlers(surroundings, start),
      ...trustedHandlers(surroundings),
      ...replyHandlers(surroundings, library),
      ...reviewHandlers(surroundings, start),
      ...timingHandlers(surroundings),
      ...team.handlers,
    },
    Promise.resolve(),
  );
  const startAll = () => {
    start();
    team.start();
  };
  onAlarm(startAll);
  onBegin(startAll);
  onNewsClick(() => void showAttention());
  startAll();
  return {
    async idle() {
      await working;
      await team.idle();
      await afterwards.idle();
      await settled();
    },
  };
}
