import { ok, type Result } from '../../utils/core/result.ts';
import type { Clock } from '../../utils/core/time.ts';
import { noteClock, wasPutBack } from '../../utils/platform/last-clock.ts';
import type { Job } from '../../utils/records/job.ts';
import { commitEverything, commitJudgement } from '../../utils/store/commit.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { dueJobs } from '../../utils/store/jobs.ts';
import { planSweep, retention, sweep } from '../../utils/store/retention.ts';
import { type Court, convene } from './court.ts';

/** Records judged in one transaction. */
const SLICE = 300;
/** More would mean that jobs come back as fast as they are done. */
const MOST_SLICES = 100;

const isJudgement = ({ kind }: Job): boolean =>
  kind === 'judge-order' || kind === 'judge-parcel' || kind === 'wake';

async function judgeDue(database: Database, court: Court, changed: Set<string>): Promise<Result<void>> {
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const due = (await dueJobs(database, court.circumstances.now, 5000)).filter(isJudgement);
    if (due.length === 0) break;
    const judged = await commitJudgement(database, due.slice(0, SLICE), court.judge);
    if (!judged.ok) return judged;
    for (const { console } of judged.value.alerts) changed.add(console);
  }
  return ok(undefined);
}

async function sweepIfDue(database: Database, now: number): Promise<Result<unknown>> {
  const due = await dueJobs(database, now, 5000);
  if (due.some(({ kind }) => kind === 'sweep')) {
    const { days } = await retention.get();
    return sweep(database, now, days);
  }
  await planSweep(database, now);
  return ok(undefined);
}

/** What was worked off: the consoles of which something changed, and whether all of it could be done. */
export interface Work {
  changed: Set<string>;
  done: boolean;
}

/**
 * Does every job that is due, in slices that let other work through; each is all or nothing, and doing it twice does no harm. When the
 * clock was put back, everything is judged anew.
 */
export async function workOff(clock: Clock): Promise<Work> {
  const now = clock();
  const changed = new Set<string>();
  const [court, putBack] = await Promise.all([convene(now), wasPutBack(now)]);
  const done = await inStore(async (database) => {
    if (putBack) {
      const all = await commitEverything(database, court.judge, ({ alerts }) => {
        for (const { console } of alerts) changed.add(console);
      });
      if (!all.ok) return all;
    }
    const judged = await judgeDue(database, court, changed);
    return judged.ok ? sweepIfDue(database, now) : judged;
  });
  if (done.ok) await noteClock(now);
  else console.error('tiexin: work', done.error.code, done.error.detail);
  return { changed, done: done.ok };
}
