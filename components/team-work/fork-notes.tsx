import { useState } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { signerWords } from './release-words.ts';
import { failureWords } from './words.ts';

interface ForkNotesProps {
  work: Work;
  around: WorkAround;
  does: Pick<WorkDoes, 'onAdoptKept' | 'onSay'>;
}

/** Releases that other leads published under the same number: some of the team use those. Their changes are taken up, and the next release joins both. */
export function ForkNotes({ work, around, does }: ForkNotesProps) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  if (work.signing === undefined) return null;
  const adopt = async (release: string) => {
    setBusy(true);
    const done: Result<number> = await does.onAdoptKept(release);
    setBusy(false);
    setFailed(done.ok ? undefined : failureWords(done.error, around));
    if (done.ok) does.onSay(t('teamWork.import.adopted', done.value, [formatCount(done.value)]));
  };
  return (
    <>
      {work.forks.map(({ header, key, number }) => (
        <Note
          key={key}
          tone="soon"
          icon="warning"
          action={
            <Button busy={busy} onClick={() => void adopt(key)}>
              {t('teamWork.import.adopt')}
            </Button>
          }
        >
          {t('teamWork.fork.note', [signerWords(header.by, work.keys), String(number), header.title])}
        </Note>
      ))}
      {failed !== undefined && <p role="alert">{failed}</p>}
      {work.isJoining && <Note tone="soon">{t('teamWork.fork.joining')}</Note>}
    </>
  );
}
