import consoles from 'virtual:console-facts';
import { ok } from '../../../utils/core/result.ts';
import { CHINA } from '../../../utils/core/zone.ts';
import type { DayTimes } from '../../../utils/records/team-post.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { SHARED_RULE, sumTimes } from '../../../utils/team/posts/share-times.ts';
import { loadTimes } from '../../../utils/timing/load-times.ts';
import { timingSetting } from '../../../utils/timing/stored-settings.ts';

const zoneOf = (console: string): string => consoles.find(({ id }) => id === console)?.timeZone ?? CHINA;

/** A day's first responses in sums, for the days from `from` to `to` (China), as they are shared; none where they cannot be read. `now` in UTC ms. */
export async function sharedTimes(from: string, to: string, now: number): Promise<DayTimes[]> {
  const settings = await timingSetting.get();
  const found = await inStore(async (database) =>
    ok(sumTimes(await loadTimes(database, { from, to, settings, now, zoneOf, rules: [SHARED_RULE] }))),
  );
  return found.ok ? found.value : [];
}
