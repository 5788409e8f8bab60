import type { Parcel } from '../records/parcel.ts';

/** What says in itself that the carrier has the parcel in hand. */
const PICKED_UP =
  /已被?(揽|攬|取件|收件|收寄|收取)|(?<![未待能被有])(揽收|攬收|揽件|攬件|取件|收件|收寄)(成功|完成)|^(【[^】]*】)?(快件|包裹|邮件)?(揽收|攬收|揽件|攬件)$/;

/** What is still to come, or only asked for, up to the act itself: that is no scan. 未央 is a place. */
const STILL_TO_COME =
  /(待|未(?!央)|没有|沒有|预约|預約|预计|預計|通知|安排|提醒|催|联系|聯繫|聯絡|即将|即將|将由|將由|将于|將於|准备|準備|请|請|快递员|快遞員|小哥)[^，。,；;\s]{0,12}?(揽|攬|取件|收件|收取|收寄|上门|上門|到达|到達|抵达|抵達|离开|離開|运输|運輸)/g;

/** What carriers write of a parcel on its way. */
const ON_ITS_WAY =
  /(运输|運輸)(?!公司|商)|中转|中轉|到达|到達|抵达|抵達|已到|离开|離開|发往|發往|装车|裝車|派送|派件|配送中|正在配送|投递|投遞|妥投|签收|簽收|收件|收寄|驿站|驛站|自提柜|代收/;

const spoken = (lastEvent: string): boolean =>
  PICKED_UP.test(lastEvent) || ON_ITS_WAY.test(lastEvent.replace(STILL_TO_COME, ''));

/**
 * Whether the carrier has the parcel, as far as a page said: a pick-up time, its arrival, or a last event that names a scan. Shops
 * and consoles write events of their own before the pick-up (packed, courier called), so words that say nothing of a scan do not
 * count, nor does the mere time of an event.
 */
export const isPickedUp = ({ collectedAt, lastEvent, signedAt }: Parcel): boolean =>
  collectedAt !== undefined || signedAt !== undefined || (lastEvent !== undefined && spoken(lastEvent));
