import { SECOND } from '../../../../utils/core/time.ts';
import { Random } from '../../random.ts';
import type { TrueReview } from '../../true-reviews.ts';
import { json, pageOf, type Reply, type Scene } from '../shared/stand-in.ts';

/** One element of `result.data`: `score` is always 0, the specs are a JSON text, what is not there is empty or null. */
export function reviewItem(review: TrueReview) {
  const { appended, reply } = review;
  return {
    reviewId: review.id,
    userId: 9_000_000_001,
    goodsId: Number(review.itemId),
    orderId: `3${review.id.slice(1)}`,
    orderSn: review.orderId,
    score: 0,
    descScore: review.stars ?? 0,
    logisticsScore: review.logisticsStars ?? 0,
    serviceScore: review.serviceStars ?? 0,
    comment: review.text,
    goodsName: review.title,
    specs: JSON.stringify(review.spec.split(',').map((one) => ({ spec_key: '款式', spec_value: one }))),
    createTime: review.at / SECOND,
    anonymous: 1,
    append: appended ? 1 : 0,
    appendNum: appended ? 1 : 0,
    appendComment: appended?.text ?? '',
    appendCreateTime: appended ? appended.at / SECOND : null,
    reply: reply?.text ?? '',
    replyTime: reply ? reply.at / SECOND : null,
    replyStatus: reply ? 1 : 0,
    keywords: [],
    userName: review.buyer,
    thumbUrl: 'https://img.pddpic.test/avatar/1.jpeg',
    favorCount: 0,
    replyCount: reply ? 1 : 0,
    status: 2,
    pictures: Array.from({ length: review.pictures }, (_, at) => ({
      url: `https://img.pddpic.test/review/${at}.jpeg`,
      width: 1080,
      height: 1440,
    })),
    pictureCount: review.pictures,
    hasVideo: review.video ? 1 : 0,
    snapshotSpec: review.spec,
    snapshotGoodsName: review.title,
    reportResult: { status: 99, desc: '未被举报' },
  };
}

export type ReviewItem = ReturnType<typeof reviewItem>;
export interface ReviewAnswer {
  success: boolean;
  errorCode: number;
  result?: { totalRows: number; data: ReviewItem[] } | null;
}

const done = (result: unknown): Reply =>
  json({ success: true, errorCode: 1_000_000, errorMsg: null, result });

/** The page's list. */
export function reviewList(body: string, { shop, knobs }: Scene): Reply {
  const asked = JSON.parse(body || '{}') as { pageNo?: number; pageSize?: number; descScore?: string[] };
  const { pageNo = 1, pageSize = knobs.pageSize, descScore = [] } = asked;
  const wanted = shop.reviews.filter(
    ({ stars }) => descScore.length === 0 || descScore.includes(String(stars)),
  );
  const data = pageOf(wanted, pageNo, pageSize).map(reviewItem);
  const { length } = wanted;
  return done({
    totalRows: length,
    totalNum: length,
    allReviewNum: length,
    reviewNumToday: 0,
    showNum: data.length,
    data,
  });
}

/** Where an answer to a review goes: an address that nobody outside knows. */
export const hiddenPath = (salt: string): string => `/saturn/${new Random(`${salt}/reply`).letters(9)}`;

/** The shop answers a review. */
export function answerReview(body: string, { shop }: Scene): Reply {
  const { reviewId, content } = JSON.parse(body) as { reviewId: string; content: string };
  const review = shop.reviews.find(({ id }) => id === reviewId);
  if (review) review.reply = { text: content, at: Math.floor(Date.now() / SECOND) * SECOND };
  return done({});
}
