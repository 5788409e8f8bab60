import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { Field } from '../../field.tsx';
import { minuteTyped, typedOf } from './shift-draft.ts';

interface TimeFieldProps {
  label: string;
  hint?: string;
  /** Minute of the day. */
  value: number;
  onValue: (value: number) => void;
}

/** A time of the day that is kept when somebody leaves it or presses Enter; what is none stands with its reason. */
export function TimeField({ label, hint, value, onValue }: TimeFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value does
  useEffect(() => {
    setTyped(undefined);
    setWrong(false);
  }, [value]);
  const keep = () => {
    if (typed === undefined) return;
    const minute = minuteTyped(typed);
    setWrong(minute === undefined);
    if (minute === undefined) return;
    setTyped(undefined);
    if (minute !== value) onValue(minute);
  };
  return (
    <Field label={label} hint={hint} error={wrong ? t('myTime.shifts.wrong.from') : undefined}>
      {(control) => (
        <input
          class="tx-input desk-narrow"
          {...control}
          value={typed ?? typedOf(value)}
          maxLength={5}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && keep()}
        />
      )}
    </Field>
  );
}
