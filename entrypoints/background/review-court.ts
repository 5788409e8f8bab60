import consoles from 'virtual:console-facts';
import { CHINA } from '../../utils/core/zone.ts';
import type { ReviewLesson } from '../../utils/records/review-verdict.ts';
import { judgeReview, type ReviewModel } from '../../utils/review-text/judge-review.ts';
import { type Lessons, learnFrom, NO_LESSONS } from '../../utils/review-text/lessons.ts';
import { judgeByMark } from '../../utils/reviews/judge-by-mark.ts';
import { reviewJudge } from '../../utils/reviews/judge-review.ts';
import { byShop, nameOf, shopOf } from '../../utils/reviews/lessons.ts';
import { reviewSetting } from '../../utils/reviews/stored-settings.ts';
import type { Database } from '../../utils/store/database.ts';
import type { ReviewJudge } from '../../utils/store/judge.ts';
import type { Court } from './court.ts';
import { reviewModel } from './review-model.ts';

/** What was taught in a shop, and what the model learns from it once a review of the shop is judged. */
interface Taught {
  list: readonly ReviewLesson[];
  learned?: Lessons;
}

/** What was taught, by shop; read again after it was changed. */
let lessons: Promise<Map<string, Taught>> | undefined;

async function loadLessons(database: Database): Promise<Map<string, Taught>> {
  const shops = byShop(await database.getAll('reviewLessons'));
  return new Map([...shops].map(([shop, list]) => [shop, { list }]));
}

function lessonsFor(learned: ReviewModel, taught: Taught | undefined): Lessons {
  if (!taught) return NO_LESSONS;
  taught.learned ??= learnFrom(learned, taught.list);
  return taught.learned;
}

/** Has the lessons read again: somebody taught, took back, or imported. */
export function forgetLessons(): void {
  lessons = undefined;
}

/** Reads what is needed to judge reviews; only asked for where reviews are at hand. */
export async function conveneReviews(database: Database, court: Court): Promise<ReviewJudge> {
  lessons ??= loadLessons(database);
  lessons.catch(forgetLessons);
  const [learned, taught, settings] = await Promise.all([reviewModel(), lessons, reviewSetting.get()]);
  const zones = new Map(consoles.map(({ id, timeZone }) => [id, timeZone]));
  const names = new Map([...taught].map(([shop, { list }]) => [shop, nameOf(learned?.id ?? 'none', list)]));
  return reviewJudge({
    settings,
    circumstances: court.circumstances,
    off: court.off,
    judge: (review) =>
      learned
        ? judgeReview(learned, review, lessonsFor(learned, taught.get(shopOf(review.console, review.shop))))
        : judgeByMark(review),
    modelOf: (console, shop) => names.get(shopOf(console, shop)) ?? learned?.id ?? 'none',
    zoneOf: (console) => zones.get(console) ?? CHINA,
  });
}
