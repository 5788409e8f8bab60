import { DAY, HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { t } from '../../locales/text.ts';
import { IN_DAYS, type Limits, type WaitState } from './wait.ts';

const two = (count: number) => String(count).padStart(2, '0');

/** `1 小时 2 分`, `1 小时`: ms ≥ an hour. */
function inHours(ms: number): string {
  const minutes = Math.floor((ms % HOUR) / MINUTE);
  const hours = t('common.hours', Math.floor(ms / HOUR));
  return minutes === 0 ? hours : `${hours} ${t('clocks.minutes', [String(minutes)])}`;
}

/** `0:45`, `2:10`, `1 小时 2 分`, `3 天`; where the wait is not known to the second `约 12 分钟`, `约 1 小时`. `ms` ≥ 0. */
export function formatWait(ms: number, exact: boolean): string {
  if (ms >= IN_DAYS) return t('common.days', Math.floor(ms / DAY));
  if (!exact)
    return t('clocks.about', [
      ms < HOUR
        ? t('common.minutes', Math.max(1, Math.floor(ms / MINUTE)))
        : t('common.hours', Math.floor(ms / HOUR)),
    ]);
  if (ms >= HOUR) return inHours(ms);
  return `${Math.floor(ms / MINUTE)}:${two(Math.floor((ms % MINUTE) / SECOND))}`;
}

/** The same where there is little room: from an hour on whole hours. */
export const formatShort = (ms: number, exact: boolean): string =>
  exact && ms >= HOUR && ms < IN_DAYS ? t('common.hours', Math.floor(ms / HOUR)) : formatWait(ms, exact);

/** A limit in the form of the waits beside it: `3:00`, `12 小时`. */
export const formatLimit = (ms: number): string => formatWait(ms, true);

/** The same in full words, for screen readers: `2 分 10 秒`, `3 分钟`. */
export function speakSpan(ms: number): string {
  if (ms >= IN_DAYS) return t('common.days', Math.floor(ms / DAY));
  if (ms >= HOUR) return inHours(ms);
  const minutes = Math.floor(ms / MINUTE);
  const seconds = Math.floor((ms % MINUTE) / SECOND);
  if (minutes === 0) return t('clocks.seconds', [String(seconds)]);
  return seconds === 0
    ? t('common.minutes', minutes)
    : `${t('clocks.minutes', [String(minutes)])} ${t('clocks.seconds', [String(seconds)])}`;
}

/** A wait (ms) as it is heard: below a minute to ten seconds, then to the minute. What runs by the second is seen, not read out. */
export const heardOf = (ms: number): number => {
  const step = ms < MINUTE ? 10 * SECOND : MINUTE;
  return Math.floor(ms / step) * step;
};

/** The word of a state: `等`, `将超`, `已超`. */
export const stateWord = (state: WaitState): string => t(`clocks.state.${state}`);

/** `2:10 / 3:00`; alone where the wait is told in hours and the limit lies far behind it. */
export function formatAgainst(ms: number, exact: boolean, { limit }: Limits): string {
  const text = formatWait(ms, exact);
  return ms >= HOUR && limit < HOUR ? text : `${text} / ${formatLimit(limit)}`;
}

/** What a screen reader says of a clock: `等了 2 分 10 秒，3 分钟内回复`, `等了 4 分 5 秒，已超过 3 分钟`. */
export function speakWait(ms: number, exact: boolean, { limit }: Limits): string {
  const span = exact ? speakSpan(ms) : formatWait(ms, false);
  const most = speakSpan(limit);
  return ms >= limit ? t('clocks.speakLate', [span, most]) : t('clocks.speak', [span, most]);
}
