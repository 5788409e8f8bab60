import consoles from 'virtual:console-facts';
import { ok, type Result } from '../../../utils/core/result.ts';
import { HOUR } from '../../../utils/core/time.ts';
import { clientVersion } from '../../../utils/platform/client-version.ts';
import { announceLibrary } from '../../../utils/platform/library-news.ts';
import type { Database } from '../../../utils/store/database.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { changeJobs, dueJobs, jobOf } from '../../../utils/store/jobs.ts';
import { getTeam } from '../../../utils/store/teams.ts';
import {
  type Settled,
  settleReleases,
  type Taken,
  takeRelease,
} from '../../../utils/team/apply/take-release.ts';

import { sendAfterRelease } from '../../../utils/team/posts/plan-send.ts';
import type { LibraryKeeper } from '../library.ts';
import type { Surroundings } from '../surroundings.ts';
import { judgeByTeamRules } from '../work.ts';
import { keepFork } from './beside.ts';
import { forgetTeamLayer } from './layer.ts';

/** Takes releases in, and has everything follow that goes by them. */
export interface Taking {
  /** Verifies a release (JSON; pages read the text of a group chat first) and takes it in. Errors: those of `takeRelease`. */
  offer(text: string, channel: string): Promise<Result<Taken>>;
  /** Brings into use what should be by now, where a time came or the clock was put back. */
  settleIfDue(): Promise<Result<void>>;
  /** Something of the team was changed otherwise: all that is held of it is read again. */
  changed(replies: readonly string[] | undefined): Promise<void>;
}

const START = jobOf('team-start', 'team', 0);

async function isDue(database: Database, now: number): Promise<boolean> {
  const team = await getTeam(database);
  if (!team) return false;
  const wasPutBack = (team.settledAt ?? 0) > now;
  return wasPutBack || (await dueJobs(database, now, 5000)).some(({ key }) => key === START.key);
}

/** Releases as the background takes them in. */
export function createTaking({ clock, later, refresh }: Surroundings, library: LibraryKeeper): Taking {
  const changed: Taking['changed'] = async (replies) => {
    forgetTeamLayer();
    await library.reread(replies);
    announceLibrary(replies);
    refresh(consoles.map(({ id }) => id));
    later(async () => {
      const judged = await inStore((database) => judgeByTeamRules(database, clock()));
      if (judged.ok && judged.value) refresh(consoles.map(({ id }) => id));
    });
  };
  const follow = async ({ changed: replies, isNew }: Settled) => {
    if (isNew) await inStore(async (database) => ok(await sendAfterRelease(database, clock(), Math.random)));
    if (isNew || replies.length > 0) await changed(replies);
  };
  const takingNow = () => ({ client: clientVersion(), now: clock() });

  return {
    changed,
    async offer(text, channel) {
      const taken = await inStore((database) => takeRelease(database, text, channel, takingNow()));
      if (!taken.ok && taken.error.code === 'team-fork') {
        const kept = await keepFork(text, channel, clock());
        if (!kept.ok) console.error('tiexin: fork', kept.error.code, kept.error.detail);
      }
      if (!taken.ok) return taken;
      await follow(taken.value);
      // The alarm stands for the moment at which it begins.
      if (taken.value.outcome === 'waiting') refresh([]);
      return taken;
    },
    async settleIfDue() {
      const settled = await inStore(async (database): Promise<Result<Settled | undefined>> => {
        const now = clock();
        if (!(await isDue(database, now))) return ok(undefined);
        const done = await settleReleases(database, takingNow());
        // What the disk has spoilt is not mended by trying at once again; the next release may.
        if (!done.ok) await changeJobs(database, [{ ...START, dueAt: now + HOUR }]);
        return done;
      });
      if (!settled.ok) return settled;
      if (!settled.value) return ok(undefined);
      await follow(settled.value);
      refresh([]);
      return ok(undefined);
    },
  };
}
