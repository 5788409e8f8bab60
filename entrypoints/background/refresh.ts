import consoles from 'virtual:console-facts';
import { ok } from '../../utils/core/result.ts';
import { type Clock, MINUTE } from '../../utils/core/time.ts';
import { setAlarm } from '../../utils/platform/alarms.ts';
import { announceChange } from '../../utils/platform/changes.ts';
import { listAlerts } from '../../utils/store/alerts.ts';
import { inStore } from '../../utils/store/handle.ts';
import { nextDueAt } from '../../utils/store/jobs.ts';
import { convene } from './court.ts';
import { showCount, takeBack, tellNews } from './tell.ts';

/** When to try again what could not be done, because the disk is full or the store is held up. */
const RETRY = 10 * MINUTE;

/**
 * Badge, news and alarm as the store says now. Safe to repeat, and to end at any line. After trouble the alarm rings later than the
 * jobs that could not be done would have it.
 */
export async function redraw(clock: Clock, trouble: boolean): Promise<void> {
  const now = clock();
  const court = await convene(now);
  const next = await inStore(async (database) => {
    const open = await listAlerts(database, ['open']);
    await showCount(open, now);
    await takeBack(database, open, now);
    await tellNews(database, open, court);
    return ok(await nextDueAt(database));
  });
  if (!next.ok) console.error('tiexin: store', next.error.code, next.error.detail);
  const dueAt = next.ok ? next.value : now;
  await setAlarm(dueAt !== undefined && (trouble || !next.ok) ? Math.max(dueAt, now + RETRY) : dueAt, now);
}

const hostsOf = (ids: ReadonlySet<string>): string[] =>
  consoles.flatMap(({ hosts, id }) => (ids.has(id) ? [...hosts] : []));

/**
 * Makes one redraw of many that are asked for at the same time. `announce` tells the open surfaces of these consoles afterwards; what
 * a killed worker did not tell, they ask for themselves when they are looked at.
 */
export function createRefresh(clock: Clock): {
  refresh(ids: Iterable<string>, trouble?: boolean): void;
  settled(): Promise<void>;
} {
  let changed = new Set<string>();
  let wanted = false;
  let inTrouble = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    while (wanted) {
      wanted = false;
      const ids = changed;
      changed = new Set();
      try {
        await redraw(clock, inTrouble);
        if (ids.size > 0) await announceChange(hostsOf(ids));
      } catch (error) {
        console.error('tiexin: refresh', error);
        await setAlarm(clock() + RETRY, clock()).catch(() => undefined);
      }
    }
    running = undefined;
  };
  return {
    refresh(ids, trouble) {
      inTrouble = trouble ?? inTrouble;
      for (const id of ids) changed.add(id);
      wanted = true;
      running ??= run();
    },
    settled: async () => running,
  };
}
