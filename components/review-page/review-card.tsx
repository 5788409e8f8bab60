import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { markOf } from '../../utils/page/reviews/mark.ts';
import { isSettled } from '../../utils/page/reviews/words.ts';
import type { ReviewOutlook } from '../../utils/platform/review-contract.ts';
import type { CaseState } from '../../utils/records/review-case.ts';
import { PageDialog } from '../page/page-dialog.tsx';
import { type Done, useDoing } from './doing.ts';
import { ReviewFacts } from './review-facts.tsx';
import { ReviewNote, ReviewPlan } from './review-notes.tsx';
import { ReviewSteps } from './review-steps.tsx';
import { ReviewText } from './review-text.tsx';
import type { ShownReview } from './unfold.ts';

export interface ReviewCardProps {
  outlook: ReviewOutlook;
  /** The page's own words; undefined where the page has moved on meanwhile. */
  review: ShownReview | undefined;
  /** UTC ms. */
  now: number;
  place: { left: number; top: number };
  onStep(to: CaseState): Promise<Done>;
  onNote(text: string): Promise<Done>;
  onPlan(what: string, at: number): Promise<Done>;
  onPlanDone(): Promise<Done>;
  onTeach(is: 'not-negative' | 'missed' | undefined): Promise<Done>;
  /** Opens the case on the desk. */
  onOpen(): Promise<Done>;
  /** Goes to where the page's own answer is written; undefined where the page shows no way. */
  onCompose: (() => void) | undefined;
  /** Who works on it, where the team shares that. */
  care?: ComponentChildren;
  onClose(): void;
}

/** A person's word on the verdict, and the way back. */
function Teaching({
  outlook: { level, taught },
  onTeach,
}: {
  outlook: Pick<ReviewOutlook, 'level' | 'taught'>;
  onTeach(is: 'not-negative' | 'missed' | undefined): void;
}) {
  if (taught)
    return (
      <>
        <span class="quiet">
          {t(taught === 'missed' ? 'reviewPage.card.taughtMissed' : 'reviewPage.card.taughtNot')}
        </span>
        <button type="button" onClick={(event) => event.isTrusted && onTeach(undefined)}>
          {t('reviewPage.card.undo')}
        </button>
      </>
    );
  const is = level === 'none' ? 'missed' : 'not-negative';
  return (
    <button type="button" onClick={(event) => event.isTrusted && onTeach(is)}>
      {t(is === 'missed' ? 'reviewPage.card.missed' : 'reviewPage.card.notNegative')}
    </button>
  );
}

/** What the mark at a review tells when it is opened, and the work on it: steps, notes, what is next, a word on the verdict. */
export function ReviewCard(props: ReviewCardProps) {
  const { outlook, review, now, place, onClose, onCompose } = props;
  const doing = useDoing();
  const look = markOf(outlook);
  const { orderId } = outlook;
  const step = (to: CaseState) =>
    doing.run(() => props.onStep(to), t('reviewPage.card.done', [t(`review.state.${to}`)]));
  const teach = (is: 'not-negative' | 'missed' | undefined) =>
    doing.run(
      () => props.onTeach(is),
      t(
        is === undefined
          ? 'reviewPage.card.undone'
          : is === 'missed'
            ? 'reviewPage.card.taughtMissed'
            : 'reviewPage.card.taughtNot',
      ),
    );
  const name = orderId === undefined ? t('reviewPage.card.untitled') : t('reviewPage.card.title', [orderId]);
  return (
    <PageDialog
      name={name}
      class="card review"
      place={place}
      head={
        <>
          <b class={`left ${look.state}`}>
            <i />
            <span aria-hidden="true">{t(`review.level.${outlook.level}`)}</span>
            <span class="spoken">{look.spoken()}</span>
          </b>
          <span class="number">{orderId}</span>
        </>
      }
      onClose={onClose}
    >
      {review && <ReviewText review={review} reasons={outlook.reasons} />}
      <ReviewFacts outlook={outlook} now={now} />
      {props.care}
      {outlook.level !== 'none' && <ReviewSteps outlook={outlook} onStep={step} />}
      <ReviewNote onNote={(text) => doing.run(() => props.onNote(text), t('reviewPage.card.noted'))} />
      {!isSettled(outlook) && (
        <ReviewPlan
          outlook={outlook}
          now={now}
          onPlan={(what, at) =>
            doing.run(
              () => props.onPlan(what, at),
              t('reviewPage.card.planned', [what, formatMoment(at, now)]),
            )
          }
          onPlanDone={() => doing.run(() => props.onPlanDone(), t('reviewPage.card.planDone'))}
        />
      )}
      {onCompose && <p class="quiet">{t('reviewPage.card.composeHint')}</p>}
      <footer class="row later">
        {onCompose && (
          <button type="button" onClick={(event) => event.isTrusted && onCompose()}>
            {t('reviewPage.card.compose')}
          </button>
        )}
        <Teaching outlook={outlook} onTeach={teach} />
        <button
          type="button"
          onClick={(event) => event.isTrusted && doing.run(() => props.onOpen(), t('reviewPage.card.desk'))}
        >
          {t('reviewPage.card.desk')}
        </button>
        <output>{doing.said}</output>
        {doing.undo && (
          <button type="button" onClick={(event) => event.isTrusted && doing.undo?.()}>
            {t('reviewPage.card.undo')}
          </button>
        )}
      </footer>
    </PageDialog>
  );
}
