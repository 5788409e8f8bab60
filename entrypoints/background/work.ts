import consoles from 'virtual:console-facts';
import { ok, type Result } from '../../utils/core/result.ts';
import { type Clock, DAY } from '../../utils/core/time.ts';
import { dayOf } from '../../utils/core/zone.ts';
import { isNewVersion, judgedByTeam, noteJudgedByTeam, noteVersion } from '../../utils/platform/judged-by.ts';
import { noteClock, wasPutBack } from '../../utils/platform/last-clock.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Job } from '../../utils/records/job.ts';
import { ITEM_HISTORY, judgeItem } from '../../utils/reviews/judge-item.ts';
import { reviewSetting } from '../../utils/reviews/stored-settings.ts';
import { commitEverything, commitJudgement } from '../../utils/store/commit.ts';
import { judgeShopJob, judgeShops } from '../../utils/store/commit-reviews.ts';
import { judgeAllConversations } from '../../utils/store/conversations.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { judgeItems, listItems } from '../../utils/store/items.ts';
import { changeJobs, dueJobs, jobOf } from '../../utils/store/jobs.ts';
import type { Committed } from '../../utils/store/judge.ts';
import { foldDue } from '../../utils/store/load-log.ts';
import { planSweep, retention, sweep } from '../../utils/store/retention.ts';
import { isOfReview } from '../../utils/store/review-files.ts';
import { bytesOf, digestOf } from '../../utils/team/release/hash.ts';
import { type Court, convene } from './court.ts';
import { conveneReviews } from './review-court.ts';
import { teamLayer } from './team/layer.ts';
import { conveneWaiting, isAboutConversation, judgeWaitingDue } from './waiting-court.ts';

/** Records judged in one transaction. */
const SLICE = 300;
/** More would mean that jobs come back as fast as they are done. */
const MOST_SLICES = 100;

const isOfShop = ({ kind, subject }: Job): boolean => kind === 'judge-review' && subject.endsWith('/');
const isJudgement = (job: Job): boolean =>
  !isAboutConversation(job) &&
  ['judge-order', 'judge-parcel', 'judge-review', 'wake'].includes(job.kind) &&
  !isOfShop(job);
const isAboutReviews = (job: Job): boolean =>
  job.kind === 'judge-review' || (job.kind === 'wake' && isOfReview(job));

async function judgeDue(database: Database, court: Court, changed: Set<string>): Promise<Result<void>> {
  const note = ({ alerts }: { alerts: readonly Alert[] }) => {
    for (const { console } of alerts) changed.add(console);
  };
  for (let slice = 0; slice < MOST_SLICES; slice++) {
    const due = (await dueJobs(database, court.circumstances.now, 5000)).filter(isJudgement).slice(0, SLICE);
    if (due.length === 0) break;
    const reviews = due.some(isAboutReviews) ? await conveneReviews(database, court) : undefined;
    const judged = await commitJudgement(database, due, court.judge, reviews);
    if (!judged.ok) return judged;
    note(judged.value);
  }
  const due = await dueJobs(database, court.circumstances.now, 5000);
  const shops = due.filter(isOfShop);
  if (shops.length > 0) {
    const judged = await judgeShops(database, shops, await conveneReviews(database, court), (settled) => {
      note(settled);
      for (const { value } of settled.reviews) changed.add(value.console);
    });
    if (!judged.ok) return judged;
  }
  const waiting = await judgeWaitingDue(database, court, note);
  return waiting.ok ? itemsDue(database, court, note) : waiting;
}

/** Looks at the items of which a review was judged: last, so that each is looked at once. */
async function itemsDue(
  database: Database,
  court: Court,
  note: (done: { alerts: readonly Alert[] }) => void,
): Promise<Result<void>> {
  const { circumstances, off } = court;
  const due = (await dueJobs(database, circumstances.now, 5000)).filter(({ kind }) => kind === 'judge-item');
  if (due.length === 0) return ok(undefined);
  const settings = await reviewSetting.get();
  const items = due.map(({ subject }) => subject);
  const judged = await judgeItems(database, items, circumstances.now - ITEM_HISTORY, (subject) =>
    judgeItem(subject, settings, off, circumstances),
  );
  if (judged.ok) note({ alerts: judged.value });
  return judged.ok ? ok(undefined) : judged;
}

/** After an update the model may be another one: its verdicts are made anew, console by console. */
async function planNewModel(database: Database, now: number): Promise<void> {
  if (!(await isNewVersion())) return;
  if ((await database.count('reviews')) > 0)
    await changeJobs(
      database,
      consoles.map(({ id }) => judgeShopJob(id, now)),
    );
  await noteVersion();
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

/** Judges everything anew, with the items of reviews as the next work. Errors: `store-full`. */
export async function judgeAll(
  database: Database,
  court: Court,
  tell: (committed: Committed) => void = () => {},
): Promise<Result<void>> {
  const hasReviews = (await database.count('reviews')) > 0;
  const reviews = hasReviews ? await conveneReviews(database, court) : undefined;
  const everything = await commitEverything(database, court.judge, tell, reviews);
  if (!everything.ok) return everything;
  const { now } = court.circumstances;
  const all = await judgeAllConversations(database, await conveneWaiting(court), now);
  if (!all.ok) return all;
  tell({ orders: [], parcels: [], reviews: [], ...all.value });
  const items = hasReviews ? await listItems(database) : [];
  if (items.length > 0)
    await changeJobs(
      database,
      items.map((item) => jobOf('judge-item', item, now)),
    );
  return ok(undefined);
}

/** A mark of the team's ship-by rules; empty without any. */
async function teamRulesMark(): Promise<string> {
  const shipping = (await teamLayer())?.shipping;
  const isNone = !shipping || (shipping.rules.length === 0 && !shipping.thresholds);
  return isNone ? '' : digestOf(bytesOf(JSON.stringify(shipping)));
}

/**
 * Judges everything anew where the team's ship-by rules are others than it was judged by; killed in between it is done the next time. Answers
 * whether it was. `now` in UTC ms. Errors: `store-full`.
 */
export async function judgeByTeamRules(
  database: Database,
  now: number,
  tell?: (committed: Committed) => void,
): Promise<Result<boolean>> {
  const mark = await teamRulesMark();
  if (mark === (await judgedByTeam())) return ok(false);
  const judged = await judgeAll(database, await convene(now), tell);
  if (!judged.ok) return judged;
  await noteJudgedByTeam(mark);
  return ok(true);
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
      // Days were taken for over, and questions for never answered, that are neither.
      await database.clear('tallySheets');
      const all = await judgeAll(database, court, ({ alerts }) => {
        for (const { console } of alerts) changed.add(console);
      });
      if (!all.ok) return all;
    }
    const byTeam = await judgeByTeamRules(database, now, ({ alerts }) => {
      for (const { console } of alerts) changed.add(console);
    });
    if (!byTeam.ok) return byTeam;
    await planNewModel(database, now);
    const judged = await judgeDue(database, court, changed);
    if (!judged.ok) return judged;
    await foldDue(database, dayOf(now - DAY, 'UTC'));
    return sweepIfDue(database, now);
  });
  if (done.ok) await noteClock(now);
  else console.error('tiexin: work', done.error.code, done.error.detail);
  return { changed, done: done.ok };
}
