import { t } from '../../utils/locales/text.ts';
import type { Mood } from '../../utils/records/review.ts';

/** `★★☆☆☆`, read out as a count; the platform's own mark where there are no stars. */
export function Stars({ stars, mood }: { stars?: number | undefined; mood?: Mood | undefined }) {
  if (stars !== undefined)
    return (
      <span class="case-stars">
        <span aria-hidden="true">{'★'.repeat(stars) + '☆'.repeat(5 - stars)}</span>
        <span class="tx-hidden">{t('reviewCase.stars', stars)}</span>
      </span>
    );
  return mood ? <span class="case-stars">{t(`reviewCase.mood.${mood}`)}</span> : null;
}
