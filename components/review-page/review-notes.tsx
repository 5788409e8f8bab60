import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReviewOutlook } from '../../utils/platform/review-contract.ts';
import { suggestedUntil } from '../attention/snooze.ts';
import { Input } from '../field.tsx';

/** As long as a note or a step may be, in UTF-16 units. */
const MOST = 1000;

const isEnter = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && event.isTrusted && !event.isComposing;

/** A note on the case, in one line; Enter keeps it. `onNote` gives whether it was kept. */
export function ReviewNote({ onNote }: { onNote(text: string): Promise<boolean> }) {
  const [text, setText] = useState('');
  const keep = async () => {
    const words = text.trim();
    if (words !== '' && (await onNote(words))) setText('');
  };
  return (
    <fieldset
      class="row"
      onKeyDown={(event) => isEnter(event) && event.target !== event.currentTarget && keep()}
    >
      <legend>{t('reviewPage.card.note')}</legend>
      <Input
        label={t('reviewPage.card.note')}
        placeholder={t('reviewPage.card.noteHint')}
        maxLength={MOST}
        value={text}
        onValue={setText}
      />
      <button type="button" disabled={text.trim() === ''} onClick={(event) => event.isTrusted && keep()}>
        {t('reviewPage.card.addNote')}
      </button>
    </fieldset>
  );
}

interface ReviewPlanProps {
  outlook: Pick<ReviewOutlook, 'next'>;
  /** UTC ms. */
  now: number;
  onPlan(what: string, at: number): Promise<boolean>;
  onPlanDone(): void;
}

/** What is to be done next, and when; it is warned of once it is overdue. */
export function ReviewPlan({ outlook, now, onPlan, onPlanDone }: ReviewPlanProps) {
  const [what, setWhat] = useState('');
  const [when, setWhen] = useState(() => suggestedUntil(now));
  const at = Date.parse(when);
  const past = !(at > now);
  const set = async () => {
    const words = what.trim();
    if (words !== '' && !past && (await onPlan(words, at))) setWhat('');
  };
  const { next } = outlook;
  return (
    <fieldset class="row">
      <legend>{t('reviewPage.card.plan')}</legend>
      {next && (
        <>
          <p class={next.at <= now ? 'planned late' : 'planned'}>
            {t('reviewPage.card.planned', [next.what, formatMoment(next.at, now)])}
          </p>
          <button type="button" onClick={(event) => event.isTrusted && onPlanDone()}>
            {t('reviewPage.card.planDone')}
          </button>
        </>
      )}
      <Input
        label={t('reviewPage.card.plan')}
        placeholder={t('reviewPage.card.planHint')}
        maxLength={MOST}
        value={what}
        onValue={setWhat}
      />
      <Input type="datetime-local" label={t('reviewPage.card.planAt')} value={when} onValue={setWhen} />
      <button
        type="button"
        disabled={what.trim() === '' || past}
        onClick={(event) => event.isTrusted && set()}
      >
        {t('reviewPage.card.setPlan')}
      </button>
      {past && <p class="quiet">{t('reviewPage.card.planPast')}</p>}
    </fieldset>
  );
}
