import { DAY } from '../../utils/core/time.ts';
import type { ReviewOutlook, ReviewSummary } from '../../utils/platform/review-contract.ts';
import type { Alert } from '../../utils/records/alert.ts';
import type { Review } from '../../utils/records/review.ts';
import type { ReviewCase } from '../../utils/records/review-case.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import { settledAt } from '../../utils/reviews/workflow.ts';
import { listAlerts } from '../../utils/store/alerts.ts';
import type { Database } from '../../utils/store/database.ts';
import { countBad } from '../../utils/store/reviews.ts';
import { shopIdsOf } from '../../utils/store/shops.ts';

/** The time in which reviews of one item count as alike. */
const ALIKE = 30 * DAY;

/** A review as a page is to show it. */
interface Shown {
  value: Review;
  verdict: ReviewVerdict | undefined;
  case: ReviewCase | undefined;
}

function outlookOf({ case: work, value, verdict }: Shown, alike: number): ReviewOutlook {
  const { at, id, itemId, itemTitle, key, mood, orderId, reply, replyBy, stars } = value;
  const {
    graveness = 'none',
    level = 'none',
    negative = 0,
    reasons = [],
    taught,
    topics = [],
  } = verdict ?? {};
  const next = work && settledAt(work) === undefined ? work.next : undefined;
  return {
    id,
    key,
    ...(orderId !== undefined && { orderId }),
    ...(itemId !== undefined && { itemId }),
    level,
    negative,
    graveness,
    topics,
    reasons,
    ...(stars !== undefined && { stars }),
    ...(mood && { mood }),
    ...(itemTitle !== undefined && { itemTitle }),
    at,
    replied: reply !== undefined,
    ...(replyBy !== undefined && { replyBy }),
    ...(taught && { taught }),
    state: work?.state ?? 'new',
    ...(next && { next }),
    ...(work?.owner && { owner: work.owner }),
    alike,
  };
}

/** What stands open among the alerts of one shop's reviews. */
export function summaryOfReviews(alerts: readonly Alert[]): ReviewSummary {
  const open = alerts.filter(({ state }) => state === 'open');
  const bad = open.filter(({ kind }) => kind === 'review');
  return {
    open: bad.length,
    hidden: bad.filter(({ why }) => why.some(({ code }) => code === 'review_hidden')).length,
    overdue: open.filter(({ kind }) => kind === 'review-step').length,
  };
}

/** How reviews of a console stand, and what the chip says of the shop that the page shows: see `shopIdsOf`. `now` in UTC ms. */
export async function reviewViewOf(
  database: Database,
  reviews: readonly Shown[],
  shown: { console: string; shop: string },
  now: number,
): Promise<{ reviews: ReviewOutlook[]; summary: ReviewSummary }> {
  const bad = ({ verdict }: Shown) => verdict !== undefined && verdict.level !== 'none';
  const items = reviews.filter(bad).flatMap(({ verdict }) => verdict?.item ?? []);
  const [open, shops, counts] = await Promise.all([
    listAlerts(database, ['open']),
    shopIdsOf(database, shown.console, shown.shop),
    countBad(database, items, now - ALIKE),
  ]);
  const own = (one: Shown) => (bad(one) && one.value.at >= now - ALIKE ? 1 : 0);
  return {
    reviews: reviews.map((one) =>
      outlookOf(one, bad(one) ? Math.max(0, (counts.get(one.verdict?.item ?? '') ?? 0) - own(one)) : 0),
    ),
    summary: summaryOfReviews(
      open.filter((alert) => alert.console === shown.console && shops.has(alert.shop)),
    ),
  };
}
