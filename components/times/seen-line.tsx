import { formatCount } from '../../utils/locales/format.ts';
import { formatSentences } from '../../utils/locales/sentences.ts';
import { t } from '../../utils/locales/text.ts';
import type { LeftOut, Tally } from '../../utils/timing/tally.ts';
import { leftWords } from '../../utils/timing/words.ts';
import type { Seen } from './model.ts';
import { formatPart, joined } from './words.ts';

/** How much could be seen, in a few words; what was not seen is never told as nothing. */
export function seenName({ share, isOff }: Omit<Seen, 'began'>): string {
  if (isOff) return t('times.seen.off');
  return share === undefined ? t('times.unseen') : formatPart(share);
}

/** The same as a sentence, with what had begun before. */
export function seenText({ share, isOff, began }: Seen): string {
  const parts = [
    isOff
      ? t('times.seen.offLong')
      : share === undefined
        ? t('times.seen.nothing')
        : t('times.seen.shift', [formatPart(share)]),
  ];
  if (began > 0) parts.push(t('times.seen.began', began, [formatCount(began)]));
  return t('times.seen.sentence', [joined(parts, 'times.seen.and')]);
}

const reasons = (left: Tally['left']): [LeftOut, number][] =>
  (Object.entries(left) as [LeftOut, number][])
    .filter(([, count]) => count > 0)
    .sort(([, one], [, other]) => other - one);

/** How much was left out altogether. */
export const leftSum = (left: Tally['left']): number =>
  Object.values(left).reduce((sum, count) => sum + (count ?? 0), 0);

/** What was counted, and what was left out and why. */
export function countedText(tally: Tally): string {
  const all = reasons(tally.left);
  const counted = t('times.counted', [formatCount(tally.counted)]);
  if (all.length === 0) return t('times.countedAll', [counted]);
  const why = all.map(([left, count]) => t('times.leftCount', [leftWords(left), formatCount(count)]));
  return t('times.countedLeft', [counted, formatCount(leftSum(tally.left)), joined(why, 'times.seen.and')]);
}

/** Whether nothing at all is known of a time, so that there is no figure to tell, and no zero either. */
export const isUnseen = (tally: Tally, seen: Seen): boolean =>
  seen.share === undefined && !seen.isOff && tally.counted === 0 && leftSum(tally.left) === 0;

/** What a figure rests on: counted, left out, and how much could be seen. */
export function SeenLine({ tally, seen }: { tally: Tally; seen: Seen }) {
  const told = seenText(seen);
  return (
    <p class="times-facts">{isUnseen(tally, seen) ? told : formatSentences(countedText(tally), told)}</p>
  );
}
