import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { inAnHour, suggestedUntil, tomorrowMorning } from '../attention/snooze.ts';
import { Input } from '../field.tsx';
import type { OrderCardProps } from './order-card.tsx';

interface UntilProps {
  /** UTC ms. */
  now: number;
  /** UTC ms, always after `now`. */
  onChoose: (until: number) => void;
  onLeave: () => void;
}

/** Asks until when, in the place of the choices. */
function Until({ now, onChoose, onLeave }: UntilProps) {
  const [value, setValue] = useState(() => suggestedUntil(now));
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const until = Date.parse(value);
  const past = !(until > now);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.target === input.current && event.isTrusted && !past) onChoose(until);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onLeave();
  };
  return (
    <fieldset class="row later" onKeyDown={onKeyDown}>
      <legend>{t('page.card.until')}</legend>
      <Input
        type="datetime-local"
        label={t('page.card.until')}
        value={value}
        onValue={setValue}
        inputRef={input}
      />
      <button type="button" disabled={past} onClick={(event) => event.isTrusted && !past && onChoose(until)}>
        {t('page.card.set')}
      </button>
      <output>{past && t('page.card.past')}</output>
    </fieldset>
  );
}

/** Puts off the alert of the card's order, in one line. */
export function CardSnooze({ outlook, now, onSnooze }: Pick<OrderCardProps, 'outlook' | 'now' | 'onSnooze'>) {
  const [said, setSaid] = useState<string>();
  const [asking, setAsking] = useState(false);
  const ask = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current && !asking) ask.current?.focus();
    asked.current = asking;
  }, [asking]);
  const { state, snoozedUntil } = outlook.alert ?? {};
  const stands =
    state === 'snoozed' && snoozedUntil !== undefined
      ? t('page.card.snoozed', [formatMoment(snoozedUntil, now)])
      : undefined;
  const snooze = async (until: number) => {
    setAsking(false);
    const moment = await onSnooze(until);
    setSaid(moment === undefined ? t('page.card.failed') : t('page.card.snoozed', [moment]));
  };
  if (asking) return <Until now={now} onChoose={snooze} onLeave={() => setAsking(false)} />;
  return (
    <fieldset class="row later">
      <legend>{t('page.card.snooze')}</legend>
      <button type="button" onClick={(event) => event.isTrusted && snooze(inAnHour(now))}>
        {t('page.card.hour')}
      </button>
      <button type="button" onClick={(event) => event.isTrusted && snooze(tomorrowMorning(now))}>
        {t('page.card.today')}
      </button>
      <button type="button" ref={ask} onClick={(event) => event.isTrusted && setAsking(true)}>
        {t('page.card.choose')}
      </button>
      <output>{said ?? stands}</output>
    </fieldset>
  );
}
