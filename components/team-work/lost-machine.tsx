import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Note } from '../states.tsx';
import { FileButton } from '../team/file-button.tsx';
import type { KeyDoes, Work, WorkAround, WorkDoes } from './model.ts';
import { SecretInput } from './passphrase.tsx';
import { workFailure } from './words.ts';

interface LostMachineProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  keys: KeyDoes;
}

/** A key file is some hundred bytes; what is longer is none. */
const FILE_LIMIT = 10_000;

/** What to do when a lead's computer is lost, and the way back from a key file. */
export function LostMachine({ work, around, does, keys }: LostMachineProps) {
  const [passphrase, setPassphrase] = useState('');
  const [text, setText] = useState<string>();
  const [fileName, setFileName] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    setFileName(chosen.name);
    setText(chosen.size > FILE_LIMIT ? '' : await chosen.text());
  };
  const restore = async () => {
    if (text === undefined) return;
    setBusy(true);
    setFailed(undefined);
    const done = await keys.onRestore(text, passphrase);
    setBusy(false);
    if (!done.ok) return setFailed(workFailure(done.error) ?? around.failureWords(done.error));
    setPassphrase('');
    setText(undefined);
    setFileName('');
    return does.onSay(t('teamWork.keys.restored'));
  };
  return (
    <Section title={t('teamWork.lost.title')} lead={t('teamWork.lost.lead')}>
      <ol class="tw-steps">
        <li>{t('teamWork.lost.second')}</li>
        <li>{t('teamWork.lost.backup')}</li>
        <li>{t('teamWork.lost.neither')}</li>
      </ol>
      {work.signing === undefined && (
        <div class="desk-form">
          {failed !== undefined && (
            <div role="alert">
              <Note tone="soon" icon="warning">
                {failed}
              </Note>
            </div>
          )}
          <div class="desk-line">
            <FileButton label={t('teamWork.keys.file')} onFile={(chosen) => void choose(chosen)}>
              {t('teamWork.keys.file')}
            </FileButton>
            <span class="desk-quiet">{fileName}</span>
          </div>
          <SecretInput
            label={t('teamWork.keys.passphrase')}
            value={passphrase}
            isNew={false}
            onValue={setPassphrase}
          />
          <div class="desk-stack">
            <Button
              busy={busy}
              disabled={text === undefined || passphrase === ''}
              onClick={() => void restore()}
            >
              {t('teamWork.keys.restore')}
            </Button>
          </div>
        </div>
      )}
    </Section>
  );
}
