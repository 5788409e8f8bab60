import { max, ticks } from 'd3-array';
import { stack } from 'd3-shape';
import { useId, useMemo } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Series } from '../../utils/review-board/series.ts';
import { type Fill, FillDefinitions, fillUrl, Swatch } from '../charts/fills.tsx';
import { Plot } from '../charts/plot.tsx';
import { shareOf } from './words.ts';

export interface Kind {
  id: string;
  label: string;
  fill: Fill;
}

interface StackedChartProps {
  label: string;
  /** px. */
  width: number;
  series: Series;
  /** In the order of the series, the lowest first. */
  kinds: readonly Kind[];
  nameOf: (at: number) => string;
  axisName: (at: number) => string;
}

/** Counts over time as bars of patterns, with a legend that tells the totals. */
export function StackedChart({ label, width: whole, series, kinds, nameOf, axisName }: StackedChartProps) {
  const scope = useId();
  const totals = useMemo(() => series.bins.map((bin) => bin.reduce((sum, one) => sum + one, 0)), [series]);
  const layers = useMemo(
    () =>
      stack<number[], number>()
        .keys(kinds.map((_, at) => at))
        .value((bin, at) => bin[at] ?? 0)(series.bins),
    [series, kinds],
  );
  const highest = max(totals) ?? 0;
  const marks = ticks(0, Math.max(1, highest), 4).filter(Number.isInteger);
  const top = Math.max(highest, marks.at(-1) ?? 1, 1);
  const all = totals.reduce((sum, one) => sum + one, 0);
  const readOut = (at: number) => {
    const parts = kinds.flatMap(({ label: kind }, place) => {
      const count = series.bins[at]?.[place] ?? 0;
      return count === 0 ? [] : t('reviewBoard.chart.part', [kind, formatCount(count)]);
    });
    return t('reviewBoard.chart.read', [nameOf(at), formatCount(totals[at] ?? 0), parts.join(' · ')]);
  };
  return (
    <div class="rb-chart">
      <ul class="rb-legend">
        {kinds.map(({ id, label: kind, fill }, at) => (
          <li key={id}>
            <Swatch scope={scope} fill={fill} />
            <span>{kind}</span>
            <b>{formatCount(series.totals[at] ?? 0)}</b>
            <span class="desk-quiet">{shareOf(series.totals[at] ?? 0, all)}</span>
          </li>
        ))}
      </ul>
      <Plot
        label={label}
        width={whole}
        count={series.bins.length}
        axisName={axisName}
        readOut={readOut}
        rules={marks.map((value) => ({ value: formatCount(value), height: value / top }))}
      >
        {({ bottom, top: upper, middle, step }) => {
          const scale = (bottom - upper) / top;
          const width = Math.max(1, Math.min(32, step - (step > 6 ? 2 : 0)));
          return (
            <>
              <FillDefinitions scope={scope} fills={kinds.map(({ fill }) => fill)} />
              {layers.map((layer, place) => {
                const kind = kinds[place];
                if (!kind) return undefined;
                // One path for each kind: 400 shapes of their own would take four times as long to draw.
                const path = layer
                  .map(([low, high], at) =>
                    high > low
                      ? `M${middle(at) - width / 2} ${bottom - low * scale}v${(low - high) * scale}h${width}v${(high - low) * scale}z`
                      : '',
                  )
                  .join('');
                return (
                  <path
                    key={kind.id}
                    d={path}
                    class={`rb-shape rb-tone-${kind.fill.tone} rb-fill-${kind.fill.name}`}
                    fill={fillUrl(scope, kind.fill)}
                  />
                );
              })}
            </>
          );
        }}
      </Plot>
    </div>
  );
}
