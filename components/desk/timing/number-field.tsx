import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { Field } from '../../field.tsx';

interface NumberFieldProps {
  label: string;
  hint?: string | undefined;
  /** Undefined: nothing stands there, which only an optional one may. */
  value: number | undefined;
  optional?: boolean;
  least: number;
  most: number;
  /** Decimal places; default 0. */
  places?: number;
  suffix?: string;
  /** Undefined where an optional one was emptied. */
  onValue: (value: number | undefined) => void;
}

/** What somebody typed as a number: full-width digits and a decimal comma are as good. */
export function numberTyped(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim().replace(',', '.');
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/** A number that is kept when somebody leaves it or presses Enter. What is no such number stands with its reason, and nothing is kept. */
export function NumberField({
  label,
  hint,
  value,
  least,
  most,
  places = 0,
  suffix,
  optional = false,
  onValue,
}: NumberFieldProps) {
  const [typed, setTyped] = useState<string>();
  const [error, setError] = useState<string>();
  // Undo and reset bring another value from outside.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another value does
  useEffect(() => {
    setTyped(undefined);
    setError(undefined);
  }, [value]);
  const keep = () => {
    if (typed === undefined) return;
    if (optional && typed.trim() === '') {
      setTyped(undefined);
      setError(undefined);
      return value !== undefined && onValue(undefined);
    }
    const number = numberTyped(typed);
    const rounded = number === undefined ? undefined : Number(number.toFixed(places));
    if (rounded === undefined || rounded < least || rounded > most)
      return setError(t('myTime.wrongNumber', [String(least), String(most)]));
    setError(undefined);
    setTyped(undefined);
    if (rounded !== value) onValue(rounded);
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span class="tx-input-row">
          <input
            class="tx-input desk-narrow"
            {...control}
            inputMode="decimal"
            value={typed ?? (value === undefined ? '' : String(value))}
            maxLength={8}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={keep}
            onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && keep()}
          />
          {suffix !== undefined && <span>{suffix}</span>}
        </span>
      )}
    </Field>
  );
}
