import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayOf, localZone } from '../../../utils/core/zone.ts';
import { t } from '../../../utils/locales/text.ts';
import { speakSpan } from '../../../utils/page/clocks/wait-text.ts';
import type { Shifts } from '../../../utils/timing/settings.ts';
import { Button } from '../../button.tsx';
import { Form } from '../../form.tsx';
import { LeaveDialog } from '../library/editor/leave-dialog.tsx';
import { Section } from '../section.tsx';
import { type LeaveGuard, useLeaveGuard } from '../use-leave-guard.ts';
import { CopyDays } from './copy-days.tsx';
import { DayBlocks } from './day-blocks.tsx';
import { holidaysAhead } from './holidays-ahead.ts';
import { draftOfShifts, errorsOfDay, isWhole, minutesOf, type ShiftsDraft, shiftsOf } from './shift-draft.ts';
import { SpecialDays } from './special-days.tsx';
import { WEEK, weekdayName } from './weekdays.ts';

const MINUTE = 60_000;

interface ShiftsSectionProps {
  shifts: Shifts;
  /** UTC ms. */
  now: number;
  onSave: (shifts: Shifts) => void;
  onGuard: (guard: LeaveGuard | undefined) => void;
}

interface WeekProps {
  draft: ShiftsDraft;
  onChange: (draft: ShiftsDraft) => void;
}

function Week({ draft, onChange }: WeekProps) {
  const [copying, setCopying] = useState<number>();
  const change = (day: number, blocks: ShiftsDraft['weekly'][number]) =>
    onChange({ ...draft, weekly: draft.weekly.map((one, at) => (at === day ? blocks : one)) });
  return (
    <>
      <ul class="desk-shift-days">
        {WEEK.map((day) => {
          const blocks = draft.weekly[day] ?? [];
          return (
            <li key={day}>
              <div class="desk-shift-day">
                <b>{weekdayName(day)}</b>
                <span class="desk-quiet">{blocks.length > 0 && speakSpan(minutesOf(blocks) * MINUTE)}</span>
              </div>
              <DayBlocks
                name={weekdayName(day)}
                blocks={blocks}
                errors={errorsOfDay(blocks, draft.weekly[(day + 1) % 7])}
                onChange={(next) => change(day, next)}
              />
              <Button variant="quiet" icon="copy" onClick={() => setCopying(day)}>
                {t('myTime.shifts.copyTo')}
                <span class="tx-hidden"> {weekdayName(day)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {copying !== undefined && (
        <CopyDays
          from={copying}
          onClose={() => setCopying(undefined)}
          onCopy={(to) => {
            const blocks = draft.weekly[copying] ?? [];
            onChange({ ...draft, weekly: draft.weekly.map((one, at) => (to.includes(at) ? blocks : one)) });
            setCopying(undefined);
          }}
        />
      )}
    </>
  );
}

/** When the agent works: the week with breaks, and days of their own. Kept as a whole when everything is right; until then what was typed stands. */
export function ShiftsSection({ shifts, now, onSave, onGuard }: ShiftsSectionProps) {
  const kept = JSON.stringify(draftOfShifts(shifts));
  const [draft, setDraft] = useState<ShiftsDraft>(() => JSON.parse(kept));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => setDraft(JSON.parse(kept)), [kept]);
  const dirty = JSON.stringify(draft) !== kept;
  const whole = isWhole(draft);
  const holidays = useMemo(() => holidaysAhead(draft, now), [draft, now]);
  const { go, stay } = useLeaveGuard(dirty, onGuard);
  const save = (): boolean => {
    if (whole) onSave(shiftsOf(draft));
    else form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
    return whole;
  };
  return (
    <Section title={t('myTime.shifts.title')} lead={t('myTime.shifts.lead', [localZone()])}>
      <Form class="desk-form" formRef={form} onSubmit={() => dirty && save()}>
        <Week draft={draft} onChange={setDraft} />
        <h3>{t('myTime.shifts.days')}</h3>
        <SpecialDays
          days={draft.days}
          holidays={holidays}
          today={dayOf(now, localZone())}
          onChange={(days) => setDraft({ ...draft, days })}
        />
        <div class="desk-actions">
          <Button type="submit" variant="accent" disabled={!dirty}>
            {t('common.save')}
          </Button>
          {dirty && <Button onClick={() => setDraft(JSON.parse(kept))}>{t('common.cancel')}</Button>}
          {dirty && (
            <span class="desk-quiet" role="status">
              {whole ? t('myTime.shifts.unsaved') : t('myTime.shifts.notYet')}
            </span>
          )}
        </div>
      </Form>
      {go && (
        <LeaveDialog
          title={t('myTime.shifts.title')}
          busy={false}
          onStay={stay}
          onDiscard={() => {
            onGuard(undefined);
            go();
          }}
          onSave={() => {
            stay();
            if (!save()) return;
            onGuard(undefined);
            go();
          }}
        />
      )}
    </Section>
  );
}
