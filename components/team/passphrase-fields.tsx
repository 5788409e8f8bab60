import { t } from '../../utils/locales/text.ts';
import { Field } from '../field.tsx';
import { SecretInput } from './secret-input.tsx';

interface PassphraseFieldsProps {
  value: string;
  again: string;
  /** The shortest, in characters. */
  least: number;
  onValue: (value: string) => void;
  onAgain: (value: string) => void;
}

/** A new passphrase, typed twice. */
export function PassphraseFields({ value, again, least, onValue, onAgain }: PassphraseFieldsProps) {
  const isShort = value !== '' && [...value.trim()].length < least;
  return (
    <div class="desk-fields">
      <Field
        label={t('team.key.passphrase')}
        hint={t('team.key.passphraseHint')}
        error={isShort ? t('team.key.short', [String(least)]) : undefined}
      >
        {(control) => (
          <SecretInput {...control} value={value} onValue={onValue} autocomplete="new-password" />
        )}
      </Field>
      <Field
        label={t('team.key.again')}
        error={again !== '' && again !== value ? t('team.key.differ') : undefined}
      >
        {(control) => (
          <SecretInput {...control} value={again} onValue={onAgain} autocomplete="new-password" />
        )}
      </Field>
    </div>
  );
}
