import { fail, ok, type Result } from '../../utils/core/result.ts';
import type { Handlers, Sender } from '../../utils/platform/messages.ts';
import { showDesk } from '../../utils/platform/tabs.ts';
import type { Review } from '../../utils/records/review.ts';
import { THIS_AGENT } from '../../utils/records/this-agent.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';
import { reviewFeatures } from '../../utils/review-text/review-features.ts';
import { shopOf } from '../../utils/reviews/lessons.ts';
import { settledAt, takeStep } from '../../utils/reviews/workflow.ts';
import { changeReview, judgeShopJob } from '../../utils/store/commit-reviews.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { forgetShopLessons } from '../../utils/store/lessons.ts';
import { findReviews, getReview } from '../../utils/store/reviews.ts';
import { convene } from './court.ts';
import { admit } from './gate.ts';
import { conveneReviews, forgetLessons } from './review-court.ts';
import { reviewViewOf } from './review-view.ts';
import type { Surroundings } from './surroundings.ts';

type ReviewHandlers = Pick<
  Handlers,
  'reviewForget' | 'reviewLook' | 'reviewOpen' | 'reviewStep' | 'reviewTeach'
>;

/** The review under a key, if the sender may reach it. Errors: `no-record`, those of `admit`. */
async function reach(database: Database, key: string, sender: Sender): Promise<Result<Review>> {
  const review = await getReview(database, key);
  if (!review) return fail('no-record');
  const admitted = admit(review.console, sender);
  return admitted.ok ? ok(review) : admitted;
}

/** What may be asked about reviews: a page reaches those of its own console only. `work` does what is due. */
export const reviewHandlers = ({ clock, refresh }: Surroundings, work: () => void): ReviewHandlers => ({
  async reviewLook({ console, ids, orderIds, shop }, sender) {
    const admitted = admit(console, sender);
    if (!admitted.ok) return admitted;
    const { circumstances, off } = await convene(clock());
    if (off.includes(console)) return fail('console-off');
    return inStore(async (database) => {
      const found = await findReviews(database, console, shop, { ids, orderIds });
      const shown = found.map(({ review, ...rest }) => ({ value: review, ...rest }));
      return ok(await reviewViewOf(database, shown, { console, shop }, circumstances.now));
    });
  },

  async reviewStep({ command, key }, sender) {
    const [court, { agentName }] = await Promise.all([convene(clock()), replySetting.get()]);
    const { now } = court.circumstances;
    return inStore(async (database) => {
      const reached = await reach(database, key, sender);
      if (!reached.ok) return reached;
      const judge = await conveneReviews(database, court);
      const changed = await changeReview(database, key, judge, ({ alerts, case: before, entry }) => {
        const taken = takeStep(entry.value, before, command, agentName || THIS_AGENT, now);
        if (!taken.ok) return taken;
        // What had ended goes on: the alert that had ended with it is no longer closed by anybody's word.
        const isBack = before && settledAt(before) !== undefined && settledAt(taken.value) === undefined;
        return ok({
          case: taken.value,
          ...(isBack && {
            alerts: alerts.map((alert) =>
              alert.kind === 'review' && alert.closedBy === 'person'
                ? { ...alert, closedBy: 'fact' as const }
                : alert,
            ),
          }),
        });
      });
      if (!changed.ok) return changed;
      refresh([reached.value.console]);
      return changed.value.case ? ok({ case: changed.value.case }) : fail('no-record');
    });
  },

  async reviewTeach({ is, key }, sender) {
    const court = await convene(clock());
    const { now } = court.circumstances;
    const done = await inStore(async (database) => {
      const reached = await reach(database, key, sender);
      if (!reached.ok) return reached;
      const judge = await conveneReviews(database, court);
      return changeReview(database, key, judge, ({ entry, lesson }) => {
        if (lesson?.is === is) return ok({});
        const { appended, console, id, shop, text } = entry.value;
        const features = reviewFeatures([text, appended?.text ?? ''].join('\n').trim());
        return ok({
          lesson: is ? { key, console, shop, id, is, at: now, features } : null,
          jobs: [judgeShopJob(shopOf(console, shop), now)],
        });
      });
    });
    forgetLessons();
    if (!done.ok) return done;
    refresh([done.value.value.console]);
    work();
    return ok({});
  },

  async reviewForget({ console, shop }) {
    const now = clock();
    const done = await inStore((database) =>
      forgetShopLessons(database, shopOf(console, shop), [judgeShopJob(shopOf(console, shop), now)]),
    );
    forgetLessons();
    if (!done.ok) return done;
    refresh([console]);
    work();
    return ok({});
  },

  reviewOpen: ({ key }, sender) =>
    inStore(async (database) => {
      const reached = await reach(database, key, sender);
      if (!reached.ok) return reached;
      await showDesk(`#/reviews/${encodeURIComponent(key)}`);
      return ok({});
    }),
});
