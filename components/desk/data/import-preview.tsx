import { useState } from 'preact/hooks';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Segmented } from '../../segmented.tsx';
import { kindName } from './kinds.ts';

/** What a file holds, looked at before anything is written. */
export interface ImportView {
  file: string;
  /** Records that can be taken in, by kind. */
  counts: readonly { kind: string; count: number }[];
  settings: boolean;
  /** Rows that can't be taken in: what they are, the row in its list (from 1), and what is wrong with it. */
  errors: readonly { kind: string; row: number; reason: RowError; field?: string }[];
  /** How many rows in all can't be taken in; `errors` shows the first ones. */
  refused: number;
}

export type RowError = 'notARecord' | 'badField' | 'wrongKey' | 'duplicate';
export type ImportMode = 'merge' | 'replace';

interface ImportPreviewProps {
  view: ImportView;
  busy: boolean;
  onImport: (mode: ImportMode) => void;
  onClose: () => void;
}

/** What an import would do. Nothing is written before it is confirmed. */
export function ImportPreview({ view, busy, onImport, onClose }: ImportPreviewProps) {
  const [mode, setMode] = useState<ImportMode>('merge');
  const total = view.counts.reduce((sum, { count }) => sum + count, 0);
  const nothing = total === 0 && !view.settings;
  return (
    <AskDialog
      title={t('desk.data.previewTitle')}
      act={mode === 'replace' ? t('desk.data.doReplace') : t('desk.data.doMerge')}
      isGrave={mode === 'replace'}
      disabled={nothing}
      busy={busy}
      onAct={() => onImport(mode)}
      onClose={onClose}
    >
      <div class="desk-form">
        <p class="desk-file">{view.file}</p>
        {nothing ? (
          <p>{t('desk.data.previewNothing')}</p>
        ) : (
          <ul class="desk-plain">
            {view.counts
              .filter(({ count }) => count > 0)
              .map(({ kind, count }) => (
                <li key={kind}>{`${kindName(kind)} ${formatCount(count)}`}</li>
              ))}
            {view.settings && <li>{t('desk.data.previewSettings')}</li>}
          </ul>
        )}
        {view.refused > 0 && (
          <div role="alert">
            <p>{t('desk.data.previewErrors', view.refused)}</p>
            <ul class="desk-errors">
              {view.errors.map(({ kind, row, reason, field = '' }) => (
                <li key={`${kind} ${row}`}>
                  {t('desk.data.previewError', [
                    kindName(kind),
                    formatCount(row),
                    t(`desk.data.rejected.${reason}`, [field]),
                  ])}
                </li>
              ))}
            </ul>
          </div>
        )}
        <Segmented
          label={t('desk.data.mode')}
          value={mode}
          options={[
            { value: 'merge', label: t('desk.data.merge') },
            { value: 'replace', label: t('desk.data.replace') },
          ]}
          onChange={setMode}
        />
        <p class="desk-quiet">{mode === 'merge' ? t('desk.data.mergeHint') : t('desk.data.replaceHint')}</p>
      </div>
    </AskDialog>
  );
}
