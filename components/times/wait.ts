import { DAY, HOUR, MINUTE, SECOND } from '../../utils/core/time.ts';
import { t } from '../../utils/locales/text.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';
import type { State } from '../state-mark.tsx';

/** How a wait stands after `waited` ms: past its limit, close to it, or fine. */
export function stateOfWait({ limit, lead }: Pick<Waiting, 'limit' | 'lead'>, waited: number): State {
  if (waited >= limit) return 'late';
  return waited >= limit - lead ? 'soon' : 'fine';
}

const two = (part: number): string => String(part).padStart(2, '0');

/** `0:42`, `12:05`, from an hour on `1:05:12`, from two days on `3 天`; ms ≥ 0. */
export function clockText(ms: number): string {
  const waited = Math.max(0, ms);
  if (waited >= 2 * DAY) return t('common.days', Math.floor(waited / DAY));
  const hours = Math.floor(waited / HOUR);
  const minutes = Math.floor((waited % HOUR) / MINUTE);
  const seconds = two(Math.floor((waited % MINUTE) / SECOND));
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

/** `30 秒`, `3 分钟`, `3 分 20 秒`, `12 小时`: a length of time in words; ms ≥ 0. */
export function spanText(ms: number): string {
  const seconds = Math.round(Math.max(0, ms) / SECOND);
  if (seconds < 60) return t('myTime.seconds', seconds);
  if (seconds >= 2 * 86_400) return t('common.days', Math.floor(seconds / 86_400));
  if (seconds >= 3600) {
    const minutes = Math.floor((seconds % 3600) / 60);
    const hours = t('common.hours', Math.floor(seconds / 3600));
    return minutes === 0 ? hours : t('myTime.and', [hours, t('common.minutes', minutes)]);
  }
  const rest = seconds % 60;
  const minutes = t('common.minutes', Math.floor(seconds / 60));
  return rest === 0 ? minutes : t('myTime.and', [minutes, t('myTime.seconds', rest)]);
}

/** How long somebody waits, as it is shown: to the second where that is known, else `约 5 分钟`. */
export function waitText({ exact }: Pick<Waiting, 'exact'>, waited: number): string {
  if (exact) return clockText(waited);
  const rough = waited < MINUTE ? t('common.minutes', 1) : spanText(Math.floor(waited / MINUTE) * MINUTE);
  return t('myTime.about', [rough]);
}

/** The same in full words, for screen readers. */
export const speakWait = (one: Pick<Waiting, 'exact'>, waited: number): string =>
  one.exact ? spanText(Math.floor(waited / SECOND) * SECOND) : waitText(one, waited);

/** What the state means, beside its colour and shape: `超时`, `快到时限`, `在等`. */
export const stateWord = (state: State): string => t(`myTime.state.${state}`);
