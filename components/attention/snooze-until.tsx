import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Field, Input } from '../field.tsx';
import { suggestedUntil } from './snooze.ts';
import './snooze-until.css';
import { Form } from '../form.tsx';

interface SnoozeUntilProps {
  /** UTC ms. */
  now: number;
  /** UTC ms, always after `now`. */
  onChoose: (until: number) => void;
  onClose: () => void;
}

/** Asks until when something is put off. */
export function SnoozeUntil({ now, onChoose, onClose }: SnoozeUntilProps) {
  const [value, setValue] = useState(() => suggestedUntil(now));
  const until = Date.parse(value);
  const past = !(until > now);
  return (
    <Dialog title={t('popup.snooze.title')} onClose={onClose}>
      <Form class="tx-snooze" onSubmit={() => !past && onChoose(until)}>
        <Field label={t('popup.snooze.until')} error={past ? t('popup.snooze.past') : undefined}>
          {(control) => <Input {...control} type="datetime-local" value={value} onValue={setValue} />}
        </Field>
        <div class="tx-snooze-foot">
          <Button variant="accent" type="submit" disabled={past}>
            {t('popup.snooze.set')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
