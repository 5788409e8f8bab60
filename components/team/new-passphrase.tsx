import { useCallback, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { isLongEnough, PASSPHRASE_LEAST } from '../../utils/team/release/backup.ts';
import { Field } from '../field.tsx';
import { SecretInput } from './secret-input.tsx';

/** A new passphrase while it is typed, twice. */
export interface NewPassphrase {
  value: string;
  again: string;
  /** It is long enough, and both are the same. */
  isDone: boolean;
  /** What is to be told of it. */
  isShort: boolean;
  isOther: boolean;
  onValue: (value: string) => void;
  onAgain: (value: string) => void;
  /** Tells from then on what is wrong with what is empty, too; answers whether nothing is. */
  check: () => boolean;
  /** Nothing of it is left in the page. */
  forget: () => void;
}

/** The state of the fields of a new passphrase. */
export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const forget = useCallback(() => {
    setValue('');
    setAgain('');
    setIsChecked(false);
  }, []);
  const isLong = isLongEnough(value);
  const isDone = isLong && value === again;
  return {
    value,
    again,
    isDone,
    isShort: !isLong && (isChecked || value !== ''),
    isOther: value !== again && (isChecked ? isLong : again !== ''),
    onValue: setValue,
    onAgain: setAgain,
    check: () => {
      setIsChecked(true);
      return isDone;
    },
    forget,
  };
}

interface NewPassphraseFieldsProps {
  passphrase: NewPassphrase;
  hint?: string;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({ passphrase, hint }: NewPassphraseFieldsProps) {
  const { value, again, isShort, isOther, onValue, onAgain } = passphrase;
  return (
    <>
      <Field
        label={t('team.key.passphrase')}
        hint={hint ?? t('team.key.passphraseHint')}
        error={isShort ? t('team.key.short', [String(PASSPHRASE_LEAST)]) : undefined}
      >
        {(control) => (
          <SecretInput {...control} value={value} onValue={onValue} autocomplete="new-password" />
        )}
      </Field>
      <Field label={t('team.key.again')} error={isOther ? t('team.key.differ') : undefined}>
        {(control) => (
          <SecretInput {...control} value={again} onValue={onAgain} autocomplete="new-password" />
        )}
      </Field>
    </>
  );
}
