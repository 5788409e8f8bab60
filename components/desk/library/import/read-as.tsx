import type { ImportPlan } from '../../../../utils/exchange/findings.ts';
import { ENCODINGS, type EncodingId, FORMATS, type FormatId } from '../../../../utils/exchange/formats.ts';
import { formatCount } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import { Field, Select } from '../../../field.tsx';
import { Note } from '../../../states.tsx';
import { ENCODING_NAMES, formatName, warningWords } from './words.ts';

/** How a person has a file read again. */
export interface ReadAs {
  format: FormatId;
  encoding: EncodingId | undefined;
}

interface ReadAsFormProps {
  plan: ImportPlan;
  busy: boolean;
  onReread: (as: ReadAs) => void;
}

/** What a file was taken for; whoever knows better can say so. */
export function ReadAsForm({ plan, busy, onReread }: ReadAsFormProps) {
  const { format, encoding } = plan;
  return (
    <div class="import-read-as">
      <p class="desk-file">{plan.fileName}</p>
      <p class="desk-quiet">{t('exchange.rows', plan.rows.length, [formatCount(plan.rows.length)])}</p>
      <div class="desk-fields">
        <Field label={t('exchange.kind')}>
          {(control) => (
            <Select
              {...control}
              value={format}
              disabled={busy}
              options={FORMATS.map((value) => ({ value, label: formatName(value) }))}
              onValue={(value) => onReread({ format: value, encoding })}
            />
          )}
        </Field>
        {encoding && (
          <Field label={t('exchange.encoding')}>
            {(control) => (
              <Select
                {...control}
                value={encoding}
                disabled={busy}
                options={ENCODINGS.map((value) => ({ value, label: ENCODING_NAMES[value] }))}
                onValue={(value) => onReread({ format, encoding: value })}
              />
            )}
          </Field>
        )}
      </div>
      {plan.warnings.map((warning) => (
        <Note key={warning.code} tone="soon" icon="warning">
          {warningWords(warning)}
        </Note>
      ))}
    </div>
  );
}
