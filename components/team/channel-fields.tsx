import { t } from '../../utils/locales/text.ts';
import type { Accounts, ChannelDraft } from '../../utils/team/membership/channel-draft.ts';
import { channelFaults } from '../../utils/team/membership/channel-draft.ts';
import { Button } from '../button.tsx';
import { Field, Input } from '../field.tsx';
import { AccountFields } from './account-fields.tsx';

interface ChannelFieldsProps {
  draft: ChannelDraft;
  accounts: Accounts;
  /** What becomes of the accounts that are here. */
  accountNote?: string | undefined;
  /** One that is there is changed, not a new one set up. */
  isMove?: boolean;
  /** Faults are told once somebody has tried to go on, or left the field filled. */
  onChange: (draft: ChannelDraft) => void;
  onAccounts: (accounts: Accounts) => void;
  onRemove: () => void;
}

/** One way on which releases come, as it is set up. */
export function ChannelFields(props: ChannelFieldsProps) {
  const { accountNote, accounts, draft, isMove, onAccounts, onChange, onRemove } = props;
  const faults = channelFaults(draft);
  const wordsOf = (field: 'url' | 'mirrors' | 'servers') => {
    const fault = draft[field].trim() === '' ? undefined : faults[field];
    return fault && t(`team.fault.${fault}`);
  };
  const set = (part: Partial<ChannelDraft>) => onChange({ ...draft, ...part });
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
      {draft.kind === 'webdav' && (
        <AccountFields accounts={accounts} note={accountNote} onAccounts={onAccounts} />
      )}
      {isMove ? (
        <Button variant="quiet" onClick={onRemove}>
          {t('common.cancel')}
        </Button>
      ) : (
        <Button variant="quiet" icon="trash" onClick={onRemove}>
          {t('team.channels.remove')}
        </Button>
      )}
    </fieldset>
  );
}
