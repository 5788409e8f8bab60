import { narrow } from '../reader/clean-text.ts';
import { looseTime } from './loose-time.ts';

/** What stands around a day on a divider. */
const AROUND = /^[\s\-—–─·•[\]()【】]+|[\s\-—–─·•[\]()【】]+$/g;
const DATED =
  /^((?:\d{4}\s*[-/.年]\s*)?\d{1,2}\s*[-/.月]\s*\d{1,2}\s*[日号號]?)(?:\s*\(?(?:星期|周|週).\)?)?$/;
const NAMED = /^(?:[今昨前][天日]|today|yesterday|(?:星期|周|週).)$/i;
/** Longer texts are no day. */
const LONGEST = 200;

/** The last moment (UTC ms) of a day as a divider names it, without a time: `2026-09-10`, `9月10日`, `昨天`, `星期三`. */
export function shownDay(text: string, now: number, zone: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  const shown = narrow(text).replace(AROUND, '');
  const day = NAMED.exec(shown)?.[0] ?? DATED.exec(shown)?.[1];
  const last = day === undefined ? undefined : looseTime(`${day} 23:59:59`, now, zone);
  return last === undefined ? undefined : last + 999;
}
