import { useEffect, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Field } from '../field.tsx';
import { FileButton } from '../file-button.tsx';
import { Form } from '../form.tsx';
import { Note } from '../states.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
import { SecretInput } from './secret-input.tsx';

interface SigningKeyProps {
  /** The public half of the key that is here; undefined: none is. */
  shown: string | undefined;
  /** What a lead who admits the key compares it by; empty until it is known. */
  fingerprint: string;
  /** The team's releases name it as one that may sign. */
  trusted: boolean;
  /** Whoever leads may make one; others bring theirs back, who led on a computer that is lost. */
  leads: boolean;
  busy: boolean;
  /** Why the backup was refused, in words. */
  failure: string | undefined;
  onMake: (passphrase: string) => void;
  onRestore: (file: File, passphrase: string) => void;
  onCopy: (text: string) => Promise<boolean>;
}

/** The key with which a lead signs: whether it is here, how it comes here, and how others learn of it. */
export function SigningKey(props: SigningKeyProps) {
  const { shown, fingerprint, trusted, leads, busy, failure, ...does } = props;
  const passphrase = useNewPassphrase();
  const { forget } = passphrase;
  const [old, setOld] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (shown === undefined) return;
    // What they were for is done: nothing of them is left in the page.
    forget();
    setOld('');
  }, [shown, forget]);
  if (shown !== undefined && trusted)
    return (
      <Section title={t('team.key.signing')}>
        <p>{t('team.key.here')}</p>
      </Section>
    );
  if (shown !== undefined)
    return (
      <Section title={t('team.key.signing')}>
        <Note tone="soon">{t('team.key.unknownYet')}</Note>
        <p>
          <code class="team-detail">{shown}</code>
        </p>
        <p>
          {t('teamWork.keys.fingerprint')} <code>{fingerprint}</code>
        </p>
        <div class="desk-actions">
          <Button
            icon="copy"
            onClick={async () =>
              setSaid((await does.onCopy(shown)) ? t('desk.copied') : t('desk.copyFailed'))
            }
          >
            {t('team.key.copy')}
          </Button>
          <span role="status">{said}</span>
        </div>
      </Section>
    );
  const restore = (
    <div class="team-card">
      <h3>{t('team.key.restore')}</h3>
      <p>{t('team.key.restoreHint')}</p>
      <Field label={t('team.key.passphrase')}>
        {(control) => <SecretInput {...control} value={old} onValue={setOld} />}
      </Field>
      <div class="desk-actions">
        <FileButton
          label={t('team.key.file')}
          busy={busy}
          disabled={old === ''}
          onFile={(one) => does.onRestore(one, old)}
        >
          {t('team.key.file')}
        </FileButton>
      </div>
    </div>
  );
  const refused = failure !== undefined && (
    <p role="alert" class="team-refused">
      {failure}
    </p>
  );
  if (!leads)
    return (
      <details>
        <summary>{t('team.key.ofLead')}</summary>
        {restore}
        {refused}
      </details>
    );
  return (
    <Section title={t('team.key.signing')} lead={t('team.key.missing')}>
      <div class="team-ways">
        {restore}
        <Form class="team-card" onSubmit={() => does.onMake(passphrase.value)}>
          <h3>{t('team.key.make')}</h3>
          <p>{t('team.key.makeHint')}</p>
          <div class="desk-fields">
            <NewPassphraseFields passphrase={passphrase} />
          </div>
          <Button type="submit" busy={busy} disabled={!passphrase.isDone}>
            {t('team.key.make')}
          </Button>
        </Form>
      </div>
      {refused}
    </Section>
  );
}
