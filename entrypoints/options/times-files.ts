import type { DataTable } from '../../components/charts/model.ts';
import type { DeskConsole } from '../../components/desk/model.ts';
import type { TimesAsk, TimesData } from '../../components/times/model.ts';
import { daysTable, withGrounds } from '../../components/times/tables.ts';
import { CHINA } from '../../utils/core/zone.ts';
import { t } from '../../utils/locales/text.ts';
import { type Grounds, timesDocument } from '../../utils/times-board/document.ts';
import type { TimingSettings } from '../../utils/timing/settings.ts';
import type { Unit } from '../../utils/timing/tally.ts';
import { saveJson } from './save-json.ts';
import { saveTable } from './save-table.ts';

/** What was asked for when figures were made, and by which settings. */
export interface MadeBy {
  ask: TimesAsk;
  settings: TimingSettings;
}

/** What the figures of a page were made by. */
export function groundsOf(
  data: TimesData,
  { ask, settings }: MadeBy,
  consoles: readonly DeskConsole[],
): Grounds {
  const names = new Set(data.days.map(({ console }) => console));
  return {
    rule: data.view.rule,
    values: data.view.values,
    period: ask.period,
    zones: Object.fromEntries(
      [...names].map((name) => [name, consoles.find(({ id }) => id === name)?.timeZone ?? CHINA]),
    ),
    under: ask.under,
    who: ask.who,
    me: settings.me,
    clock: ask.clock,
    shifts: settings.shifts,
    seen: data.total.seen.share ?? null,
    beganUnseen: data.total.seen.began,
  };
}

const fileName = (name: string, { rule, period }: Grounds): string =>
  `${name}-${rule.id}-${period.from}-${period.to}`;

/** Saves a table of a page, each row with its grounds. */
export const saveWithGrounds = (name: string, table: DataTable, grounds: Grounds): void =>
  void saveTable(fileName(name, grounds), withGrounds(table, grounds));

/** Saves the figures of a page: day by day as CSV, or everything as JSON. */
export function exportTimes(
  kind: 'csv' | 'json',
  data: TimesData,
  units: readonly Unit[],
  grounds: Grounds,
  now: number,
): void {
  const name = t('times.export.name');
  if (kind === 'csv') {
    saveWithGrounds(name, daysTable(data), grounds);
    return;
  }
  const { total, days, seenDays, coverage } = data;
  const { tally, figures } = total;
  saveJson(
    fileName(name, grounds),
    timesDocument({ grounds, total: tally, figures, days, seenDays, coverage, units, now }),
  );
}
