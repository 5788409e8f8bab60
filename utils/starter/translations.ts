import type { Translations } from './situation.ts';
import { aftercare as aftercareEn } from './texts/en/aftercare.ts';
import { beforeSale as beforeSaleEn } from './texts/en/before-sale.ts';
import { order as orderEn } from './texts/en/order.ts';
import { problem as problemEn } from './texts/en/problem.ts';
import { reviewPrivateGoods as reviewPrivateGoodsEn } from './texts/en/review-private-goods.ts';
import { reviewPrivateWay as reviewPrivateWayEn } from './texts/en/review-private-way.ts';
import { reviewPublicGoods as reviewPublicGoodsEn } from './texts/en/review-public-goods.ts';
import { reviewPublicWay as reviewPublicWayEn } from './texts/en/review-public-way.ts';
import { reviews as reviewsEn } from './texts/en/reviews.ts';
import { transit as transitEn } from './texts/en/transit.ts';
import { aftercare as aftercareTw } from './texts/zh-tw/aftercare.ts';
import { beforeSale as beforeSaleTw } from './texts/zh-tw/before-sale.ts';
import { order as orderTw } from './texts/zh-tw/order.ts';
import { problem as problemTw } from './texts/zh-tw/problem.ts';
import { reviewPrivateGoods as reviewPrivateGoodsTw } from './texts/zh-tw/review-private-goods.ts';
import { reviewPrivateWay as reviewPrivateWayTw } from './texts/zh-tw/review-private-way.ts';
import { reviewPublicGoods as reviewPublicGoodsTw } from './texts/zh-tw/review-public-goods.ts';
import { reviewPublicWay as reviewPublicWayTw } from './texts/zh-tw/review-public-way.ts';
import { reviews as reviewsTw } from './texts/zh-tw/reviews.ts';
import { transit as transitTw } from './texts/zh-tw/transit.ts';

/** The words of the most needed situations in the further languages. A test asks that both have the same situations. */
export const translations: Readonly<Record<'zh-TW' | 'en', Translations>> = {
  'zh-TW': {
    ...beforeSaleTw,
    ...orderTw,
    ...transitTw,
    ...problemTw,
    ...aftercareTw,
    ...reviewsTw,
    ...reviewPublicGoodsTw,
    ...reviewPublicWayTw,
    ...reviewPrivateGoodsTw,
    ...reviewPrivateWayTw,
  },
  en: {
    ...beforeSaleEn,
    ...orderEn,
    ...transitEn,
    ...problemEn,
    ...aftercareEn,
    ...reviewsEn,
    ...reviewPublicGoodsEn,
    ...reviewPublicWayEn,
    ...reviewPrivateGoodsEn,
    ...reviewPrivateWayEn,
  },
};
