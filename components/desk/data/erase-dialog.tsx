import { useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';

/** The dialog opens with the focus here, not on its way out. */
const focusFirst = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '');

interface EraseDialogProps {
  busy: boolean;
  onErase: () => void;
  onClose: () => void;
}

/** Deletes everything only once the word has been typed: it can't be undone. */
export function EraseDialog({ busy, onErase, onClose }: EraseDialogProps) {
  const [typed, setTyped] = useState('');
  const word = t('desk.data.eraseWord');
  const agreed = typed.trim().toLowerCase() === word.toLowerCase();
  return (
    <AskDialog
      title={t('desk.data.eraseTitle')}
      act={t('desk.data.erase')}
      isGrave
      icon="trash"
      disabled={!agreed}
      busy={busy}
      onAct={onErase}
      onClose={onClose}
    >
      <Form class="desk-form" onSubmit={() => agreed && !busy && onErase()}>
        <p>{t('desk.data.eraseWhat')}</p>
        <Field label={t('desk.data.eraseType', [word])}>
          {(control) => (
            <Input {...control} value={typed} onValue={setTyped} maxLength={20} inputRef={focusFirst} />
          )}
        </Field>
      </Form>
    </AskDialog>
  );
}
