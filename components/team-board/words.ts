import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Rate } from '../../utils/team/counts/rates.ts';
import { FEWEST } from '../../utils/team/counts/rates.ts';

/** What stands where a number may not or cannot be told. */
export const NOTHING = '—';

/** A rate with the bounds between which it may well be. */
export const rateText = (rate: Rate | undefined): string =>
  rate === undefined ? NOTHING : formatShare(rate.share);

/** The bounds of a rate; why there is none. */
export const rateBounds = (rate: Rate | undefined): string =>
  rate === undefined
    ? t('teamBoard.tooFew', [formatCount(FEWEST)])
    : t('teamBoard.bounds', [formatShare(rate.low), formatShare(rate.high), formatCount(rate.of)]);

/** A rate for a file. */
export const rateCells = (rate: Rate | undefined): string[] =>
  rate === undefined ? ['', '', ''] : [rate.share, rate.low, rate.high].map((one) => one.toFixed(4));
