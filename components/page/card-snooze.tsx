import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { inAnHour, tomorrowMorning } from '../attention/snooze.ts';
import type { OrderCardProps } from './order-card.tsx';

/** Puts off the alert of the card's order, in one line. */
export function CardSnooze({ outlook, now, onSnooze }: Pick<OrderCardProps, 'outlook' | 'now' | 'onSnooze'>) {
  const [said, setSaid] = useState<string>();
  const { state, snoozedUntil } = outlook.alert ?? {};
  const stands =
    state === 'snoozed' && snoozedUntil !== undefined
      ? t('page.card.snoozed', [formatMoment(snoozedUntil, now)])
      : undefined;
  const snooze = async (until: number) => {
    const moment = await onSnooze(until);
    setSaid(moment === undefined ? t('page.card.failed') : t('page.card.snoozed', [moment]));
  };
  return (
    <fieldset class="row later">
      <legend>{t('page.card.snooze')}</legend>
      <button type="button" onClick={(event) => event.isTrusted && snooze(inAnHour(now))}>
        {t('page.card.hour')}
      </button>
      <button type="button" onClick={(event) => event.isTrusted && snooze(tomorrowMorning(now))}>
        {t('page.card.today')}
      </button>
      <output>{said ?? stands}</output>
    </fieldset>
  );
}
