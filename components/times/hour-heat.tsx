import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { type HeatCell, type HeatRows, hoursIn, lateStep, NOTHING } from '../../utils/times-board/heat.ts';
import { formatWait, weekdayNames } from './words.ts';

/** What stands in a cell: the share in time, the mean of the waits, or how many there were. */
export type HeatShows = 'rate' | 'mean' | 'count';

const share = ({ counted, inTime }: HeatCell): string =>
  counted === 0 ? '·' : String(Math.round((100 * inTime) / counted));

const mean = ({ sum, timed }: HeatCell): string => (timed === 0 ? '·' : formatWait(sum / timed));

const shown: Record<HeatShows, (cell: HeatCell) => string> = {
  rate: share,
  mean,
  count: ({ counted }) => (counted === 0 ? '·' : formatCount(counted)),
};

/** A cell in words, for those who hear it. */
function spoken(cell: HeatCell): string {
  if (cell.counted === 0) return t('times.heat.nothing');
  const words = t('times.heat.cell', [share(cell), formatCount(cell.inTime), formatCount(cell.counted)]);
  return cell.timed === 0 ? words : t('times.heat.cellMean', [words, mean(cell)]);
}

/** The hours of the day by weekday: the number in each cell says it, the shade only repeats it. */
export function HourHeat({ label, rows, shows }: { label: string; rows: HeatRows; shows: HeatShows }) {
  const used = hoursIn(rows);
  if (!used) return <p class="desk-quiet">{t('times.heat.empty')}</p>;
  const hours = Array.from({ length: used.last - used.first + 1 }, (_, at) => used.first + at);
  return (
    // biome-ignore lint/a11y: what scrolls must be reachable by key, and a landmark it is not
    <div class="rb-scroll times-heat-box" role="group" tabIndex={0} aria-label={label}>
      <table class="rb-table rb-heat times-heat">
        <thead>
          <tr>
            <th scope="col">{t('times.heat.hour')}</th>
            {weekdayNames().map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour) => (
            <tr key={hour}>
              <th scope="row">{`${String(hour).padStart(2, '0')}:00`}</th>
              {rows.map((row, weekday) => {
                const cell = row[hour] ?? NOTHING;
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: weekdays do not move
                  <td key={weekday} data-heat={lateStep(cell)} title={spoken(cell)}>
                    <span aria-hidden="true">{shown[shows](cell)}</span>
                    <span class="tx-hidden">{spoken(cell)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
