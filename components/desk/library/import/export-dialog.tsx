import { useMemo, useState } from 'preact/hooks';
import { EXPORT_FORMATS, type ExportFormat, takesGb18030 } from '../../../../utils/exchange/formats.ts';
import { lossesOf } from '../../../../utils/exchange/losses.ts';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { AskDialog } from '../../../ask-dialog.tsx';
import { Field, Select } from '../../../field.tsx';
import { ENCODING_NAMES, formatName } from './words.ts';
import './import.css';

/** Replies that can be exported together, e.g. all, those selected, a folder. */
export interface ExportScope {
  id: string;
  label: string;
  replies: readonly Reply[];
}

export interface ExportChoice {
  replies: readonly Reply[];
  format: ExportFormat;
  encoding: 'utf-8' | 'gb18030';
}

interface ExportDialogProps {
  /** At least one; the first is chosen to begin with. */
  scopes: readonly ExportScope[];
  busy: boolean;
  onExport: (choice: ExportChoice) => void;
  onClose: () => void;
}

function Losses({ replies, format }: Pick<ExportChoice, 'replies' | 'format'>) {
  const losses = useMemo(() => lossesOf(replies, format), [replies, format]);
  if (losses.length === 0) return <p class="desk-quiet">{t('exchange.export.lossless')}</p>;
  return (
    <div>
      <h3 class="import-losses-title">{t('exchange.export.lost')}</h3>
      <ul class="import-losses">
        {losses.map(({ code, count }) => (
          <li key={code}>
            {t('exchange.export.loss_count', [t(`exchange.export.loss.${code}`), formatCount(count)])}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which replies go into a file of which kind, and what they lose on the way. */
export function ExportDialog({ scopes, busy, onExport, onClose }: ExportDialogProps) {
  const [scopeId, setScopeId] = useState(scopes[0]?.id ?? '');
  const [format, setFormat] = useState<ExportFormat>('ownJson');
  const [encoding, setEncoding] = useState<'utf-8' | 'gb18030'>('gb18030');
  const scope = scopes.find(({ id }) => id === scopeId) ?? scopes[0];
  const replies = scope?.replies ?? [];
  const chosen = takesGb18030(format) ? encoding : 'utf-8';
  return (
    <AskDialog
      title={t('exchange.export.title')}
      act={t('exchange.export.save')}
      icon="download"
      disabled={replies.length === 0}
      busy={busy}
      onAct={() => onExport({ replies, format, encoding: chosen })}
      onClose={onClose}
    >
      <div class="desk-form">
        <Field label={t('exchange.export.which')}>
          {(control) => (
            <Select
              {...control}
              value={scope?.id ?? ''}
              options={scopes.map(({ id, label, replies: inside }) => ({
                value: id,
                label: t('exchange.export.count', [label, formatCount(inside.length)]),
              }))}
              onValue={setScopeId}
            />
          )}
        </Field>
        <Field label={t('exchange.export.format')}>
          {(control) => (
            <Select
              {...control}
              value={format}
              options={EXPORT_FORMATS.map((value) => ({ value, label: formatName(value) }))}
              onValue={setFormat}
            />
          )}
        </Field>
        {takesGb18030(format) && (
          <Field
            label={t('exchange.export.encoding')}
            hint={t('exchange.export.encoding_hint', [ENCODING_NAMES.gb18030])}
          >
            {(control) => (
              <Select
                {...control}
                value={encoding}
                options={(['gb18030', 'utf-8'] as const).map((value) => ({
                  value,
                  label: ENCODING_NAMES[value],
                }))}
                onValue={setEncoding}
              />
            )}
          </Field>
        )}
        {replies.length === 0 ? (
          <p class="desk-quiet">{t('exchange.export.empty')}</p>
        ) : (
          <Losses replies={replies} format={format} />
        )}
      </div>
    </AskDialog>
  );
}
