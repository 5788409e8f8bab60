import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { ENVELOPE_LIMIT } from '../../utils/records/team-release.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Field } from '../field.tsx';
import { FileButton } from '../file-button.tsx';
import { Note } from '../states.tsx';
import { Warning } from '../warning.tsx';
import type { WorkAround, WorkDoes } from './model.ts';
import { failureWords } from './words.ts';

/** A release that came as a file or as text, for instance from the other lead. */
export function ImportSection({ around, does }: { around: WorkAround; does: WorkDoes }) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const [fork, setFork] = useState<string>();
  const take = async (brought: string) => {
    setBusy(true);
    setFailed(undefined);
    const done = await does.onImport(brought);
    setBusy(false);
    setFork(!done.ok && done.error.code === 'team-fork' ? brought : undefined);
    if (!done.ok) return setFailed(around.failureWords(done.error));
    setText('');
    return does.onSay(t(`teamWork.import.${done.value.outcome}`, [String(done.value.number)]));
  };
  const adopt = async (brought: string) => {
    setBusy(true);
    const done = await does.onAdopt(brought);
    setBusy(false);
    if (!done.ok) return setFailed(failureWords(done.error, around));
    setFailed(undefined);
    setFork(undefined);
    setText('');
    return does.onSay(t('teamWork.import.adopted', done.value, [formatCount(done.value)]));
  };
  const read = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (chosen.size > ENVELOPE_LIMIT) return setFailed(around.failureWords({ code: 'team-too-large' }));
    await take(await chosen.text());
  };
  return (
    <Section title={t('teamWork.import.title')} lead={t('teamWork.import.lead')}>
      {failed !== undefined && <Warning>{failed}</Warning>}
      {fork !== undefined && (
        <Note
          action={
            <Button busy={busy} onClick={() => void adopt(fork)}>
              {t('teamWork.import.adopt')}
            </Button>
          }
        >
          {t('teamWork.import.fork')}
        </Note>
      )}
      <div class="desk-stack">
        <FileButton label={t('teamWork.import.file')} busy={busy} onFile={(chosen) => void read(chosen)}>
          {t('teamWork.import.file')}
        </FileButton>
      </div>
      <Field label={t('teamWork.import.paste')} hint={t('teamWork.import.pasteHint')}>
        {(control) => (
          <textarea
            class="tx-input"
            {...control}
            rows={4}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        )}
      </Field>
      <div class="desk-stack">
        <Button busy={busy} disabled={text.trim() === ''} onClick={() => void take(text)}>
          {t('teamWork.import.take')}
        </Button>
      </div>
    </Section>
  );
}
