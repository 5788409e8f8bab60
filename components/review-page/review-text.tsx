import { t } from '../../utils/locales/text.ts';
import type { ReviewReason } from '../../utils/records/review-verdict.ts';
import { Marked } from '../marked.tsx';
import type { ShownReview } from './unfold.ts';

/** A text of more UTF-16 units scrolls by itself, so that what is to be done stays in sight. */
const LONG = 300;

function Words({ text, reasons }: { text: string; reasons: readonly ReviewReason[] }) {
  const isLong = text.length > LONG;
  return (
    <p
      class={isLong ? 'words long' : 'words'}
      {...(isLong && { role: 'group', tabIndex: 0, 'aria-label': t('reviewPage.card.words') })}
    >
      <Marked text={text} spans={reasons} />
    </p>
  );
}

/** What the buyer wrote, the words that led to the verdict marked. */
export function ReviewText({ review, reasons }: { review: ShownReview; reasons: readonly ReviewReason[] }) {
  const { text, appended, isDefault } = review;
  const within = (part: ReviewReason['in']) => reasons.filter((reason) => reason.in === part);
  const days = appended?.days;
  return (
    <blockquote>
      {text === '' ? (
        <p class="quiet">{t(isDefault ? 'reviewPage.card.default' : 'reviewPage.card.none')}</p>
      ) : (
        <Words text={text} reasons={within('text')} />
      )}
      {appended && (
        <>
          <p class="quiet">
            {days === undefined ? t('reviewPage.card.appended') : t('reviewPage.card.appendedDays', days)}
          </p>
          <Words text={appended.text} reasons={within('appended')} />
        </>
      )}
    </blockquote>
  );
}
