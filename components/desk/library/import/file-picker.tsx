import { useState } from 'preact/hooks';
import { formatNames } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import { FileButton } from '../../../file-button.tsx';
import { PROGRAM_NAMES } from './words.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.json,.yml,.yaml';

interface FilePickerProps {
  /** Small, beside something that was read already. */
  small?: boolean;
  busy: boolean;
  onFile: (file: File) => void;
}

/** Where a file is chosen or dropped. */
export function FilePicker({ small = false, busy, onFile }: FilePickerProps) {
  const [over, setOver] = useState(false);
  const choose = (
    <FileButton label={t('exchange.choose')} accept={ACCEPTED} isMain={!small} busy={busy} onFile={onFile}>
      {small ? t('exchange.other') : t('exchange.choose')}
    </FileButton>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a short cut for the button inside
    <div
      class={small ? 'import-drop-small' : 'import-drop'}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer?.files ?? [];
        if (file && !busy) onFile(file);
      }}
    >
      {!small && <p class="import-drop-words">{t('exchange.drop')}</p>}
      {choose}
      {!small && <p class="desk-quiet">{t('exchange.kinds', [formatNames(PROGRAM_NAMES, 'conjunction')])}</p>}
    </div>
  );
}
