import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import type { Day } from '../../utils/core/zone.ts';
import { formatDay, formatShare, locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Period } from '../../utils/review-board/period.ts';
import type { RuleValues } from '../../utils/timing/rule.ts';
import type { Figure } from '../../utils/timing/tally.ts';

const two = (count: number): string => String(count).padStart(2, '0');

/** `18 秒`, `2 分 5 秒`, `1 小时 3 分`, `3 天`: how long somebody waited (ms), to the second while that matters. */
export function formatWait(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  if (seconds < 60) return t('times.wait.seconds', [String(seconds)]);
  if (ms < HOUR) {
    const rest = seconds % 60;
    const minutes = String(Math.floor(seconds / 60));
    return rest === 0 ? t('times.wait.minutes', [minutes]) : t('times.wait.both', [minutes, String(rest)]);
  }
  if (ms < 2 * DAY) {
    const minutes = Math.floor(ms / MINUTE);
    const rest = minutes % 60;
    const hours = String(Math.floor(minutes / 60));
    return rest === 0 ? t('times.wait.hours', [hours]) : t('times.wait.hoursBoth', [hours, String(rest)]);
  }
  return t('times.wait.days', [String(Math.floor(ms / DAY))]);
}

/** Several texts as one, by the marks of the language. */
export const joined = (parts: readonly string[], mark: 'times.comma' | 'times.seen.and'): string =>
  parts.length === 0 ? '' : parts.reduce((text, part) => t(mark, [text, part]));

/** Rates are shares, all others are times. */
export const isRate = (name: string): boolean => name === 'rate';

/** The locale key of a figure's name. */
const FIGURE_KEY = {
  rate: 'rate',
  mean: 'mean',
  median: 'median',
  p90: 'p90',
  longest: 'longest',
  'first-mean': 'firstMean',
} as const;

/** Whether a name is one of the figures. */
export const isFigure = (name: string): name is Figure['name'] => Object.hasOwn(FIGURE_KEY, name);

/** What a figure is called. */
export const figureName = (name: Figure['name']): string => t(`times.figure.${FIGURE_KEY[name]}`);

/** A figure's value as it is shown; a dash where nothing was counted. */
export function formatFigure(name: Figure['name'], value: number | undefined): string {
  if (value === undefined) return '—';
  return isRate(name) ? formatShare(value) : formatWait(value);
}

/** A figure's value for files: shares with five decimals, times in seconds to the millisecond; empty where there is none. */
export function figureCell(name: Figure['name'], value: number | undefined): string {
  if (value === undefined) return '';
  return isRate(name) ? value.toFixed(5) : (value / SECOND).toFixed(3);
}

/** `+1.2 个百分点`, `−14 秒`: by how much a figure became another. */
export function formatChange(name: Figure['name'], before: number | undefined, after: number | undefined) {
  if (before === undefined || after === undefined) return '—';
  const by = after - before;
  const sign = by > 0 ? '+' : by < 0 ? '−' : '';
  if (isRate(name))
    return t('times.compare.points', [`${sign}${(Math.abs(by) * 100).toFixed(1).replace(/\.0$/, '')}`]);
  return Math.abs(by) < SECOND / 2 ? t('times.compare.same') : `${sign}${formatWait(Math.abs(by))}`;
}

/** A share that is not all is never told as all, and what is something never as nothing. */
export function formatPart(share: number): string {
  if (share >= 1) return formatShare(1);
  return formatShare(share <= 0 ? 0 : Math.min(0.999, Math.max(0.001, share)));
}

/** `08:00`, of a minute of the day; 1440 is 24:00. */
export const clockTime = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `08:00–23:00`, or that all day counts. */
export const hoursName = ({ from, to }: Pick<RuleValues, 'from' | 'to'>): string =>
  from === 0 && to === 1440 ? t('times.rule.allDay') : `${clockTime(from)}–${clockTime(to)}`;

/** `3月9日`. */
export const dayName = (day: Day, now: number): string => formatDay(Date.parse(day), now, 'UTC');

/** `3月3日–3月9日`; a single day alone. */
export const periodName = ({ from, to }: Period, now: number): string =>
  from === to ? dayName(from, now) : `${dayName(from, now)}–${dayName(to, now)}`;

const weekdays = new Map<string, string[]>();

/** `周一` … `周日`. */
export function weekdayNames(): string[] {
  const tag = locale();
  const known = weekdays.get(tag);
  if (known) return known;
  const format = new Intl.DateTimeFormat(tag, { weekday: 'short', timeZone: 'UTC' });
  // 2024-01-01 was a Monday.
  const names = Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2024, 0, 1 + at)));
  weekdays.set(tag, names);
  return names;
}
