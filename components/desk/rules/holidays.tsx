import { DAY } from '../../../utils/core/time.ts';
import type { Day } from '../../../utils/core/zone.ts';
import { locale } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { specialDays } from '../../../utils/shipping/days-off.ts';

/** How far ahead holidays are shown. */
const AHEAD = 200;

function dayWords(day: Day): string {
  return new Intl.DateTimeFormat(locale(), {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
  }).format(Date.parse(`${day}T00:00:00Z`));
}

/** Days off and make-up working days of the next months: what the working calendar counts by. */
export function Holidays({ now }: { now: number }) {
  const { stretches, unknownYear } = specialDays(now, AHEAD);
  const until = dayWords(new Date(now + AHEAD * DAY).toISOString().slice(0, 10));
  return (
    <>
      <ul class="desk-days">
        {stretches.map(({ kind, from, to, days }) => (
          <li key={from}>
            <span>{from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`}</span>
            <span class="desk-quiet">
              {kind === 'off' ? t('desk.rules.daysOff', days) : t('desk.rules.dayWorked')}
            </span>
          </li>
        ))}
      </ul>
      {stretches.length === 0 && <p>{t('desk.rules.noDays', [until])}</p>}
      {unknownYear !== undefined && (
        <p class="desk-quiet">{t('desk.rules.unknownYear', [String(unknownYear)])}</p>
      )}
    </>
  );
}
