import { DAY, HOUR, SECOND } from '../../utils/core/time.ts';
import type { Mood } from '../../utils/records/review.ts';
import type { ConsoleId, TrueOrder, TrueShop } from './data.ts';
import { Random } from './random.ts';
import { REVIEW_WORDS, type ReviewWords } from './review-words.ts';

/** A review as it is, whatever a page shows of it. Times in UTC ms, whole seconds. A test may serve any. */
export interface TrueReview {
  id: string;
  orderId: string;
  itemId: string;
  title: string;
  spec: string;
  buyer: string;
  at: number;
  /** 1 to 5; Pinduoduo alone shows them. */
  stars?: number;
  serviceStars?: number;
  logisticsStars?: number;
  /** The platform's own mark; `pending`: 情感识别中. */
  mood?: Mood | 'pending';
  phrases?: readonly { text: string; mood: Mood }[];
  /** Empty: 此用户没有填写评价. */
  text: string;
  /** 系统默认好评. */
  isDefault?: boolean;
  appended?: { id: string; text: string; days: number; at: number; mood?: Mood };
  pictures: number;
  video: boolean;
  reply?: { text: string; at: number };
  /** 还有N天可回复; 0: 已超过回复期限. */
  replyDays?: number;
}

const idOf = (console: ConsoleId, random: Random): string =>
  console === 'taobao' ? `13${random.digits(11)}` : `${random.int(7, 8)}${random.digits(17)}`;

/** The marks that a console gives: stars, its own reading of the feeling, or good, middling and bad. */
function marksOf(console: ConsoleId, { stars, pending }: ReviewWords): Partial<TrueReview> {
  const mood: Mood = stars >= 4 ? 'good' : stars === 3 ? 'neutral' : 'bad';
  if (console === 'pinduoduo') return { stars, serviceStars: stars, logisticsStars: Math.min(5, stars + 1) };
  return { mood: pending && console === 'taobao' ? 'pending' : mood };
}

/** One review of an order. What `words` does not say the console does not show. */
export function reviewOf(
  order: TrueOrder,
  console: ConsoleId,
  words: ReviewWords,
  at: number,
  random: Random,
): TrueReview {
  const [item] = order.items;
  return {
    id: idOf(console, random),
    orderId: order.id,
    itemId: item?.itemId ?? '',
    title: item?.title ?? '',
    spec: item?.spec ?? '',
    buyer: order.buyer,
    at,
    text: words.text,
    ...marksOf(console, words),
    ...(words.isDefault && { isDefault: true }),
    ...(words.appended && {
      appended: {
        id: idOf(console, random),
        text: words.appended,
        days: 3,
        at: at + 3 * DAY,
        ...(console === 'taobao' && { mood: words.appendedMood ?? 'bad' }),
      },
    }),
    pictures: random.int(0, 2),
    video: random.chance(0.2),
    ...(words.reply && { reply: { text: words.reply, at: at + 2 * HOUR } }),
    ...(console === 'taobao' && { replyDays: random.int(0, 25) }),
  };
}

/** So many reviews of a shop's orders, newest first, of every kind of `REVIEW_WORDS` in turn. */
export function makeReviews(
  { console, orders }: Pick<TrueShop, 'console' | 'orders'>,
  { seed, now, count }: { seed: number; now: number; count: number },
): TrueReview[] {
  const random = new Random(`reviews/${console}/${seed}`);
  return Array.from({ length: count }, (_, at) => {
    const order = orders[at % Math.max(1, orders.length)];
    const words = REVIEW_WORDS[at % REVIEW_WORDS.length];
    if (!order || !words) return [];
    const moment = Math.floor((now - (at + 1) * 2 * HOUR) / SECOND) * SECOND;
    const id = at < orders.length ? order.id : `${order.id.slice(0, -4)}${String(at).padStart(4, '0')}`;
    return [reviewOf({ ...order, id }, console, words, moment, random)];
  }).flat();
}
