import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';
import { ChangeList } from './change-list.tsx';
import type { ChangeLine } from './model.ts';

interface CopyNoteProps {
  /** `same`: the original is as it was when it was copied. */
  original: 'same' | 'changed' | 'gone';
  /** From this copy to the team's words. */
  lines: readonly ChangeLine[];
  onTake: () => void;
  onKeep: () => void;
}

/** A personal copy of a team's reply: whether the original changed, with the difference and the choice. */
export function CopyNote({ original, lines, onTake, onKeep }: CopyNoteProps) {
  const [shown, setShown] = useState(false);
  if (original === 'same') return <Note>{t('team.copy.of')}</Note>;
  if (original === 'gone')
    return (
      <Note action={<Button onClick={onKeep}>{t('team.copy.keep')}</Button>}>{t('team.copy.gone')}</Note>
    );
  return (
    <>
      <Note
        tone="soon"
        action={
          <>
            <Button expanded={shown} onClick={() => setShown(!shown)}>
              {t('team.copy.show')}
            </Button>
            <Button onClick={onTake}>{t('team.copy.take')}</Button>
            <Button onClick={onKeep}>{t('team.copy.keep')}</Button>
          </>
        }
      >
        {t('team.copy.changed')}
      </Note>
      {shown && <ChangeList label={t('team.copy.show')} lines={lines} isOpen />}
    </>
  );
}
