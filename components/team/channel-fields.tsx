import { t } from '../../utils/locales/text.ts';
import type { Accounts, ChannelDraft } from '../../utils/team/membership/channel-draft.ts';
import { channelFaults, NO_ACCOUNTS } from '../../utils/team/membership/channel-draft.ts';
import { Button } from '../button.tsx';
import { Field, Input } from '../field.tsx';
import { SecretInput } from './secret-input.tsx';

interface ChannelFieldsProps {
  draft: ChannelDraft;
  /** Absent where only the addresses of one that is there are changed: its accounts stay. */
  accounts?: Accounts | undefined;
  /** Faults are told once somebody has tried to go on, or left the field filled. */
  onChange: (draft: ChannelDraft) => void;
  onAccounts: (accounts: Accounts) => void;
  onRemove: () => void;
}

/** One way on which releases come, as it is set up. */
export function ChannelFields({ draft, accounts, onChange, onAccounts, onRemove }: ChannelFieldsProps) {
  const faults = channelFaults(draft);
  const wordsOf = (field: 'url' | 'mirrors' | 'servers') => {
    const fault = draft[field].trim() === '' ? undefined : faults[field];
    return fault && t(`team.fault.${fault}`);
  };
  const set = (part: Partial<ChannelDraft>) => onChange({ ...draft, ...part });
  const allow = (part: Partial<Accounts>) => onAccounts({ ...NO_ACCOUNTS, ...accounts, ...part });
  const area = (field: 'mirrors' | 'servers', label: string, hint: string, placeholder: string) => (
    <Field label={label} hint={hint} error={wordsOf(field)}>
      {(control) => (
        <textarea
          class="tx-input"
          rows={2}
          placeholder={placeholder}
          value={draft[field]}
          onInput={(event) => set({ [field]: event.currentTarget.value })}
          {...control}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="desk-box team-channel-box">
      <legend>{t(`team.channels.${draft.kind}`)}</legend>
      <p class="desk-quiet">{t(`team.channels.about.${draft.kind}`)}</p>
      {draft.kind === 'hub' ? (
        area('servers', t('team.channels.servers'), t('team.channels.serversHint'), 'wss://hub.example.com')
      ) : (
        <>
          <Field label={t('team.channels.url')} hint={t('team.channels.urlHint')} error={wordsOf('url')}>
            {(control) => (
              <Input
                {...control}
                value={draft.url}
                maxLength={500}
                placeholder="https://files.example.com/team/"
                onValue={(url) => set({ url })}
              />
            )}
          </Field>
          {area('mirrors', t('team.channels.mirrors'), t('team.channels.mirrorsHint'), '')}
          <Field label={t('team.channels.every')} hint={t('team.channels.everyHint')}>
            {(control) => (
              <Input
                {...control}
                type="number"
                min={1}
                max={1440}
                value={String(draft.everyMinutes)}
                suffix={t('team.channels.minutes')}
                onValue={(text) =>
                  set({ everyMinutes: Math.min(1440, Math.max(1, Math.round(Number(text)) || 1)) })
                }
              />
            )}
          </Field>
        </>
      )}
      {draft.kind === 'webdav' && accounts && (
        <div class="desk-fields">
          <Field label={t('team.channels.user')}>
            {(control) => <Input {...control} value={accounts.user} onValue={(user) => allow({ user })} />}
          </Field>
          <Field label={t('team.channels.password')} hint={t('team.channels.writeHint')}>
            {(control) => (
              <SecretInput
                {...control}
                value={accounts.password}
                onValue={(password) => allow({ password })}
              />
            )}
          </Field>
          <Field label={t('team.channels.readUser')}>
            {(control) => (
              <Input {...control} value={accounts.readUser} onValue={(readUser) => allow({ readUser })} />
            )}
          </Field>
          <Field label={t('team.channels.readPassword')} hint={t('team.channels.readHint')}>
            {(control) => (
              <SecretInput
                {...control}
                value={accounts.readPassword}
                onValue={(readPassword) => allow({ readPassword })}
              />
            )}
          </Field>
        </div>
      )}
      {accounts ? (
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          {t('team.channels.remove')}
        </Button>
      ) : (
        <Button variant="quiet" onClick={onRemove}>
          {t('common.cancel')}
        </Button>
      )}
    </fieldset>
  );
}
