import { DAY } from '../../../utils/core/time.ts';
import { CHINA, type Day, dayOf } from '../../../utils/core/zone.ts';
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
  const last = dayOf(now + AHEAD * DAY, CHINA);
  const until = unknownYear === undefined ? last : `${unknownYear - 1}-12-31`;
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
      {stretches.length === 0 && until >= dayOf(now, CHINA) && (
        <p>{t('desk.rules.noDays', [dayWords(until)])}</p>
      )}
      {unknownYear !== undefined && (
        <p class="desk-quiet">{t('desk.rules.unknownYear', [String(unknownYear)])}</p>
      )}
    </>
  );
}
