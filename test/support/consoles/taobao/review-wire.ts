import type { Mood } from '../../../../utils/records/review.ts';
import type { TrueReview } from '../../true-reviews.ts';
import { type Incoming, json, pageOf, type Reply, type Scene } from '../shared/stand-in.ts';
import { firstOf } from '../shared/text.ts';

/** The call by which the page lists its reviews, on another host of the family. */
export const REVIEW_CALL = 'mtop.rm.sellercenter.list.data.pc';
export const REVIEW_HOST = 'h5api.m.taobao.com';

const CODES: Record<Mood, number> = { good: 11, neutral: 12, bad: 13 };
export const NOTHING_WRITTEN = '此用户没有填写评价';
export const DEFAULT_PRAISE = '系统默认好评';

const media = ({ pictures, video }: TrueReview) => [
  ...Array.from({ length: pictures }, (_, at) => ({
    uiType: 'image',
    thumbnail: `//img.alicdn.com/i1/${at}-rate.jpg`,
    flashUrl: null,
    mp4Url: null,
  })),
  ...(video
    ? [{ uiType: 'video', thumbnail: '//img.alicdn.com/v.jpg', flashUrl: null, mp4Url: '//cloud/v.mp4' }]
    : []),
];

/** What stands where the buyer's words would. */
export const shownText = ({ isDefault, text }: TrueReview): string =>
  isDefault ? DEFAULT_PRAISE : text || NOTHING_WRITTEN;

/** One element of `dataSource`. No stars; the feeling is a code, as number or text, or none while it is being recognised. */
export function reviewItem(review: TrueReview) {
  const { appended, itemId, mood, phrases } = review;
  const userName = `${firstOf(review.buyer)}**`;
  const status = mood && mood !== 'pending' ? CODES[mood] : null;
  return {
    rateContent: {
      mainRate: {
        date: review.at,
        mediaList: media(review),
        expression:
          phrases?.map(({ text, mood: feeling }) => ({ content: text, emotion: String(CODES[feeling]) })) ??
          null,
        feedId: review.id,
        language: 'zh_CN',
        contentTitle: null,
        content: shownText(review),
      },
      appendRate: appended
        ? {
            days: appended.days,
            language: 'zh_CN',
            mediaList: [],
            contentTitle: null,
            feedId: appended.id,
            content: appended.text,
          }
        : null,
    },
    emotionType: {
      status: Number(review.id) % 2 === 0 ? status : status && String(status),
      appendRateStatus: appended?.mood ? CODES[appended.mood] : null,
    },
    userInfo: { userStar: '', isReceiver: false, userName, isForeigner: false, securityuid: 'q7q7' },
    orderInfo: { userStar: '', userName, mainOrderId: review.orderId, orderId: review.orderId },
    itemInfo: {
      link: `//item.taobao.com/item.htm?id=${itemId}`,
      itemId: Number(itemId),
      title: review.title,
      orderId: review.orderId,
    },
    /** For the page's own drawing: on the wire its names are not known. */
    stand: { replyDays: review.replyDays, reply: review.reply?.text },
  };
}

export type ReviewItem = ReturnType<typeof reviewItem>;
export interface ReviewAnswer {
  data?: { data?: { dataSource: ReviewItem[]; total?: number } };
  rgv587_flag?: string;
}

interface Asked {
  pagination: { current: number; pageSize: number };
  emotion?: number;
}

/** The page's list. A page beyond the last one is empty. */
export function reviewList({ body }: Incoming, { shop }: Scene): Reply {
  const data = JSON.parse(new URLSearchParams(body).get('data') ?? '{}') as { jsonBody?: string };
  const { emotion, pagination } = JSON.parse(data.jsonBody ?? '{}') as Asked;
  const wanted = shop.reviews.filter(
    ({ mood }) => emotion === undefined || (mood && mood !== 'pending' && CODES[mood] === emotion),
  );
  const dataSource = pageOf(wanted, pagination.current, pagination.pageSize).map(reviewItem);
  return json({
    api: REVIEW_CALL,
    v: '1.0',
    ret: ['SUCCESS::调用成功'],
    data: { data: { dataSource, total: wanted.length } },
  });
}

/** Where an answer to a review goes. */
export function answerReview(body: string, { shop, now }: Scene): Reply {
  const { feedId, content } = JSON.parse(body) as { feedId: string; content: string };
  const review = shop.reviews.find(({ id }) => id === feedId);
  if (review) review.reply = { text: content, at: now };
  return json({ ret: ['SUCCESS::调用成功'], data: {} });
}
