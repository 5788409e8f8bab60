import { SECOND } from '../../utils/core/time.ts';
import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { type Grounds, seenOn } from '../../utils/times-board/document.ts';
import { type HeatRows, hoursIn } from '../../utils/times-board/heat.ts';
import type { Spread } from '../../utils/times-board/spread.ts';
import { figuresOf } from '../../utils/timing/figures.ts';
import type { Block, Shifts } from '../../utils/timing/settings.ts';
import type { LeftOut } from '../../utils/timing/tally.ts';
import { leftWords } from '../../utils/timing/words.ts';
import type { DataTable } from '../charts/model.ts';
import { seenOf } from './assemble.ts';
import type { Seen, TimesData } from './model.ts';
import { seenName } from './seen-line.tsx';
import { bucketName } from './spread-view.tsx';
import type { TrendPoint } from './trend-chart.tsx';
import { clockTime, figureCell, figureName, formatFigure, hoursName, weekdayNames } from './words.ts';

/** How numbers stand in a table: as people read them, or as exactly as they are known, for files. */
export type Exactness = 'shown' | 'exact';

const share = (part: number, all: number, as: Exactness = 'exact'): string => {
  if (all === 0) return as === 'shown' ? '—' : '';
  return as === 'shown' ? formatShare(part / all) : (part / all).toFixed(5);
};

const number = (count: number, as: Exactness): string =>
  as === 'shown' ? formatCount(count) : String(count);

const time = (name: Parameters<typeof figureName>[0], value: number | undefined, as: Exactness): string =>
  as === 'shown' ? formatFigure(name, value) : figureCell(name, value);

const seenCell = (seen: Omit<Seen, 'began'>, as: Exactness): string =>
  as === 'exact' && seen.share !== undefined ? seen.share.toFixed(5) : seenName(seen);

/** A figure over time. */
export const trendTable = (
  figure: Parameters<typeof figureName>[0],
  points: readonly TrendPoint[],
  nameOf: (at: number) => string,
  as: Exactness,
): DataTable => ({
  head: [t('reviewBoard.chart.bin'), figureName(figure), t('times.table.counted'), t('times.table.seen')],
  rows: points.map(({ value, counted, seen }, at) => [
    nameOf(at),
    time(figure, value, as),
    seen.share === undefined && !seen.isOff && counted === 0 ? '' : number(counted, as),
    seenCell(seen, as),
  ]),
});

/** How many took how long; in files with the ends of each bucket in seconds. */
export function spreadTable({ buckets, untimed, timed }: Spread, as: Exactness): DataTable {
  const all = timed + untimed;
  const ends = (...cells: string[]) => (as === 'shown' ? [] : cells);
  return {
    head: [
      t('times.spread.time'),
      ...ends(t('times.table.from'), t('times.table.to')),
      t('times.spread.count'),
      t('times.spread.share'),
    ],
    rows: [
      ...buckets.map((bucket) => [
        bucketName(bucket),
        ...ends(String(bucket.from / SECOND), bucket.to === undefined ? '' : String(bucket.to / SECOND)),
        number(bucket.count, as),
        share(bucket.count, all, as),
      ]),
      [t('times.spread.untimed'), ...ends('', ''), number(untimed, as), share(untimed, all, as)],
    ],
  };
}

/** Hours by weekday: those with something in them, a row each. */
export function heatTable(rows: HeatRows, as: Exactness): DataTable {
  const used = hoursIn(rows);
  const names = weekdayNames();
  return {
    head: [
      t('times.heat.weekday'),
      t('times.heat.hour'),
      t('times.table.counted'),
      t('times.table.inTime'),
      t('times.table.rate'),
      figureName('mean'),
    ],
    rows: rows.flatMap((row, weekday) =>
      row.flatMap(({ counted, inTime, sum, timed }, hour) =>
        used && hour >= used.first && hour <= used.last
          ? [
              [
                names[weekday] ?? '',
                String(hour),
                number(counted, as),
                number(inTime, as),
                share(inTime, counted, as),
                time('mean', timed === 0 ? undefined : sum / timed, as),
              ],
            ]
          : [],
      ),
    ),
  };
}

