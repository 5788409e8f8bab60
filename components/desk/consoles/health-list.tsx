import { formatAgo } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Health } from '../../../utils/records/health.ts';
import { StateMark } from '../../state-mark.tsx';
import { healthState, healthWords, missingFields, otherTroubles, pageName } from './health-words.ts';

/** How each page of a console could be read the last time: when, what, from which source, and what was missing. */
export function HealthList({
  health,
  pages,
  now,
}: {
  health: readonly Health[];
  pages: readonly string[];
  now: number;
}) {
  const unread = pages.filter((page) => !health.some((one) => one.page === page));
  return (
    <ul class="desk-health">
      {health.map((one) => {
        const missing = missingFields(one);
        const troubles = otherTroubles(one);
        const state = healthState(one);
        return (
          <li key={one.key}>
            <p>
              <b>{pageName(one.page)}</b>
              <span class={`desk-state tx-state-${state}`}>
                <StateMark state={state} />
                {healthWords(one)}
              </span>
            </p>
            <p class="desk-quiet">
              {one.readAt === undefined
                ? t('desk.consoles.neverRead')
                : t('desk.consoles.readAgo', [formatAgo(Math.max(0, now - one.readAt))])}
              {one.triedAt !== one.readAt &&
                ` · ${t('desk.consoles.triedAgo', [formatAgo(Math.max(0, now - one.triedAt))])}`}
              {one.sources.length > 0 && ` · ${t('desk.consoles.from', [one.sources.join(', ')])}`}
            </p>
            {missing.length > 0 && <p>{t('desk.consoles.missing', [missing.join(', ')])}</p>}
            {troubles.length > 0 && <p>{troubles.join(' · ')}</p>}
          </li>
        );
      })}
      {unread.map((page) => (
        <li key={page}>
          <p>
            <b>{pageName(page)}</b>
            <span class="desk-quiet">{t('desk.consoles.notOpened')}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
