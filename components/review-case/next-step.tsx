import { useState } from 'preact/hooks';
import { addDays, atMinute, dayOf, localZone, minuteOfDay } from '../../utils/core/zone.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { TEXT_LIMIT } from '../../utils/records/key.ts';
import { type CaseCommand, SETTLED } from '../../utils/records/review-case.ts';
import { nextTimes } from '../../utils/review-case/next-times.ts';
import { Button } from '../button.tsx';
import { TimeLeft } from '../time-left.tsx';
import { type CaseContext, clickId } from './model.ts';

const inputTime = (ms: number, zone: string): string => {
  const minute = minuteOfDay(ms, zone);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${dayOf(ms, zone)}T${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
};

/** The instant of what a `datetime-local` field holds; undefined where that is no time. */
function instantOfInput(value: string, zone: string): number | undefined {
  const match = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)/u.exec(value);
  if (!match?.[1]) return undefined;
  return atMinute(match[1], Number(match[2]) * 60 + Number(match[3]), zone);
}

function Planned({
  next,
  now,
  onDone,
}: {
  next: { what: string; at: number };
  now: number;
  onDone: () => void;
}) {
  return (
    <p class="case-line">
      <TimeLeft dueAt={next.at} now={now} state="soon" />
      <b dir="auto">{next.what}</b>
      <span class="tx-quiet">{formatMoment(next.at, now)}</span>
      <Button icon="check" onClick={onDone}>
        {t('reviewCase.next.done')}
      </Button>
    </p>
  );
}

/** What is to be done next and by when: quick times, or a time of one's own. */
export function NextStep({
  file,
  now,
  onCommand,
}: Pick<CaseContext, 'file' | 'now'> & { onCommand: (command: CaseCommand) => void }) {
  const zone = localZone();
  // What was planned before the case was settled stays on record, and stands again when that is taken back.
  const next = file.case && !SETTLED.has(file.case.state) ? file.case.next : undefined;
  const [what, setWhat] = useState('');
  const [own, setOwn] = useState('');
  const set = (at: number) => {
    onCommand({ do: 'next', id: clickId(), what: what.trim() || t('reviewCase.next.call'), at });
    setWhat('');
    setOwn('');
  };
  const ownAt = instantOfInput(own, zone);
  const isPast = ownAt !== undefined && ownAt <= now;
  return (
    <section class="case-section" aria-label={t('reviewCase.next.title')}>
      <h3>{t('reviewCase.next.title')}</h3>
      {next && <Planned next={next} now={now} onDone={() => onCommand({ do: 'next-done', id: clickId() })} />}
      <div class="case-next">
        <input
          class="tx-input"
          data-case="next"
          value={what}
          maxLength={TEXT_LIMIT}
          aria-label={t('reviewCase.next.what')}
          placeholder={t('reviewCase.next.call')}
          aria-keyshortcuts="T"
          onInput={(event) => setWhat(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            const [first] = nextTimes(now, zone);
            if (first) set(first.at);
          }}
        />
        {nextTimes(now, zone).map(({ id, at }) => (
          <Button key={id} onClick={() => set(at)}>
            {t(`reviewCase.next.${id}`)}
          </Button>
        ))}
        <span class="case-own">
          {' '}
          <input
            class="tx-input"
            type="datetime-local"
            aria-label={t('reviewCase.next.own')}
            value={own}
            min={inputTime(now, zone)}
            max={`${addDays(dayOf(now, zone), 365)}T00:00`}
            onInput={(event) => setOwn(event.currentTarget.value)}
          />
          <Button disabled={ownAt === undefined || isPast} onClick={() => ownAt !== undefined && set(ownAt)}>
            {t('reviewCase.next.set')}
          </Button>
        </span>{' '}
      </div>
      {isPast && (
        <p class="tx-field-error" role="alert">
          {t('reviewCase.next.past')}
        </p>
      )}
    </section>
  );
}
