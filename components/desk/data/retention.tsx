import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { Button } from '../../button.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';

interface RetentionProps {
  days: number;
  least: number;
  most: number;
  onSave: (days: number) => void;
}

/** How long records are kept after they were last seen, in days. */
export function Retention({ days, least, most, onSave }: RetentionProps) {
  const [typed, setTyped] = useState(String(days));
  useEffect(() => setTyped(String(days)), [days]);
  const value = Number(typed);
  const valid = typed.trim() !== '' && Number.isInteger(value) && value >= least && value <= most;
  const dirty = typed !== String(days);
  return (
    <Form class="desk-form" onSubmit={() => valid && dirty && onSave(value)}>
      <Field
        label={t('desk.data.days')}
        hint={valid && value < days ? t('desk.data.daysFewer') : t('desk.data.daysHint')}
        error={valid ? undefined : t('desk.data.daysWrong', [String(least), String(most)])}
      >
        {(control) => (
          <Input
            {...control}
            type="number"
            min={least}
            max={most}
            step={1}
            value={typed}
            onValue={setTyped}
            suffix={t('desk.data.daysUnit')}
          />
        )}
      </Field>
      <div class="desk-actions">
        <Button type="submit" variant="accent" disabled={!valid || !dirty}>
          {t('common.save')}
        </Button>
      </div>
    </Form>
  );
}
