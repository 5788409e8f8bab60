import { useState } from 'preact/hooks';
import { t } from '../../../utils/locales/text.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { WEEK, weekdayName } from './weekdays.ts';

interface CopyDaysProps {
  /** The day whose hours are copied, 0 is Sunday. */
  from: number;
  onCopy: (to: number[]) => void;
  onClose: () => void;
}

/** Asks to which days of the week the hours of one are copied; the working days are chosen at first. */
export function CopyDays({ from, onCopy, onClose }: CopyDaysProps) {
  const [to, setTo] = useState<readonly number[]>(() => WEEK.slice(0, 5).filter((one) => one !== from));
  const toggle = (day: number) =>
    setTo((before) => (before.includes(day) ? before.filter((one) => one !== day) : [...before, day]));
  return (
    <AskDialog
      title={t('myTime.shifts.copyTitle', [weekdayName(from)])}
      act={t('myTime.shifts.copy')}
      disabled={to.length === 0}
      onAct={() => onCopy([...to])}
      onClose={onClose}
    >
      <fieldset class="desk-checks">
        <legend class="tx-hidden">{t('myTime.shifts.copyTo')}</legend>
        {WEEK.filter((day) => day !== from).map((day) => (
          <label key={day}>
            <input type="checkbox" checked={to.includes(day)} onChange={() => toggle(day)} />{' '}
            {weekdayName(day)}
          </label>
        ))}
      </fieldset>
    </AskDialog>
  );
}
