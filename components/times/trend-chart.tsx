import { max, ticks } from 'd3-array';
import { line } from 'd3-shape';
import { SECOND } from '../../utils/core/time.ts';
import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { FigureName } from '../../utils/timing/rule.ts';
import { Plot } from '../charts/plot.tsx';
import type { Seen } from './model.ts';
import { seenName } from './seen-line.tsx';
import { figureName, formatFigure, formatWait, isRate } from './words.ts';

/** One stretch of time. */
export interface TrendPoint {
  /** Undefined where nothing was counted. */
  value: number | undefined;
  counted: number;
  /** How much of it could be seen. */
  seen: Omit<Seen, 'began'>;
}

/** A value to keep: a goal of one's own, or the platform's target. */
export interface TrendGoal {
  label: string;
  value: number;
}

interface TrendChartProps {
  label: string;
  /** px. */
  width: number;
  figure: FigureName;
  points: readonly TrendPoint[];
  goals: readonly TrendGoal[];
  nameOf: (at: number) => string;
  axisName: (at: number) => string;
}

/** With fewer units a figure says little: its dot is hollow. */
export const FEW = 5;
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 28_800, 86_400];

/** Rules of an axis of times up to `highest` ms, on steps that clocks know. */
function timeMarks(highest: number): number[] {
  const step = (STEPS.find((seconds) => highest / SECOND / seconds <= 5) ?? 86_400) * SECOND;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

function scaleOf(figure: FigureName, values: readonly number[]) {
  if (!isRate(figure)) {
    const marks = timeMarks(Math.max(SECOND, max(values) ?? 0));
    const high = marks.at(-1) ?? 1;
    return { low: 0, high, marks, name: formatWait };
  }
  const lowest = Math.min(1, ...values);
  const low = Math.max(0, Math.min(0.9, Math.floor(lowest * 10) / 10));
  return { low, high: 1, marks: ticks(low, 1, 4), name: formatShare };
}

/** What is read out of a stretch. */
export function trendText(figure: FigureName, point: TrendPoint | undefined, name: string): string {
  if (!point || (point.seen.share === undefined && !point.seen.isOff && point.counted === 0))
    return t('times.trend.unseen', [name]);
  if (point.value === undefined) return t('times.trend.nothing', [name]);
  return t('times.trend.read', [
    name,
    figureName(figure),
    formatFigure(figure, point.value),
    formatCount(point.counted),
    point.seen.share === undefined ? seenName(point.seen) : t('times.seen.part', [seenName(point.seen)]),
  ]);
}

/** A figure over time, with goals as dashed lines that say what they are. Stretches without anything leave a gap. */
export function TrendChart({ label, width, figure, points, goals, nameOf, axisName }: TrendChartProps) {
  const values = [...points.flatMap(({ value }) => value ?? []), ...goals.map(({ value }) => value)];
  const { low, high, marks, name } = scaleOf(figure, values);
  const height = (value: number) => (value - low) / (high - low);
  return (
    <Plot
      label={label}
      width={width}
      count={points.length}
      axisName={axisName}
      readOut={(at) => trendText(figure, points[at], nameOf(at))}
      rules={marks.map((value) => ({ value: name(value), height: height(value) }))}
    >
      {({ bottom, top, middle, left, right }) => {
        const y = (value: number) => bottom - height(value) * (bottom - top);
        const path = line<TrendPoint>()
          .defined(({ value }) => value !== undefined)
          .x((_, at) => middle(at))
          .y(({ value }) => y(value ?? 0))([...points]);
        return (
          <>
            {goals.map(({ label: goal, value }) => (
              <g key={goal}>
                <path d={`M${left} ${y(value)}H${right}`} class="rb-average" />
                <text x={right} y={y(value) - 4} class="rb-text rb-end">
                  {goal}
                </text>
              </g>
            ))}
            {path && <path d={path} class="rb-line" />}
            {points.map(({ value, counted }, at) =>
              value === undefined ? undefined : (
                <circle
                  key={nameOf(at)}
                  cx={middle(at)}
                  cy={y(value)}
                  r={counted < FEW ? 3 : 2.5}
                  class={counted < FEW ? 'rb-dot rb-hollow' : 'rb-dot'}
                />
              ),
            )}
          </>
        );
      }}
    </Plot>
  );
}
