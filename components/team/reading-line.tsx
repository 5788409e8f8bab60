import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';

/** How many required readings of the team wait, in one calm line; nothing while none does. */
export function ReadingLine({ unread, onOpen }: { unread: number; onOpen: () => void }) {
  if (unread === 0) return null;
  return (
    <Note
      action={
        <Button variant="quiet" onClick={onOpen}>
          {t('team.reading.open')}
        </Button>
      }
    >
      {t('team.reading.waiting', unread, [formatCount(unread)])}
    </Note>
  );
}
