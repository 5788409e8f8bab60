import type { ControlProps } from '../field.tsx';

interface SecretInputProps extends ControlProps {
  value: string;
  onValue: (value: string) => void;
  /** `new-password` lets the browser offer one. */
  autocomplete?: 'off' | 'new-password';
}

/** A passphrase or a password. */
export function SecretInput({ onValue, autocomplete = 'off', ...rest }: SecretInputProps) {
  return (
    <input
      class="tx-input"
      type="password"
      maxLength={500}
      autocomplete={autocomplete}
      spellcheck={false}
      {...rest}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
}
