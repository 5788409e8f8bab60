import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';

/** Where a plot draws, px. */
export interface Area {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The middle of a stretch of time, and how wide it is. */
  middle: (at: number) => number;
  step: number;
}

const HEIGHT = 208;
/** The least that the names of rules have on the left. */
const LEFT = 40;
const BOTTOM = 28;
/** How wide the name of a stretch of time is at most, px. */
const NAME = 76;

/** What a name of a rule takes with the gap behind it, px, about: Chinese signs are as wide as the type is high. */
const roomFor = (name: string): number =>
  [...name].reduce((sum, sign) => sum + (sign === ' ' ? 4 : sign > '\u2e80' ? 12 : 7), 10);

interface PlotProps {
  label: string;
  /** Of the whole drawing, px. */
  width: number;
  count: number;
  /** What stands below a stretch. */
  axisName: (at: number) => string;
  /** What of a stretch is read out. */
  readOut: (at: number) => string;
  /** Values to rule, with their height from 0 (bottom) to 1 (top). */
  rules: readonly { value: string; height: number }[];
  /** Kept free on the right for labels, px. */
  right?: number;
  children: (area: Area, active: number | undefined) => ComponentChildren;
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => Math.min(count - 1, at + 1),
  ArrowLeft: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The frame of a chart over time: rules, names of time, and a cursor that keys and the mouse move and that is read out. */
export function Plot({ label, width, count, axisName, readOut, rules, right = 8, children }: PlotProps) {
  const [active, setActive] = useState<number>();
  const left = Math.max(LEFT, ...rules.map(({ value }) => roomFor(value)));
  const step = (width - left - right) / Math.max(1, count);
  const area: Area = {
    left,
    right: width - right,
    top: 10,
    bottom: HEIGHT - BOTTOM,
    middle: (at) => left + step * (at + 0.5),
    step,
  };
  const move = (event: KeyboardEvent) => {
    const to = STEPS[event.key];
    if (!to || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const from = active ?? (event.key === 'ArrowLeft' ? count : -1);
    setActive(to(from, count));
  };
  const every = Math.max(1, Math.ceil(NAME / step));
  const shown = active !== undefined && active < count ? active : undefined;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be taken for a form
    <div
      class="rb-plot"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is walked through by key and read out beside itself
      tabIndex={0}
      role="group"
      aria-label={`${label} · ${t('reviewBoard.chart.hint')}`}
      onKeyDown={move}
      onBlur={() => setActive(undefined)}
      onPointerMove={(event) => {
        const at = Math.floor((event.offsetX - left) / step);
        setActive(at >= 0 && at < count ? at : undefined);
      }}
      onPointerLeave={() => setActive(undefined)}
    >
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {rules.map(({ value, height }) => {
          const y = area.bottom - height * (area.bottom - area.top);
          return (
            <g key={value}>
              <path d={`M${area.left} ${y}H${area.right}`} class="rb-rule" />
              <text x={area.left - 6} y={y + 4} class="rb-text rb-end">
                {value}
              </text>
            </g>
          );
        })}
        {shown !== undefined && (
          <rect
            x={area.middle(shown) - step / 2}
            y={area.top}
            width={step}
            height={area.bottom - area.top}
            class="rb-cursor"
          />
        )}
        {children(area, shown)}
        {Array.from({ length: count }, (_, at) => at)
          .filter((at) => at % every === 0 && area.left + at * step + NAME < width + 24)
          .map((at) => (
            <text
              key={at}
              x={every === 1 ? area.middle(at) : area.left + at * step}
              y={HEIGHT - 8}
              class={every === 1 ? 'rb-text rb-middle' : 'rb-text'}
            >
              {axisName(at)}
            </text>
          ))}
      </svg>
      <p class="rb-read" aria-live="polite">
        {shown === undefined ? t('reviewBoard.chart.hint') : readOut(shown)}
      </p>
    </div>
  );
}
