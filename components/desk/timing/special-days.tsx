import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import { Input } from '../../field.tsx';
import { DayBlocks } from './day-blocks.tsx';
import { errorOfDate, errorsOfDay, MOST_DAYS, type ShiftsDraft } from './shift-draft.ts';
import { dayName } from './weekdays.ts';

type Days = ShiftsDraft['days'];

interface SpecialDaysProps {
  days: Days;
  /** Days off and make-up working days that are known and not in the list yet. */
  holidays: Days;
  /** `YYYY-MM-DD`: what a new line begins with. */
  today: string;
  onChange: (days: Days) => void;
}

/** Days with hours of their own: holidays, days that are worked instead, campaign days. */
export function SpecialDays({ days, holidays, today, onChange }: SpecialDaysProps) {
  const change = (at: number, part: Partial<Days[number]>) =>
    onChange(days.map((one, where) => (where === at ? { ...one, ...part } : one)));
  return (
    <>
      {days.length > 0 && (
        <ul class="desk-shift-days">
          {days.map(({ day, blocks }, at) => {
            const error = errorOfDate(days, at);
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: while a date is typed a line has no name but its place
              <li key={at}>
                <div class="desk-shift-day">
                  <Input
                    type="date"
                    value={day}
                    label={t('myTime.shifts.date', [String(at + 1)])}
                    aria-invalid={error ? true : undefined}
                    onValue={(value) => change(at, { day: value })}
                  />
                  {error && (
                    <p class="tx-field-error" role="alert">
                      {t(`myTime.shifts.wrong.${error}`)}
                    </p>
                  )}
                </div>
                <DayBlocks
                  name={dayName(day)}
                  blocks={blocks}
                  errors={errorsOfDay(blocks)}
                  onChange={(next) => change(at, { blocks: next })}
                />
                <IconButton
                  icon="trash"
                  label={t('myTime.shifts.removeDay', [dayName(day)])}
                  onClick={() => onChange(days.filter((_, where) => where !== at))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <div class="desk-actions">
        {days.length < MOST_DAYS && (
          <Button icon="plus" onClick={() => onChange([...days, { day: today, blocks: [] }])}>
            {t('myTime.shifts.addDay')}
          </Button>
        )}
        {holidays.length > 0 && (
          <Button
            variant="quiet"
            onClick={() =>
              onChange([...days, ...holidays].slice(0, MOST_DAYS).sort((a, b) => (a.day < b.day ? -1 : 1)))
            }
          >
            {t('myTime.shifts.holidays', holidays.length)}
          </Button>
        )}
      </div>
    </>
  );
}
