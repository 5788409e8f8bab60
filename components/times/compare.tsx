import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Period } from '../../utils/review-board/period.ts';
import { DataTableView } from '../charts/chart-figure.tsx';
import type { DataTable } from '../charts/model.ts';
import { PeriodFields } from '../charts/period-fields.tsx';
import { Segmented } from '../segmented.tsx';
import { Skeleton } from '../states.tsx';
import type { Comparison, Sum } from './model.ts';
import { leftSum, seenName } from './seen-line.tsx';
import { figureName, formatChange, formatFigure, periodName } from './words.ts';

/** What is compared: the weeks up to today, the period with the one before it, or two of one's own. */
export type CompareSpan = 'week' | 'before' | 'custom';

export interface CompareAsk {
  span: CompareSpan;
  before: Period;
  after: Period;
}

/** Two periods beside each other, figure by figure, with what each rests on. */
export function compareTable({ before, after }: Comparison, now: number): DataTable {
  const value = (sum: Sum, name: string) => sum.figures.find((one) => one.name === name)?.value;
  return {
    head: [
      t('times.compare.what'),
      periodName(before.period, now),
      periodName(after.period, now),
      t('times.compare.change'),
    ],
    rows: [
      ...after.figures.map(({ name, value: is }) => [
        figureName(name),
        formatFigure(name, value(before, name)),
        formatFigure(name, is),
        formatChange(name, value(before, name), is),
      ]),
      [t('times.compare.counted'), formatCount(before.tally.counted), formatCount(after.tally.counted), ''],
      [
        t('times.compare.left'),
        formatCount(leftSum(before.tally.left)),
        formatCount(leftSum(after.tally.left)),
        '',
      ],
      [t('times.compare.seen'), seenName(before.seen), seenName(after.seen), ''],
    ],
  };
}

/** From this difference on of what could be seen, figures are hardly to be compared. */
const UNEVEN = 0.2;

const isUneven = ({ before, after }: Comparison): boolean =>
  Math.abs((before.seen.share ?? 0) - (after.seen.share ?? 0)) >= UNEVEN;

interface CompareProps {
  ask: CompareAsk;
  onAsk: (change: Partial<CompareAsk>) => void;
  /** Undefined while it is being counted. */
  comparison: Comparison | undefined;
  now: number;
}

/** Two periods by the same rule. */
export function Compare({ ask, onAsk, comparison, now }: CompareProps) {
  return (
    <div class="times-compare">
      <div class="rb-filters rb-tools">
        <Segmented
          label={t('times.compare.span')}
          value={ask.span}
          options={(['week', 'before', 'custom'] as const).map((value) => ({
            value,
            label: t(`times.compare.${value}`),
          }))}
          onChange={(span) => onAsk({ span })}
        />
        {ask.span === 'custom' && (
          <>
            <PeriodFields
              label={t('times.compare.first')}
              period={ask.before}
              onPeriod={(before) => onAsk({ before })}
            />
            <PeriodFields
              label={t('times.compare.second')}
              period={ask.after}
              onPeriod={(after) => onAsk({ after })}
            />
          </>
        )}
      </div>
      {comparison ? (
        <>
          <DataTableView table={compareTable(comparison, now)} label={t('times.compare.title')} />
          {isUneven(comparison) && <p class="desk-quiet">{t('times.compare.uneven')}</p>}
        </>
      ) : (
        <Skeleton rows={6} height={32} label={t('times.loading')} />
      )}
    </div>
  );
}
