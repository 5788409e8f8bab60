import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { PASSPHRASE_LEAST } from '../../utils/team/release/backup.ts';
import { Field } from '../field.tsx';

/** A passphrase that is typed twice. */
export interface PassphraseState {
  value: string;
  again: string;
  error: 'short' | 'differs' | undefined;
  onValue: (value: string) => void;
  onAgain: (value: string) => void;
  /** Tells what is wrong from then on; answers whether nothing is. */
  check: () => boolean;
}

export function usePassphrase(): PassphraseState {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [told, setTold] = useState(false);
  const wrong = value.trim().length < PASSPHRASE_LEAST ? 'short' : value === again ? undefined : 'differs';
  return {
    value,
    again,
    error: told ? wrong : undefined,
    onValue: setValue,
    onAgain: setAgain,
    check: () => {
      setTold(true);
      return wrong === undefined;
    },
  };
}

interface SecretInputProps {
  label: string;
  hint?: string;
  error?: string | undefined;
  value: string;
  isNew: boolean;
  onValue: (value: string) => void;
}

/** A passphrase, which nobody beside should read. */
export function SecretInput({ label, hint, error, value, isNew, onValue }: SecretInputProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          class="tx-input"
          {...control}
          type="password"
          autocomplete={isNew ? 'new-password' : 'current-password'}
          maxLength={500}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

/** The fields of a new passphrase. */
export function PassphraseFields({ state }: { state: PassphraseState }) {
  const { value, again, error, onValue, onAgain } = state;
  return (
    <>
      <SecretInput
        label={t('teamWork.keys.passphrase')}
        hint={t('teamWork.keys.passphraseHint')}
        error={error === 'short' ? t('teamWork.keys.passphraseShort', [String(PASSPHRASE_LEAST)]) : undefined}
        value={value}
        isNew
        onValue={onValue}
      />
      <SecretInput
        label={t('teamWork.keys.passphraseAgain')}
        error={error === 'differs' ? t('teamWork.keys.passphraseDiffers') : undefined}
        value={again}
        isNew
        onValue={onAgain}
      />
    </>
  );
}
