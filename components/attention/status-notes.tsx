import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';
import type { StatusNote } from './notes.ts';

/** How reading went: the most important line, the others on demand. */
export function StatusNotes({ notes }: { notes: readonly StatusNote[] }) {
  const [open, setOpen] = useState(false);
  const others = notes.length - 1;
  const toggle = others > 0 && (
    <Button variant="quiet" expanded={open} onClick={() => setOpen(!open)}>
      {open ? t('popup.fewerNotes') : t('popup.moreNotes', others, [formatCount(others)])}
    </Button>
  );
  return (
    <div class="tx-notes">
      {notes.slice(0, open ? undefined : 1).map(({ id, tone, text }, at) => (
        <Note key={id} tone={tone} icon={tone === 'soon' ? 'warning' : 'info'} action={at === 0 && toggle}>
          {text}
        </Note>
      ))}
    </div>
  );
}
