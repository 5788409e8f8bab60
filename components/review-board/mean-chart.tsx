import { curveMonotoneX, line } from 'd3-shape';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Plot } from '../charts/plot.tsx';
import { formatMean } from './words.ts';

interface MeanChartProps {
  label: string;
  /** px. */
  width: number;
  means: readonly { mean: number | undefined; count: number }[];
  /** The average of the whole period. */
  overall: number | undefined;
  nameOf: (at: number) => string;
  axisName: (at: number) => string;
}

/** With fewer reviews an average says little: its dot is hollow. */
export const FEW = 5;
const LABEL = 88;

/** The average of the stars over time, with the average of the whole period as a dashed line that says what it is. */
export function MeanChart({ label, width, means, overall, nameOf, axisName }: MeanChartProps) {
  const lowest = Math.min(5, ...means.flatMap(({ mean }) => mean ?? []));
  const low = Math.max(1, Math.min(4, Math.floor(lowest)));
  const marks = Array.from({ length: 6 - low }, (_, at) => low + at);
  const readOut = (at: number) => {
    const { mean, count } = means[at] ?? { mean: undefined, count: 0 };
    return mean === undefined
      ? t('reviewBoard.mean.nothing', [nameOf(at)])
      : t('reviewBoard.mean.read', [nameOf(at), formatMean(mean), formatCount(count)]);
  };
  return (
    <Plot
      label={label}
      width={width}
      count={means.length}
      axisName={axisName}
      readOut={readOut}
      rules={marks.map((value) => ({ value: String(value), height: (value - low) / (5 - low) }))}
      right={LABEL}
    >
      {({ bottom, top, middle, left, right }) => {
        const y = (mean: number) => bottom - ((mean - low) / (5 - low)) * (bottom - top);
        const path = line<{ mean: number | undefined }>()
          .defined(({ mean }) => mean !== undefined)
          .x((_, at) => middle(at))
          .y(({ mean }) => y(mean ?? 0))
          .curve(curveMonotoneX)([...means]);
        return (
          <>
            {overall !== undefined && (
              <>
                <path d={`M${left} ${y(overall)}H${right}`} class="rb-average" />
                <text x={right + 6} y={y(overall) + 4} class="rb-text">
                  {t('reviewBoard.mean.overall', [formatMean(overall)])}
                </text>
              </>
            )}
            {path && <path d={path} class="rb-line" />}
            {means.map(({ mean, count }, at) =>
              mean === undefined ? undefined : (
                <circle
                  key={nameOf(at)}
                  cx={middle(at)}
                  cy={y(mean)}
                  r={count < FEW ? 3 : 2.5}
                  class={count < FEW ? 'rb-dot rb-hollow' : 'rb-dot'}
                />
              ),
            )}
          </>
        );
      }}
    </Plot>
  );
}
