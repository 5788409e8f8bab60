import { MINUTE } from '../../utils/core/time.ts';
import { t } from '../../utils/locales/text.ts';
import type { CareMark } from '../../utils/platform/team-contract.ts';

/** More of a name a mark has no room for, in signs. */
const MOST = 12;

function short(name: string): string {
  const signs = [...name];
  return signs.length <= MOST ? name : `${signs.slice(0, MOST).join('')}…`;
}

/** What a colleague is called: by the name that was shared, else by the four signs that stand for the member. */
export const whoWords = ({ code, name }: Pick<CareMark, 'code' | 'name'>): string =>
  name === undefined ? t('care.somebody', [code]) : short(name);

/** `小林在处理 · 还剩 20 分`: who works on it, and for how long that is said to be so. `now` in UTC ms. */
export function careWords(mark: CareMark, now: number): string {
  const left = t('care.left', Math.max(1, Math.ceil((mark.until - now) / MINUTE)));
  if (!mark.mine) return t('care.theirs', [whoWords(mark), left]);
  return mark.unshared ? t('care.unshared') : t('care.mine', [left]);
}

/** Why something was not taken on; `detail` as the background gives it. */
export function careFailure({ code, detail }: { code: string; detail?: string | undefined }): string {
  if (code !== 'care-taken') return t(code === 'care-off' ? 'care.failed.off' : 'care.failed.other');
  return detail === undefined ? t('care.failed.takenBySomebody') : t('care.failed.taken', [short(detail)]);
}
