import { ok } from '../../core/result.ts';
import type { DayTimes } from '../../records/team-post.ts';
import { inStore } from '../../store/handle.ts';
import { loadTimes } from '../../timing/load-times.ts';
import { timingSetting } from '../../timing/stored-settings.ts';
import { SHARED_RULE, sumTimes } from './share-times.ts';

/**
 * What `ShareTools.loadTimes` asks for: a day's first responses in sums, for the days from `from` to `to` (China), as they are shared; none where they
 * cannot be read. `zoneOf` says a console's IANA zone, `now` in UTC ms.
 */
export const sharedTimes =
  (zoneOf: (console: string) => string, now: () => number) =>
  async (from: string, to: string): Promise<DayTimes[]> => {
    const settings = await timingSetting.get();
    const query = { from, to, settings, now: now(), zoneOf, rules: [SHARED_RULE] };
    const found = await inStore(async (database) => ok(sumTimes(await loadTimes(database, query))));
    return found.ok ? found.value : [];
  };
