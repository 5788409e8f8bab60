import { DAY, HOUR, MINUTE } from '../core/time.ts';
import { addDays, dayOf, localZone } from '../core/zone.ts';
import type { Money } from '../records/fields.ts';
import { t } from './text.ts';

/** The BCP 47 tag of the texts that are shown, which need not be the browser's own language. */
export const locale = (): string => t('common.locale');

/** From here on a time is told in days. */
const IN_DAYS = 2 * DAY;

/** `3:40` (hours and minutes), from two days on `3 天`; `ms` ≥ 0, rounded down. */
export function formatSpan(ms: number): string {
  if (ms >= IN_DAYS) return t('common.days', Math.floor(ms / DAY));
  const minutes = Math.floor(ms / MINUTE);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Less than a minute too late is a minute too late; less than a minute left is never told as none. */
const whole = (ms: number): number => (ms <= 0 ? Math.max(-ms, MINUTE) : ms);

/** `剩 3:40`, `迟 2:10`, `迟 3 天`: `ms` to the deadline, negative once it has passed. */
export function formatLeft(ms: number): string {
  if (ms <= 0) return t('common.late', [formatSpan(whole(ms))]);
  return ms < MINUTE ? t('common.leftUnderMinute') : t('common.left', [formatSpan(ms)]);
}

/** As `formatLeft`, under an hour in minutes with their word: `迟 2 分钟`. Beside waits in minutes and seconds `0:02` would be misread. */
export function formatLeftInMinutes(ms: number): string {
  if (Math.abs(ms) >= HOUR || (ms > 0 && ms < MINUTE)) return formatLeft(ms);
  const minutes = t('common.minutes', Math.floor(whole(ms) / MINUTE));
  return t(ms <= 0 ? 'common.late' : 'common.left', [minutes]);
}

function speakSpan(ms: number): string {
  if (ms >= IN_DAYS) return t('common.days', Math.floor(ms / DAY));
  const hours = Math.floor(ms / HOUR);
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const parts = [
    hours > 0 && t('common.hours', hours),
    (minutes > 0 || hours === 0) && t('common.minutes', minutes),
  ];
  return parts.filter(Boolean).join(' ');
}

/** The same as `formatLeft` in full words, for screen readers: `还剩 3 小时 40 分钟`. */
export function speakLeft(ms: number): string {
  if (ms <= 0) return t('common.speakLate', [speakSpan(whole(ms))]);
  return ms < MINUTE ? t('common.leftUnderMinute') : t('common.speakLeft', [speakSpan(ms)]);
}

/** `9 小时前`: how long ago `ms` of age is; under a minute `刚刚`. */
export function formatAgo(ms: number): string {
  if (ms < MINUTE) return t('common.justNow');
  if (ms >= IN_DAYS) return t('common.ago', [t('common.days', Math.floor(ms / DAY))]);
  return t('common.ago', [
    ms < HOUR ? t('common.minutes', Math.floor(ms / MINUTE)) : t('common.hours', Math.floor(ms / HOUR)),
  ]);
}

/** Making a formatter costs more than using it a hundred times. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormat {
  const name = `${locale()} ${timeZone} ${Object.entries(options)}`;
  const known = formats.get(name);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale(), {
    ...options,
    ...(timeZone !== undefined && { timeZone }),
  });
  formats.set(name, format);
  return format;
}

let here: string | undefined;
const dayIn = (ms: number, timeZone: string | undefined): string => {
  here ??= localZone();
  return dayOf(ms, timeZone ?? here);
};

/** `14:00` in 24 hours; UTC ms, in `timeZone` (IANA) or the browser's. */
export const formatTime = (ms: number, timeZone?: string): string =>
  dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone).format(ms);

/** `9月12日`, with the year where it is not the year of `now`. */
export function formatDay(ms: number, now: number, timeZone?: string): string {
  const sameYear = dayIn(ms, timeZone).slice(0, 4) === dayIn(now, timeZone).slice(0, 4);
  const day: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
  return dateFormat(sameYear ? day : { ...day, year: 'numeric' }, timeZone).format(ms);
}

/** `今天 14:00`, `明天 09:30`, `9月12日 14:00`: a moment as a person near `now` would say it. */
export function formatMoment(ms: number, now: number, timeZone?: string): string {
  const time = formatTime(ms, timeZone);
  const day = dayIn(ms, timeZone);
  const today = dayIn(now, timeZone);
  if (day === today) return t('common.today', [time]);
  if (day === addDays(today, 1)) return t('common.tomorrow', [time]);
  if (day === addDays(today, -1)) return t('common.yesterday', [time]);
  return `${formatDay(ms, now, timeZone)} ${time}`;
}

/** `1,204`. */
export function formatCount(count: number): string {
  // Short numbers look the same in every language, and most numbers are short.
  return count >= 0 && count < 1000 ? String(count) : new Intl.NumberFormat(locale()).format(count);
}

/** `拼多多、抖店或京东`, `拼多多、抖店和京东`: names in a row. */
export const formatNames = (names: readonly string[], type: 'disjunction' | 'conjunction'): string =>
  new Intl.ListFormat(locale(), { type }).format(names);

/** `97.4%` of a share between 0 and 1. */
export const formatShare = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** `¥12.90` of minor units, with the decimals that the currency has. */
export function formatMoney({ minor, currency }: Money): string {
  const format = new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
