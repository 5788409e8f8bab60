import { DAY, HOUR, MINUTE, SECOND } from '../core/time.ts';
import { fold, narrow } from '../reader/clean-text.ts';

/** Since when somebody waits (UTC ms), and whether that is known to the second. */
export interface Wait {
  since: number;
  exact: boolean;
}

/** Longer texts are no waits. */
const LONGEST = 60;
/** Nobody waits longer than lists go back. */
const MOST = 400 * DAY;

const UNITS: readonly (readonly [unit: number, words: string])[] = [
  [DAY, '天|日|days?|d'],
  [HOUR, '[个個]?(?:小[时時]|[钟鐘][头頭])|[时時]|hours?|hrs?|h'],
  [MINUTE, '分[钟鐘]?|minutes?|mins?|m'],
  [SECOND, '秒[钟鐘]?|seconds?|secs?|s'],
];
const BEFORE =
  '(?:[买買]家|[客用][户戶]|[顾顧]客)?(?:已[经經]?)?(?:等[待候了]?|[超逾][时時]|[未待]回[复覆復])?[中了]?|(?:ha(?:s|ve) been )?(?:wait(?:ing|ed|s)?|overdue)(?: for)?';
const BEHIND = '(?:未回[复覆復]?|前|了|等待中?|無回覆)?|ago|waiting|waited|overdue';
/** `1小时5分3秒`, of which each part may be absent. */
const PARTS = new RegExp(
  `^(?:${BEFORE})\\s*[:：]?\\s*${UNITS.map(([, words]) => `(?:(\\d{1,6})\\s*(?:${words}))?`).join('\\s*')}\\s*[+＋]?\\s*(?:${BEHIND})$`,
  'iu',
);
/** `1:05` is a minute and five seconds, `1:00:05` an hour and five seconds. */
const CLOCK = new RegExp(`^(?:${BEFORE})\\s*[:：]?\\s*(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{2})$`, 'iu');
const NOW = /^(?:[刚剛][刚剛才]|[现現]在|just now|now)$/iu;

function lengthOf(text: string): { length: number; exact: boolean } | undefined {
  const clock = CLOCK.exec(text);
  if (clock) {
    const [hours = 0, minutes = 0, seconds = 0] = clock.slice(1).map((part) => Number(part ?? 0));
    const isOne = seconds < 60 && (clock[1] === undefined || minutes < 60);
    return isOne ? { length: hours * HOUR + minutes * MINUTE + seconds * SECOND, exact: true } : undefined;
  }
  const parts = PARTS.exec(text)?.slice(1);
  if (!parts?.some((part) => part !== undefined)) return undefined;
  const length = UNITS.reduce((sum, [unit], index) => sum + unit * Number(parts[index] ?? 0), 0);
  return { length, exact: parts[3] !== undefined };
}

/**
 * Since when somebody waits, from what lists of conversations say of it: `45秒`, `已等待1小时`, `3分钟`, `1:05`, `2小时前`, `3 min`. Words that
 * come to minutes say the latest such moment. Undefined for what is no such text.
 */
export function waitFromWords(text: string, now: number): Wait | undefined {
  if (text.length > LONGEST) return undefined;
  const words = narrow(fold(text));
  if (NOW.test(words)) return { since: now, exact: false };
  const found = words === '' ? undefined : lengthOf(words);
  if (!found || found.length > MOST) return undefined;
  return { since: now - found.length, exact: found.exact };
}
