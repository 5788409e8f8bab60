import { isClockOnly, shownTime } from '../chat/shown-time.ts';
import { DAY } from '../core/time.ts';
import { dayOf } from '../core/zone.ts';
import { waitFromWords } from './wait-from-words.ts';

const WEEKDAY = /(?:星期|周|週)(.)/u;
const SUNDAY_FIRST = '日一二三四五六天';

/** Whether words only say about how long ago something was: 刚刚, 5分钟前. */
export const isAbout = (text: string): boolean => /前$|^[刚剛]/u.test(text);

/**
 * A time (UTC ms) as dividers between messages print it: what `shownTime` knows, with a weekday beside it, or by one (`周三 08:33` is the
 * last such); or how long ago it was (`5分钟前`, see `isAbout`).
 */
export function looseTime(text: string, now: number, zone: string): number | undefined {
  if (isAbout(text)) return waitFromWords(text, now)?.since;
  const [word = '', day = ''] = WEEKDAY.exec(text) ?? [];
  const plain = text.replace(word, ' ');
  let at = shownTime(plain, now, zone);
  if (word === '' || !isClockOnly(plain)) return at;
  for (let days = 0; at !== undefined && days < 7; days += 1) {
    if (new Date(dayOf(at, zone)).getUTCDay() === SUNDAY_FIRST.indexOf(day) % 7) return at;
    at -= DAY;
  }
  return undefined;
}
