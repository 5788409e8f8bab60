import { t } from '../../utils/locales/text.ts';
import { Field, Input } from '../field.tsx';

interface TitleFieldProps {
  value: string;
  error: string | undefined;
  onValue: (value: string) => void;
}

/** What a thing of a release is called. */
export function TitleField({ value, error, onValue }: TitleFieldProps) {
  return (
    <Field label={t('teamWork.line.title')} error={error}>
      {(control) => <Input {...control} value={value} maxLength={200} onValue={onValue} />}
    </Field>
  );
}