/** Day by day and shop by shop: what was counted, the rule's figures, and each reason for leaving out in a column of its own. */
export function daysTable({ days, coverage, view: { rule, values } }: TimesData): DataTable {
  const reasons = [...new Set(days.flatMap(({ tally }) => Object.keys(tally.left)))].sort() as LeftOut[];
  return {
    head: [
      t('times.table.day'),
      t('times.consoles.console'),
      t('times.table.shop'),
      t('times.table.counted'),
      t('times.table.inTime'),
      t('times.table.answered'),
      ...rule.figures.map(figureName),
      ...reasons.map((reason) => t('times.leftPart', [t('times.table.left'), leftWords(reason)])),
      t('times.table.seen'),
    ],
    rows: days.map(({ console, shop, day, tally }) => {
      return [
        day,
        console,
        shop,
        String(tally.counted),
        String(tally.inTime),
        String(tally.answered),
        ...figuresOf(rule, values, tally).map(({ name, value }) => figureCell(name, value)),
        ...reasons.map((reason) => String(tally.left[reason] ?? 0)),
        seenCell(seenOf(seenOn(coverage, { console, shop, day }), 0), 'exact'),
      ];
    }),
  };
}

const settingsOf = ({ values }: Grounds): string =>
  [
    `limit=${values.limit}`,
    `hours=${hoursName(values)}`,
    `window=${values.window}`,
    ...(values.cap === undefined ? [] : [`cap=${values.cap}`]),
    ...(values.idle === undefined ? [] : [`idle=${values.idle}`]),
    ...(values.weekendUntil === undefined ? [] : [`weekendUntil=${clockTime(values.weekendUntil)}`]),
    ...(values.target === undefined ? [] : [`target=${values.target}`]),
  ].join('; ');

const blocksOf = (blocks: readonly Block[]): string =>
  blocks.map(({ from, to }) => `${clockTime(from)}-${clockTime(to)}`).join(',');

/** Working hours by weekday (1 is Monday) and by day, those without any left out unless a day is named: `1=09:00-12:00,13:00-18:00`. */
const shiftsOf = ({ weekly, days }: Shifts): string =>
  [
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => {
      const blocks = weekly[weekday % 7] ?? [];
      return blocks.length === 0 ? [] : `${weekday}=${blocksOf(blocks)}`;
    }),
    ...days.map(({ day, blocks }) => `${day}=${blocksOf(blocks)}`),
  ].join('; ');

/**
 * A table whose every row says by which rule and settings, of which period and zone, and from how much that could be seen it was made: rows
 * keep their grounds when they are sorted or copied elsewhere.
 */
export function withGrounds({ head, rows }: DataTable, grounds: Grounds): DataTable {
  const zones = [...new Set(Object.values(grounds.zones))].join(' ');
  const cells = [
    grounds.rule.id,
    String(grounds.rule.version),
    settingsOf(grounds),
    `${grounds.period.from}..${grounds.period.to}`,
    zones,
    grounds.under,
    grounds.who,
    grounds.who === 'me' ? grounds.me.join('; ') : '',
    grounds.clock,
    shiftsOf(grounds.shifts),
    grounds.seen === null ? t('times.unseen') : grounds.seen.toFixed(5),
    String(grounds.beganUnseen),
  ];
  return {
    head: [
      ...head,
      ...(
        [
          'rule',
          'version',
          'values',
          'period',
          'zone',
          'under',
          'who',
          'me',
          'clock',
          'shifts',
          'coverage',
          'began',
        ] as const
      ).map((column) => t(`times.grounds.${column}`)),
    ],
    rows: rows.map((row) => [...row, ...cells]),
  };
}
