import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** What a control inside a field must carry. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface FieldProps {
  label: string;
  /** How to fill it, or what it changes. */
  hint?: ComponentChildren;
  /** What is wrong with the value and what would be right. */
  error?: string | undefined;
  /** The control; it must spread what it is given. */
  children: (control: ControlProps) => ComponentChildren;
}

/** A labelled control with its hint and its error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="tx-field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p class="tx-field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="tx-field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}

interface InputProps extends Partial<ControlProps> {
  value: string;
  onValue: (value: string) => void;
  type?: 'text' | 'number' | 'time' | 'date' | 'datetime-local' | 'search';
  /** For an input that stands without a field. */
  label?: string;
  placeholder?: string;
  min?: string | number;
  max?: string | number;
  step?: string | number;
  maxLength?: number;
  disabled?: boolean;
  /** What stands behind the value, e.g. a unit. */
  suffix?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** A line of text, a number, a time or a date. */
export function Input({ onValue, suffix, type = 'text', label, inputRef = null, ...rest }: InputProps) {
  const input = (
    <input
      class="tx-input"
      // The types give each kind of input its own roles; as none is set here, one kind stands for all.
      type={type as 'text'}
      aria-label={label}
      autocomplete="off"
      ref={inputRef}
      {...rest}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
  return suffix === undefined ? (
    input
  ) : (
    <span class="tx-input-row">
      {input}
      <span>{suffix}</span>
    </span>
  );
}

interface SelectProps<V extends string> extends Partial<ControlProps> {
  value: V;
  options: readonly { value: V; label: string }[];
  onValue: (value: V) => void;
  /** For a select that stands without a field. */
  label?: string;
  disabled?: boolean;
}

/** One of many. */
export function Select<V extends string>({ value, options, onValue, label, ...rest }: SelectProps<V>) {
  return (
    <select
      class="tx-input tx-select"
      value={value}
      aria-label={label}
      onChange={(event) => onValue(event.currentTarget.value as V)}
      {...rest}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
