import { useMemo, useState } from 'preact/hooks';
import { SECOND } from '../../utils/core/time.ts';
import { formatShare } from '../../utils/locales/format.ts';
import { formatSentences } from '../../utils/locales/sentences.ts';
import { t } from '../../utils/locales/text.ts';
import { heatOf } from '../../utils/times-board/heat.ts';
import { spreadOf } from '../../utils/times-board/spread.ts';
import { byStretch, canShowDays, seenByStretch, stretchesOf } from '../../utils/times-board/stretches.ts';
import type { DayTally } from '../../utils/timing/load-times.ts';
import type { FigureName } from '../../utils/timing/rule.ts';
import type { Figure } from '../../utils/timing/tally.ts';
import { ChartFigure } from '../charts/chart-figure.tsx';
import type { SaveTable } from '../charts/model.ts';
import { binName, startName } from '../charts/period-words.ts';
import { consoleName, type DeskConsole } from '../desk/model.ts';
import { Select } from '../field.tsx';
import { Segmented } from '../segmented.tsx';
import { seenOf } from './assemble.ts';
import { consoleTable } from './console-table.tsx';
import { type HeatShows, HourHeat } from './hour-heat.tsx';
import type { TimesAsk, TimesData } from './model.ts';
import { countedText, seenText } from './seen-line.tsx';
import { SpreadView } from './spread-view.tsx';
import { heatTable, spreadTable, trendTable } from './tables.ts';
import { TrendChart, type TrendGoal } from './trend-chart.tsx';
import { figureName, formatFigure, formatWait, isRate } from './words.ts';
import './charts.css';

interface ChartsProps {
  data: TimesData;
  ask: TimesAsk;
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  /** px. */
  width: number;
  /** What the rule says of the tallies of a stretch, added up. */
  figuresFor: (days: readonly DayTally[]) => readonly Figure[];
  onSave: SaveTable;
}

/** Goals of a figure: the platform's own target, and one's own. Times of goals are in seconds. */
function goalsFor({ view, goals }: TimesData, figure: FigureName): TrendGoal[] {
  const { target } = view.values;
  const own = goals
    .filter((goal) => goal.rule === view.rule.id && goal.figure === figure)
    .flatMap(({ least, most }) => least ?? most ?? [])
    .map((value) => (isRate(figure) ? value : value * SECOND));
  return [
    ...(isRate(figure) && target !== undefined
      ? [{ label: t('times.trend.target', [formatShare(target)]), value: target }]
      : []),
    ...own.map((value) => ({ label: t('times.trend.goal', [formatFigure(figure, value)]), value })),
  ];
}

function Trend({ data, ask, now, width, figuresFor, onSave, grounds }: ChartsProps & { grounds: string }) {
  const { rule } = data.view;
  const [chosen, setChosen] = useState<FigureName>();
  const [unit, setUnit] = useState<'day' | 'week'>('day');
  const figure = chosen && rule.figures.includes(chosen) ? chosen : (rule.figures[0] ?? 'rate');
  const shown = canShowDays(ask.period) ? unit : 'week';
  const { bins, points } = useMemo(() => {
    const stretches = stretchesOf(ask.period, shown);
    const seen = seenByStretch(data.seenDays, stretches, ask.period);
    const found = byStretch(data.days, stretches, ask.period).map((days, at) => {
      const one = figuresFor(days).find(({ name }) => name === figure);
      return {
        value: one?.value,
        counted: one?.counted ?? 0,
        seen: seenOf(seen[at] ?? { shift: 0, seen: 0 }, 0),
      };
    });
    return { bins: stretches, points: found };
  }, [data, ask.period, shown, figure, figuresFor]);
  const nameOf = (at: number) => binName(bins, at, ask.period, now);
  return (
    <ChartFigure
      title={t('times.trend.title')}
      rule={t('times.trend.rule')}
      counted={grounds}
      table={() => trendTable(figure, points, nameOf, 'shown')}
      file={() => trendTable(figure, points, nameOf, 'exact')}
      onSave={onSave}
    >
      <div class="times-choices rb-tools">
        {rule.figures.length > 1 && (
          <Select
            label={t('times.trend.figure')}
            value={figure}
            options={rule.figures.map((name) => ({ value: name, label: figureName(name) }))}
            onValue={setChosen}
          />
        )}
        {canShowDays(ask.period) && (
          <Segmented
            label={t('times.trend.by')}
            value={unit}
            options={[
              { value: 'day', label: t('times.trend.day') },
              { value: 'week', label: t('times.trend.week') },
            ]}
            onChange={setUnit}
          />
        )}
      </div>
      <TrendChart
        label={t('times.trend.title')}
        width={width}
        figure={figure}
        points={points}
        goals={goalsFor(data, figure)}
        nameOf={nameOf}
        axisName={(at) => startName(bins, at)}
      />
    </ChartFigure>
  );
}

/** All charts of the page, each from the same days and by the same rule. */
export function Charts(props: ChartsProps) {
  const { data, consoles, onSave } = props;
  const { view, total } = data;
  const [shows, setShows] = useState<HeatShows>('rate');
  const limit = view.values.limit * SECOND;
  const heat = useMemo(() => heatOf(data.days), [data]);
  const spread = useMemo(() => spreadOf(total.tally, limit), [total, limit]);
  const grounds = formatSentences(
    t('times.rule.by', [view.name]),
    countedText(total.tally),
    seenText(total.seen),
  );
  return (
    <>
      <Trend {...props} grounds={grounds} />
      <ChartFigure
        title={t('times.spread.title')}
        rule={
          view.values.cap === undefined
            ? t('times.spread.rule', [formatWait(limit)])
            : t('times.spread.ruleCap', [formatWait(limit), formatWait(view.values.cap * SECOND)])
        }
        counted={grounds}
        table={() => spreadTable(spread, 'shown')}
        file={() => spreadTable(spread, 'exact')}
        onSave={onSave}
      >
        <SpreadView label={t('times.spread.title')} spread={spread} tally={total.tally} limit={limit} />
      </ChartFigure>
      <ChartFigure
        title={t('times.heat.title')}
        rule={t('times.heat.rule')}
        counted={grounds}
        table={() => heatTable(heat, 'shown')}
        file={() => heatTable(heat, 'exact')}
        onSave={onSave}
      >
        <div class="times-choices rb-tools">
          <Segmented
            label={t('times.heat.shows')}
            value={shows}
            options={[
              { value: 'rate', label: t('times.heat.rate') },
              { value: 'mean', label: t('times.heat.mean') },
              { value: 'count', label: t('times.heat.count') },
            ]}
            onChange={setShows}
          />
        </div>
        <HourHeat label={t('times.heat.title')} rows={heat} shows={shows} />
      </ChartFigure>
      {data.consoles.length > 0 && (
        <ChartFigure
          title={t('times.consoles.title')}
          rule={t('times.consoles.ruleText')}
          counted={formatSentences(
            ...data.consoles.map(({ console, sum }) =>
              t('times.colon', [consoleName(console, consoles), seenText(sum.seen)]),
            ),
          )}
          table={() => consoleTable(data.consoles, consoles)}
          onSave={onSave}
        />
      )}
    </>
  );
}
