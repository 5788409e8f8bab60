import { Field, Input } from '../field.tsx';

interface MomentFieldProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** UTC ms; undefined: none. */
  value: number | undefined;
  onValue: (value: number | undefined) => void;
}

const two = (one: number): string => String(one).padStart(2, '0');

/** A moment as a field of the browser writes it, in the time zone of this computer. */
export function inputOfMoment(ms: number | undefined): string {
  if (ms === undefined) return '';
  const at = new Date(ms);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that such a field names, UTC ms; undefined where it names none. */
export function momentOfInput(typed: string): number | undefined {
  const ms = new Date(typed).getTime();
  return typed === '' || Number.isNaN(ms) ? undefined : ms;
}

/** A day and a time, which may be left out. */
export function MomentField({ label, hint, error, value, onValue }: MomentFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="datetime-local"
          value={inputOfMoment(value)}
          onValue={(typed) => onValue(momentOfInput(typed))}
        />
      )}
    </Field>
  );
}
