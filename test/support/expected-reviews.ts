import type { Review } from '../../utils/records/review.ts';
import { firstOf } from './consoles/shared/text.ts';
import type { ConsoleId, TrueShop } from './data.ts';
import { readable } from './expected.ts';
import type { TrueReview } from './true-reviews.ts';

/** A stored review without what depends on the run: key, console, shop, time of reading. */
export type ReviewFacts = Partial<Review> & { id: string };

/** What a page's answers say of a review, by console. */
const SAID: Record<Exclude<ConsoleId, 'jd'>, (review: TrueReview) => Partial<Review>> = {
  pinduoduo: ({
    stars,
    serviceStars,
    logisticsStars,
    itemId,
    spec,
    appended,
    reply,
    pictures,
    video,
    buyer,
  }) => ({
    stars,
    serviceStars,
    logisticsStars,
    itemId,
    spec: spec.split(',').join(' / '),
    buyer,
    pictures,
    video,
    ...(appended && { appended: { text: appended.text, at: appended.at } }),
    ...(reply && { reply }),
  }),
  taobao: ({ mood, phrases, itemId, appended, pictures, video, isDefault, buyer }) => ({
    itemId,
    buyer: `${firstOf(buyer)}**`,
    pictures,
    video,
    ...(mood && mood !== 'pending' && { mood }),
    ...(phrases && { phrases: [...phrases] }),
    ...(isDefault && { isDefault }),
    ...(appended && {
      appended: { text: appended.text, days: appended.days, ...(appended.mood && { mood: appended.mood }) },
    }),
  }),
  doudian: ({ mood, itemId }) => ({
    itemId,
    pictures: 0,
    video: false,
    ...(mood && mood !== 'pending' && { mood }),
  }),
};

const defined = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));

/** What the store must hold of these reviews after a page was read by its answers. Sorted by id. */
export function expectedReviews({ console, reviews }: TrueShop, shown = reviews): ReviewFacts[] {
  if (console === 'jd') return [];
  return shown
    .map((review) => {
      const { id, orderId, title, text, at } = review;
      const facts = { id, orderId, itemTitle: readable(title), text, at, ...SAID[console](review) };
      return defined(facts) as ReviewFacts;
    })
    .sort((a, b) => a.id.localeCompare(b.id));
}

/** Stored reviews in the same form. `replyBy` is reckoned from when the page was read. */
export const storedReviews = (reviews: readonly Review[]): ReviewFacts[] =>
  reviews
    .map(({ key: _, console: __, shop: ___, seenAt: ____, replyBy: _____, ...facts }) => facts)
    .sort((a, b) => a.id.localeCompare(b.id));
