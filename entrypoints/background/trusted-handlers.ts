import consoles from 'virtual:console-facts';
import { carryOut } from '../../utils/attention/command.ts';
import { alertJobs } from '../../utils/attention/verdict.ts';
import { fail, ok } from '../../utils/core/result.ts';
import type { Handlers } from '../../utils/platform/messages.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Job } from '../../utils/records/job.ts';
import { commitCommand } from '../../utils/store/command.ts';
import { commitEverything, commitJudgement } from '../../utils/store/commit.ts';
import { inStore } from '../../utils/store/handle.ts';
import { jobOf } from '../../utils/store/jobs.ts';
import { getOrder } from '../../utils/store/orders.ts';
import { getParcel } from '../../utils/store/parcels.ts';
import { sweepSoon } from '../../utils/store/retention.ts';
import { convene } from './court.ts';
import { openRecord } from './open-record.ts';
import type { Surroundings } from './surroundings.ts';

type TrustedHandlers = Pick<Handlers, 'attend' | 'reconsider' | 'open'>;

/** Alerts that a person opened again are judged at once: the fact may have gone meanwhile. */
const judgeJobs = (alerts: readonly Alert[], now: number): Job[] =>
  alerts.map(({ subject }) =>
    jobOf(subject.record === 'order' ? 'judge-order' : 'judge-parcel', subject.key, now),
  );

/** What the extension's own pages may ask. */
export const trustedHandlers = ({ clock, refresh }: Surroundings): TrustedHandlers => ({
  async attend({ command, keys }) {
    const { circumstances, judge } = await convene(clock());
    return inStore(async (database) => {
      const changed = await commitCommand(database, keys, (alert, jobs) => {
        const after = carryOut(command, alert, circumstances.now);
        const quietly = { ...circumstances, notify: [] };
        return after && { alert: after, jobs: alertJobs(alert, after, jobs, quietly) };
      });
      if (!changed.ok) return changed;
      if (command.do === 'reopen') {
        const judged = await commitJudgement(database, judgeJobs(changed.value, circumstances.now), judge);
        if (!judged.ok) return judged;
      }
      refresh(changed.value.map(({ console }) => console));
      return ok({});
    });
  },

  async reconsider() {
    const now = clock();
    const { judge } = await convene(now);
    const done = await inStore(async (database) => {
      const judged = await commitEverything(database, judge);
      if (judged.ok) await sweepSoon(database, now);
      return judged;
    });
    refresh(consoles.map(({ id }) => id));
    return done.ok ? ok({}) : done;
  },

  open: ({ key, record }) =>
    inStore(async (database) => {
      if (record !== 'order' && record !== 'parcel') return fail('no-record');
      const found = await (record === 'order' ? getOrder(database, key) : getParcel(database, key));
      return found ? openRecord(record, found) : fail('no-record');
    }),
});
