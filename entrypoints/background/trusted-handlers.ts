import consoles from 'virtual:console-facts';
import { carryOut } from '../../utils/attention/command.ts';
import { alertJobs } from '../../utils/attention/verdict.ts';
import { fail, ok } from '../../utils/core/result.ts';
import type { Handlers } from '../../utils/platform/messages.ts';
import { showDesk } from '../../utils/platform/tabs.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Job } from '../../utils/records/job.ts';
import { commitCommand } from '../../utils/store/command.ts';
import { commitJudgement } from '../../utils/store/commit.ts';
import { judgeConversations } from '../../utils/store/conversations.ts';
import { inStore } from '../../utils/store/handle.ts';
import { changeJobs, jobOf } from '../../utils/store/jobs.ts';
import { getOrder } from '../../utils/store/orders.ts';
import { getParcel } from '../../utils/store/parcels.ts';
import { sweepSoon } from '../../utils/store/retention.ts';
import { itemOf } from '../../utils/store/review-files.ts';
import { getReview } from '../../utils/store/reviews.ts';
import { convene } from './court.ts';
import { openConversation, openRecord, openReview } from './open-record.ts';
import { conveneReviews, forgetLessons } from './review-court.ts';
import type { Surroundings } from './surroundings.ts';
import { forgetTeamLayer } from './team/layer.ts';
import { conveneWaiting } from './waiting-court.ts';
import { judgeAll } from './work.ts';

type TrustedHandlers = Pick<Handlers, 'attend' | 'reconsider' | 'open'>;

/** Alerts that a person opened again are judged at once: the fact may have gone meanwhile. */
const judgeJobs = (alerts: readonly Alert[], now: number): Job[] =>
  alerts.map(({ subject }) =>
    jobOf(`judge-${subject.record}`, subject.record === 'item' ? itemOf(subject.key) : subject.key, now),
  );

/** What the extension's own pages may ask. */
export const trustedHandlers = ({ clock, refresh }: Surroundings): TrustedHandlers => ({
  async attend({ command, keys }) {
    const court = await convene(clock());
    const { circumstances } = court;
    return inStore(async (database) => {
      const changed = await commitCommand(database, keys, (alert, jobs) => {
        const after = carryOut(command, alert, circumstances.now);
        const quietly = { ...circumstances, notify: [] };
        return after && { alert: after, jobs: alertJobs(alert, after, jobs, quietly) };
      });
      if (!changed.ok) return changed;
      if (command.do === 'reopen') {
        const jobs = judgeJobs(changed.value, circumstances.now);
        const ofReviews = jobs.some(({ kind }) => kind === 'judge-review');
        const reviews = ofReviews ? await conveneReviews(database, court) : undefined;
        const judged = await commitJudgement(database, jobs, court.judge, reviews);
        if (!judged.ok) return judged;
        const conversations = jobs.flatMap(({ kind, subject }) =>
          kind === 'judge-conversation' ? subject : [],
        );
        const heard = await judgeConversations(database, conversations, await conveneWaiting(court));
        if (!heard.ok) return heard;
        await changeJobs(
          database,
          jobs.filter(({ kind }) => kind === 'judge-item'),
        );
      }
      refresh(changed.value.map(({ console }) => console));
      return ok({});
    });
  },

  async reconsider() {
    const now = clock();
    forgetTeamLayer();
    const court = await convene(now);
    forgetLessons();
    const done = await inStore(async (database) => {
      const judged = await judgeAll(database, court);
      if (judged.ok) await sweepSoon(database, now);
      return judged;
    });
    refresh(consoles.map(({ id }) => id));
    return done.ok ? ok({}) : done;
  },

  open: ({ key, record }) =>
    inStore(async (database) => {
      if (record === 'item') {
        await showDesk(`#/reviews/${encodeURIComponent(key)}`);
        return ok({});
      }
      if (record === 'review') {
        const review = await getReview(database, key);
        return review ? openReview(review) : fail('no-record');
      }
      if (record === 'conversation') {
        const conversation = await database.get('conversations', key);
        return conversation ? openConversation(conversation) : fail('no-record');
      }
      const found = await (record === 'order' ? getOrder(database, key) : getParcel(database, key));
      return found ? openRecord(record, found) : fail('no-record');
    }),
});
