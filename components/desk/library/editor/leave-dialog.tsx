import { t } from '../../../../utils/locales/text.ts';
import { Button } from '../../../button.tsx';
import { Dialog } from '../../../dialog.tsx';

interface LeaveDialogProps {
  title: string;
  busy: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onStay: () => void;
}

/** Something is not saved, and somebody goes elsewhere: save it, leave it, or stay. */
export function LeaveDialog({ title, busy, onSave, onDiscard, onStay }: LeaveDialogProps) {
  return (
    <Dialog
      title={t('library.leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button onClick={onStay}>{t('library.leave.stay')}</Button>
          <Button variant="danger" onClick={onDiscard}>
            {t('library.leave.discard')}
          </Button>
          <Button variant="accent" busy={busy} onClick={onSave}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <p>{t('library.leave.what', [title || t('library.untitled')])}</p>
    </Dialog>
  );
}
