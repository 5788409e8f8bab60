import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Note } from '../states.tsx';

interface LeaveDialogProps {
  name: string;
  /** A key with which releases are signed is here. */
  signs: boolean;
  busy: boolean;
  onLeave: () => void;
  onClose: () => void;
}

/** Before somebody leaves the team: what stays here and what goes. */
export function LeaveTeamDialog({ name, signs, busy, onLeave, onClose }: LeaveDialogProps) {
  return (
    <Dialog
      title={t('team.leave.title', [name])}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('team.leave.stay')}</Button>
          <Button variant="danger" busy={busy} onClick={onLeave}>
            {t('team.leave.go')}
          </Button>
        </>
      }
    >
      <div class="desk-stack">
        <p>{t('team.leave.stays')}</p>
        <p>{t('team.leave.goes')}</p>
        {signs && <Note tone="soon">{t('team.leave.signs')}</Note>}
      </div>
    </Dialog>
  );
}
