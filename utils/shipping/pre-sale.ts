import { DAY } from '../core/time.ts';
import { addDays, CHINA, type Day, dayOf } from '../core/zone.ts';
import type { OrderItem } from '../records/order.ts';
import { closing } from './calendar.ts';

const MARKER = /[预預](售|购|購|定|订|訂)/;
const SHIPS = '(?:发货|發貨|发出|發出|出货|出貨|寄出)';
const DATE = '(?:(20\\d{2})年)?(\\d{1,2})月(\\d{1,2})[日号號]';
const DATE_THEN_SHIPS = new RegExp(`${DATE}(?:之?前|以前|起|开始|開始|左右|陆续|陸續)*${SHIPS}`);
const SHIPS_THEN_DATE = new RegExp(`${SHIPS}(?:时间|時間|日期)?[:：为為]?${DATE}`);
const DAYS_THEN_SHIPS = new RegExp(`(\\d{1,3})[天日](?:之?内|以内|之?后|以后|之?後|內|左右)*${SHIPS}`);
/** No marketplace lets a pre-sale run longer; what is further away is a misread figure. */
const MOST_DAYS = 180;

export interface PreSale {
  /** UTC ms. */
  at: number;
  /** The words that say so, as shown. */
  words: string;
}

function dayNamed(year: string | undefined, month: string, date: string, start: Day): Day | undefined {
  const of = (y: number): Day | undefined => {
    const at = Date.UTC(y, Number(month) - 1, Number(date));
    const day = new Date(at).toISOString().slice(0, 10);
    return Number(day.slice(5, 7)) === Number(month) ? day : undefined;
  };
  if (year) return of(Number(year));
  const thisYear = of(Number(start.slice(0, 4)));
  return thisYear && thisYear < addDays(start, -MOST_DAYS) ? of(Number(start.slice(0, 4)) + 1) : thisYear;
}

function preSaleOfText(text: string, start: number): PreSale | undefined {
  if (!MARKER.test(text)) return undefined;
  const compact = text.replace(/\s+/g, '');
  const dated = DATE_THEN_SHIPS.exec(compact) ?? SHIPS_THEN_DATE.exec(compact);
  if (dated?.[2] && dated[3]) {
    const day = dayNamed(dated[1], dated[2], dated[3], dayOf(start, CHINA));
    return day ? { at: closing(day, 1440), words: dated[0] } : undefined;
  }
  const days = DAYS_THEN_SHIPS.exec(compact);
  return days?.[1] ? { at: start + Number(days[1]) * DAY, words: days[0] } : undefined;
}

/**
 * The date that an order's items name themselves beside the word pre-sale (`预售 10月20日前发货`, `预售 15天内发货`): the earliest of
 * them, and only where every item names one, for the others must go as usual.
 */
export function preSaleOf(items: readonly OrderItem[], start: number): PreSale | undefined {
  let earliest: PreSale | undefined;
  for (const { title, spec } of items) {
    const found = preSaleOfText(`${title} ${spec ?? ''}`, start);
    if (!found || found.at > start + MOST_DAYS * DAY) return undefined;
    if (!earliest || found.at < earliest.at) earliest = found;
  }
  return earliest;
}
