import { t } from '../../utils/locales/text.ts';
import type { Accounts } from '../../utils/team/membership/channel-draft.ts';
import { Field, Input } from '../field.tsx';
import { SecretInput } from './secret-input.tsx';

interface AccountFieldsProps {
  accounts: Accounts;
  /** For which server they are, or what becomes of those that are here. */
  note?: string | undefined;
  onAccounts: (accounts: Accounts) => void;
}

/** The accounts of a folder that leads publish into: theirs, and the members'. */
export function AccountFields({ accounts, note, onAccounts }: AccountFieldsProps) {
  const set = (part: Partial<Accounts>) => onAccounts({ ...accounts, ...part });
  return (
    <>
      {note !== undefined && <p>{note}</p>}
      <div class="desk-fields">
        <Field label={t('team.channels.user')}>
          {(control) => <Input {...control} value={accounts.user} onValue={(user) => set({ user })} />}
        </Field>
        <Field label={t('team.channels.password')} hint={t('team.channels.writeHint')}>
          {(control) => (
            <SecretInput {...control} value={accounts.password} onValue={(password) => set({ password })} />
          )}
        </Field>
        <Field label={t('team.channels.readUser')}>
          {(control) => (
            <Input {...control} value={accounts.readUser} onValue={(readUser) => set({ readUser })} />
          )}
        </Field>
        <Field label={t('team.channels.readPassword')} hint={t('team.channels.readHint')}>
          {(control) => (
            <SecretInput
              {...control}
              value={accounts.readPassword}
              onValue={(readPassword) => set({ readPassword })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
