import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { type Period, soundPeriod } from '../../utils/review-board/period.ts';
import { Field, Input } from '../field.tsx';

/** Two days; a change is handed on when both are days in the right order. */
export function PeriodFields({
  period,
  onPeriod,
  label,
}: {
  period: Period;
  onPeriod: (period: Period) => void;
  /** What the period is of, for those who hear it; absent where only one stands on the page. */
  label?: string;
}) {
  const [{ from, to }, setDays] = useState(period);
  useEffect(() => setDays(period), [period]);
  const change = (days: Period) => {
    setDays(days);
    const sound = soundPeriod(days.from, days.to);
    if (sound && days.from <= days.to) onPeriod(sound);
  };
  const error = soundPeriod(from, to) && from <= to ? undefined : t('times.filter.wrong');
  const named = (end: string) => (label === undefined ? end : t('times.filter.endOf', [label, end]));
  return (
    <>
      <Field label={named(t('times.filter.from'))} error={error}>
        {(control) => (
          <Input {...control} type="date" value={from} onValue={(day) => change({ from: day, to })} />
        )}
      </Field>
      <Field label={named(t('times.filter.to'))}>
        {(control) => (
          <Input {...control} type="date" value={to} onValue={(day) => change({ from, to: day })} />
        )}
      </Field>
    </>
  );
}
