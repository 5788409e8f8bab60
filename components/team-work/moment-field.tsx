import { instant } from '../../utils/records/fields.ts';
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
  // Four digits always: while a year is typed it is one of the first thousand, and the browser would empty the field.
  const year = String(at.getFullYear()).padStart(4, '0');
  return `${year}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The moment that such a field names, UTC ms; undefined where it names none. */
export function momentOfInput(typed: string): number | undefined {
  const ms = new Date(typed).getTime();
  return typed === '' || Number.isNaN(ms) ? undefined : ms;
}

/** Whether a release can name this moment (UTC ms), or none. */
export const isMoment = (value: number | undefined): boolean =>
  value === undefined || instant.safeParse(value).success;

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
