import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { DataTable } from '../charts/model.ts';
import { consoleName, type DeskConsole } from '../desk/model.ts';
import type { ConsoleRow } from './model.ts';
import { leftSum, seenName } from './seen-line.tsx';
import { figureName, formatFigure } from './words.ts';

/** The consoles of the period beside their own rules: they count differently, so figures stand by rule, never ranked. */
export const consoleTable = (rows: readonly ConsoleRow[], consoles: readonly DeskConsole[]): DataTable => ({
  head: (['console', 'rule', 'figures', 'counted', 'left', 'seen'] as const).map((column) =>
    t(`times.consoles.${column}`),
  ),
  rows: rows.map(({ console, view, sum: { tally, figures, seen } }) => [
    consoleName(console, consoles),
    view.name,
    seen.share === undefined && !seen.isOff && tally.counted === 0
      ? t('times.unseen')
      : figures.map(({ name, value }) => `${figureName(name)} ${formatFigure(name, value)}`).join(' · '),
    formatCount(tally.counted),
    formatCount(leftSum(tally.left)),
    seenName(seen),
  ]),
});
