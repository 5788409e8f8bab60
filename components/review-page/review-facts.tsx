import { formatAgo, formatSpan } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { topicName } from '../../utils/page/reviews/words.ts';
import type { ReviewOutlook } from '../../utils/platform/review-contract.ts';

function answerWords({ replied, replyBy }: ReviewOutlook, now: number): string | undefined {
  if (replied) return t('reviewPage.card.replied');
  if (replyBy === undefined) return undefined;
  return replyBy > now
    ? t('reviewPage.card.replyLeft', [formatSpan(replyBy - now)])
    : t('reviewPage.card.replyOver');
}

/** Stars or the platform's mark, age, time left to answer, item, and what is complained about. */
export function ReviewFacts({ outlook, now }: { outlook: ReviewOutlook; now: number }) {
  const { alike, at, graveness, itemTitle, mood, stars, topics } = outlook;
  const answer = answerWords(outlook, now);
  const marks = [
    stars === undefined ? undefined : t('reviewCase.stars', stars),
    mood && t(`reviewPage.card.mood.${mood}`),
    formatAgo(Math.max(0, now - at)),
    answer,
  ].filter(Boolean);
  return (
    <>
      <p class="quiet">{marks.join(' · ')}</p>
      {itemTitle && <p class="item">{itemTitle}</p>}
      {topics.length > 0 && (
        <ul class="topics">
          {graveness === 'serious' || graveness === 'grave' ? (
            <li class="grave">{t(`review.graveness.${graveness}`)}</li>
          ) : null}
          {topics.map((topic) => (
            <li key={topic}>{topicName(topic)}</li>
          ))}
        </ul>
      )}
      {alike > 0 && <p class="quiet">{t('reviewPage.card.alike', alike)}</p>}
    </>
  );
}
