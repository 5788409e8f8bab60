/** One line of the bench's table. */
export interface Figure {
  what: string;
  unit: 'ms' | 'bytes' | 'count' | '×';
  /** One value a run. */
  runs: readonly number[];
  /** What is asked for: the median, or the quantile `at`, must not be above it. */
  limit?: number;
  /** Of which share of the runs something is asked. Default: 0.5. */
  at?: number;
}

/** The value below which a share of the runs lies; nearest rank. */
export function quantile(runs: readonly number[], share: number): number {
  const sorted = [...runs].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const text = (value: number, unit: Figure['unit']): string =>
  unit === 'ms' || unit === '×' ? value.toFixed(value < 10 ? 2 : 1) : String(Math.round(value));

const cells = ({ what, unit, runs, limit, at = 0.5 }: Figure): string[] => {
  const median = quantile(runs, 0.5);
  const verdict = limit === undefined ? '' : quantile(runs, at) <= limit ? 'yes' : 'NO';
  const asked = limit === undefined ? '' : `≤ ${limit}${at === 0.5 ? '' : ` p${Math.round(at * 100)}`}`;
  return [
    what,
    unit,
    text(median, unit),
    text(quantile(runs, 0.95), unit),
    String(runs.length),
    asked,
    verdict,
  ];
};

/** The table as Markdown. */
export function table(figures: readonly Figure[]): string {
  const head = ['what', 'unit', 'median', 'p95', 'runs', 'asked', 'met'];
  const rows = [head, head.map(() => '---'), ...figures.map(cells)];
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}
