import { useId } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReplyFigures, ReplyView } from '../../utils/team/counts/reply-view.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import { FILLS, FillDefinitions, fillUrl } from '../charts/fills.tsx';
import type { SaveTable } from '../charts/model.ts';
import { Plot } from '../charts/plot.tsx';
import { dayName } from '../times/words.ts';

interface TrendChartProps {
  view: ReplyView;
  /** The reply that is looked at; absent: all together. */
  opened: ReplyFigures | undefined;
  /** px. */
  width: number;
  onSave: SaveTable;
}

/** Uses by week, of one reply or of all. */
export function TrendChart({ view, opened, width, onSave }: TrendChartProps) {
  const scope = useId();
  const fill = FILLS.s4;
  const weeks = view.weeks.map(({ byReply, monday }) => {
    const sums = opened ? [byReply.get(opened.id)] : [...byReply.values()];
    return { monday, used: sums.reduce((all, sum) => all + (sum?.inserted ?? 0), 0) };
  });
  if (weeks.length < 2) return null;
  const newest = Date.parse(weeks.at(-1)?.monday ?? '');
  const mondayName = (at: number): string => {
    const monday = weeks[at]?.monday;
    return monday === undefined ? '' : dayName(monday, newest);
  };
  const highest = Math.max(1, ...weeks.map(({ used }) => used));
  const title = opened ? t('teamBoard.trend.of', [opened.title]) : t('teamBoard.trend.all');
  const total = weeks.reduce((all, { used }) => all + used, 0);
  return (
    <ChartFigure
      title={title}
      rule={t('teamBoard.trend.rule')}
      counted={t('teamBoard.trend.counted', [formatCount(total)])}
      table={() => ({
        head: [t('teamBoard.trend.week'), t('teamBoard.reply.used')],
        rows: weeks.map(({ monday, used }) => [monday, String(used)]),
      })}
      onSave={onSave}
    >
      <Plot
        label={title}
        width={width}
        count={weeks.length}
        axisName={mondayName}
        readOut={(at) => t('teamBoard.trend.read', [mondayName(at), formatCount(weeks[at]?.used ?? 0)])}
        rules={[{ value: formatCount(highest), height: 1 }]}
      >
        {({ bottom, middle, step, top }) => (
          <>
            <FillDefinitions scope={scope} fills={[fill]} />
            {weeks.map(({ monday, used }, at) => {
              const height = ((bottom - top) * used) / highest;
              const wide = Math.min(32, Math.max(2, step - 4));
              return (
                <rect
                  key={monday}
                  x={middle(at) - wide / 2}
                  y={bottom - height}
                  width={wide}
                  height={height}
                  class={`rb-shape rb-tone-${fill.tone}`}
                  fill={fillUrl(scope, fill)}
                />
              );
            })}
          </>
        )}
      </Plot>
    </ChartFigure>
  );
}
