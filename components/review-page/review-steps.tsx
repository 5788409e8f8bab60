import { useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { ReviewOutlook } from '../../utils/platform/review-contract.ts';
import type { CaseState } from '../../utils/records/review-case.ts';
import { THIS_AGENT } from '../../utils/records/this-agent.ts';

/** What comes next on the usual way; what is settled has no next. */
const NEXT: Partial<Record<CaseState, 'looking' | 'contacted' | 'offered' | 'resolved'>> = {
  new: 'looking',
  looking: 'contacted',
  contacted: 'offered',
  offered: 'resolved',
};

const STATES: readonly CaseState[] = [
  'looking',
  'contacted',
  'offered',
  'resolved',
  'kept',
  'unreachable',
  'new',
];

/** Where a key leads among the states: so many on. */
const KEYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** How far the work on the review is: the next step as one button, any other behind it; arrow keys lead from one to the next. */
export function ReviewSteps({
  outlook,
  onStep,
}: {
  outlook: Pick<ReviewOutlook, 'owner' | 'state'>;
  onStep(to: CaseState): void;
}) {
  const box = useRef<HTMLFieldSetElement>(null);
  const { owner } = outlook;
  const next = NEXT[outlook.state];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = KEYS[event.key];
    const buttons = [...(box.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    if (by === undefined || at < 0) return;
    event.preventDefault();
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <>
      <p>
        {t('reviewPage.card.state')} <b>{t(`review.state.${outlook.state}`)}</b>
        {owner !== undefined && owner !== THIS_AGENT && <span class="quiet"> · {owner}</span>}
      </p>
      {next && (
        <button type="button" class="primary" onClick={(event) => event.isTrusted && onStep(next)}>
          {t(`reviewPage.card.next.${next}`)}
        </button>
      )}
      <fieldset class="row steps" ref={box} onKeyDown={onKeyDown}>
        <legend>{t('reviewPage.card.other')}</legend>
        {STATES.filter((state) => state !== outlook.state && state !== next).map((state, at) => (
          <button
            type="button"
            key={state}
            tabIndex={at === 0 ? 0 : -1}
            onClick={(event) => event.isTrusted && onStep(state)}
          >
            {t(`review.state.${state}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
