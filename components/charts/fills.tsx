/** How a part of a chart looks: told apart by its pattern, so that colour is never needed. */
export type FillName = 'solid' | 'stripes' | 'dots' | 'lines' | 'soft' | 'open';
export type Tone = 'late' | 'soon' | 'fine' | 'accent';
export interface Fill {
  name: FillName;
  tone: Tone;
}

export const FILLS = {
  s1: { name: 'solid', tone: 'late' },
  s2: { name: 'stripes', tone: 'late' },
  s3: { name: 'dots', tone: 'soon' },
  s4: { name: 'lines', tone: 'accent' },
  s5: { name: 'soft', tone: 'accent' },
  s0: { name: 'open', tone: 'fine' },
  alert: { name: 'solid', tone: 'late' },
  hidden: { name: 'stripes', tone: 'late' },
  look: { name: 'dots', tone: 'soon' },
  none: { name: 'soft', tone: 'accent' },
} as const satisfies Record<string, Fill>;

const MARKS: Record<FillName, preact.ComponentChild> = {
  solid: <rect width="6" height="6" class="rb-ink" />,
  stripes: <path d="M-1 7 7 -1M-1 1 1 -1M5 7 7 5" class="rb-mark" stroke-width="2" />,
  dots: <circle cx="3" cy="3" r="1.5" class="rb-ink" />,
  lines: <path d="M0 1.5h6M0 4.5h6" class="rb-mark" stroke-width="1" />,
  soft: <rect width="6" height="6" class="rb-wash" />,
  open: undefined,
};

const idOf = (scope: string, { name, tone }: Fill): string => `${scope}-${name}-${tone}`;

/** The patterns of one drawing; `scope` keeps them apart from those of others. */
export function FillDefinitions({ scope, fills }: { scope: string; fills: readonly Fill[] }) {
  return (
    <defs>
      {fills.map((fill) => (
        <pattern
          key={idOf(scope, fill)}
          id={idOf(scope, fill)}
          class={`rb-tone-${fill.tone}`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
        >
          <rect width="6" height="6" class="rb-paper" />
          {MARKS[fill.name]}
        </pattern>
      ))}
    </defs>
  );
}

/** What to give a shape as its `fill`. */
export const fillUrl = (scope: string, fill: Fill): string => `url(#${idOf(scope, fill)})`;

/** A small sample of a fill for legends. */
export function Swatch({ scope, fill }: { scope: string; fill: Fill }) {
  return (
    <svg class={`rb-swatch rb-tone-${fill.tone}`} width="14" height="14" aria-hidden="true">
      <rect
        x="0.5"
        y="0.5"
        width="13"
        height="13"
        class={`rb-shape rb-fill-${fill.name}`}
        fill={fillUrl(scope, fill)}
      />
    </svg>
  );
}
