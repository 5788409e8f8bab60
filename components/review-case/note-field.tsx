import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { TEXT_LIMIT } from '../../utils/records/key.ts';
import type { CaseCommand } from '../../utils/records/review-case.ts';
import { Button } from '../button.tsx';
import { clickId } from './model.ts';

/** A note to the case: Enter keeps it, Shift+Enter begins a new line. */
export function NoteField({ me, onCommand }: { me: string; onCommand: (command: CaseCommand) => void }) {
  const [text, setText] = useState('');
  const keep = () => {
    const words = text.trim();
    if (words === '') return;
    onCommand({ do: 'note', id: clickId(), text: words, ...(me !== '' && { by: me }) });
    setText('');
  };
  return (
    <div class="case-note">
      <textarea
        class="tx-input"
        data-case="note"
        rows={2}
        value={text}
        maxLength={TEXT_LIMIT}
        aria-label={t('reviewCase.note')}
        placeholder={t('reviewCase.noteHint')}
        aria-keyshortcuts="N"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          keep();
        }}
      />
      <Button disabled={text.trim() === ''} onClick={keep}>
        {t('reviewCase.noteKeep')}
      </Button>
    </div>
  );
}
