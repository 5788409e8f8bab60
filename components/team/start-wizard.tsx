import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { NAME_LIMIT } from '../../utils/records/key.ts';
import {
  type Accounts,
  type ChannelDraft,
  configOf,
  NO_ACCOUNTS,
  newChannel,
} from '../../utils/team/membership/channel-draft.ts';
import {
  isChannelDone,
  isStepDone,
  START_STEPS,
  type StartDraft,
  type StartStep,
} from '../../utils/team/membership/start-draft.ts';
import { Button } from '../button.tsx';
import { Field, Input } from '../field.tsx';
import { Note } from '../states.tsx';
import { ChannelFields } from './channel-fields.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
import { Wizard } from './wizard.tsx';
import { channelName } from './words.ts';

/** What the last step hands on: secrets are in no draft. */
export interface StartSecrets {
  passphrase: string;
  accounts: ReadonlyMap<string, Accounts>;
}

interface StartWizardProps {
  draft: StartDraft;
  /** A name for a new channel that no other has. */
  newId: () => string;
  busy: boolean;
  /** Why it did not work, in words. */
  failure?: string | undefined;
  onChange: (draft: StartDraft) => void;
  /** Must be called straight from the click: the browser asks for permission. */
  onMake: (draft: StartDraft, secrets: StartSecrets) => void;
  onLeave: () => void;
}

const KINDS: readonly ChannelDraft['kind'][] = ['web', 'webdav', 'hub'];

/** Starts a team: its name, who leads it, its ways, its key. Nothing exists before the last step. */
export function StartWizard({ draft, newId, busy, failure, ...does }: StartWizardProps) {
  const passphrase = useNewPassphrase();
  const [accounts, setAccounts] = useState<ReadonlyMap<string, Accounts>>(new Map());
  // Whoever comes back to the last step has no passphrase any more.
  const at = draft.at === 'look' && !passphrase.isDone ? 'key' : draft.at;
  const place = START_STEPS.indexOf(at);
  const go = (to: StartStep | undefined) => to && does.onChange({ ...draft, at: to });
  const put = (id: string, next: ChannelDraft | undefined) =>
    does.onChange({
      ...draft,
      channels: draft.channels.flatMap((one) => (one.id !== id ? one : next ? [next] : [])),
    });
  const done = at === 'key' ? passphrase.isDone : isStepDone(draft, at);

  const step = (): preact.ComponentChild => {
    if (at === 'name')
      return (
        <Field label={t('team.start.name')} hint={t('team.start.nameHint')}>
          {(control) => (
            <Input
              {...control}
              value={draft.name}
              maxLength={NAME_LIMIT}
              onValue={(name) => does.onChange({ ...draft, name })}
            />
          )}
        </Field>
      );
    if (at === 'me')
      return (
        <Field label={t('team.start.me')} hint={t('team.start.meHint')}>
          {(control) => (
            <Input
              {...control}
              value={draft.me}
              maxLength={NAME_LIMIT}
              onValue={(me) => does.onChange({ ...draft, me })}
            />
          )}
        </Field>
      );
    if (at === 'channels')
      return (
        <>
          <p>{t('team.start.channels')}</p>
          {draft.channels.map((one) => (
            <ChannelFields
              key={one.id}
              draft={one}
              accounts={accounts.get(one.id) ?? NO_ACCOUNTS}
              onChange={(next) => put(one.id, next)}
              onAccounts={(next) => setAccounts(new Map(accounts).set(one.id, next))}
              onRemove={() => put(one.id, undefined)}
            />
          ))}
          <div class="desk-actions">
            {KINDS.map((kind) => (
              <Button
                key={kind}
                icon="plus"
                disabled={draft.channels.length >= 5}
                onClick={() =>
                  does.onChange({ ...draft, channels: [...draft.channels, newChannel(newId(), kind)] })
                }
              >
                {t(`team.channels.${kind}`)}
              </Button>
            ))}
          </div>
          {!draft.channels.every(isChannelDone) && <p role="status">{t('team.start.openChannel')}</p>}
        </>
      );
    if (at === 'key')
      return (
        <>
          <p>{t('team.start.keyWhy')}</p>
          <p>{t('team.start.keyLost')}</p>
          <div class="desk-fields">
            <NewPassphraseFields passphrase={passphrase} />
          </div>
        </>
      );
    return (
      <>
        <dl class="team-facts">
          <dt>{t('team.start.name')}</dt>
          <dd>{draft.name.trim()}</dd>
          <dt>{t('team.start.me')}</dt>
          <dd>{draft.me.trim()}</dd>
          <dt>{t('team.page.channels')}</dt>
          <dd>
            <ul class="team-plain">
              <li>{t('team.channels.file')}</li>
              {draft.channels.map((one) => (
                <li key={one.id}>{channelName(configOf(one))}</li>
              ))}
            </ul>
          </dd>
        </dl>
        <p>{t('team.start.look')}</p>
        {failure !== undefined && <Note tone="soon">{failure}</Note>}
      </>
    );
  };

  return (
    <Wizard
      title={t('team.start.title')}
      lead={t('team.start.lead')}
      steps={START_STEPS.map((one) => t(`team.start.step.${one}`))}
      at={place}
      done={done}
      busy={busy}
      finish={t('team.start.make')}
      onBack={place > 0 ? () => go(START_STEPS[place - 1]) : undefined}
      onNext={() =>
        at === 'look'
          ? does.onMake(draft, { passphrase: passphrase.value, accounts })
          : go(START_STEPS[place + 1])
      }
      onLeave={does.onLeave}
    >
      {step()}
    </Wizard>
  );
}
