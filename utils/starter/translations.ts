import type { Translations } from './situation.ts';
import { aftercare as aftercareEn } from './texts/en/aftercare.ts';
import { beforeSale as beforeSaleEn } from './texts/en/before-sale.ts';
import { order as orderEn } from './texts/en/order.ts';
import { problem as problemEn } from './texts/en/problem.ts';
import { transit as transitEn } from './texts/en/transit.ts';
import { aftercare as aftercareTw } from './texts/zh-tw/aftercare.ts';
import { beforeSale as beforeSaleTw } from './texts/zh-tw/before-sale.ts';
import { order as orderTw } from './texts/zh-tw/order.ts';
import { problem as problemTw } from './texts/zh-tw/problem.ts';
import { transit as transitTw } from './texts/zh-tw/transit.ts';

/** The words of the most needed situations in the further languages. A test asks that both have the same situations. */
export const translations: Readonly<Record<'zh-TW' | 'en', Translations>> = {
  'zh-TW': { ...beforeSaleTw, ...orderTw, ...transitTw, ...problemTw, ...aftercareTw },
  en: { ...beforeSaleEn, ...orderEn, ...transitEn, ...problemEn, ...aftercareEn },
};
