import { cutAt } from '../../utils/core/cut-at.ts';
import { formatAgo, formatCount, formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReviewReason } from '../../utils/records/review-verdict.ts';
import { TimeLeft } from '../time-left.tsx';
import type { CaseContext } from './model.ts';
import { topicKey } from './topic-words.ts';
import './review-text.css';

/** Within so long the console's answer window is about to close, ms. */
const SOON = 24 * 3_600_000;

/** A text of more UTF-16 units scrolls in a box of its own, so that the work on it stays in sight. */
const LONG = 600;

/** A text in which the words that led to the verdict are marked. */
export function MarkedText({
  text,
  reasons,
  where,
}: {
  text: string;
  reasons: readonly ReviewReason[];
  where: ReviewReason['in'];
}) {
  const isLong = text.length > LONG;
  return (
    <p
      class={isLong ? 'case-text case-text-long' : 'case-text'}
      dir="auto"
      {...(isLong && { role: 'group', tabIndex: 0, 'aria-label': t('reviewCase.review') })}
    >
      {cutAt(
        text,
        reasons.filter((reason) => reason.in === where),
      ).map(({ text: words, span }, at) =>
        span ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <mark key={at} title={span.topic && t(`review.topic.${topicKey(span.topic)}`)}>
            {words}
          </mark>
        ) : (
          words
        ),
      )}
    </p>
  );
}

/** Until when the shop may answer, and whether it has. */
function Answer({ file: { review }, now, timeZone }: Pick<CaseContext, 'file' | 'now' | 'timeZone'>) {
  if (review.reply)
    return (
      <div class="case-said">
        <h4>
          {t('reviewCase.reply')}
          {review.reply.at !== undefined && (
            <span class="tx-quiet"> {formatMoment(review.reply.at, now, timeZone)}</span>
          )}
        </h4>
        <p class="case-text" dir="auto">
          {review.reply.text}
        </p>
      </div>
    );
  if (review.replyBy === undefined) return <p class="tx-quiet">{t('reviewCase.noReply')}</p>;
  if (review.replyBy <= now) return <p class="tx-quiet">{t('reviewCase.replyOver')}</p>;
  return (
    <p class="case-line">
      {t('reviewCase.replyBy')}
      <TimeLeft dueAt={review.replyBy} now={now} state={review.replyBy - now < SOON ? 'soon' : 'fine'} />
    </p>
  );
}

/** What the buyer wrote, what they added later, and what the shop answered in public. */
export function ReviewText({ file, now, timeZone }: Pick<CaseContext, 'file' | 'now' | 'timeZone'>) {
  const { review, verdict } = file;
  const reasons = verdict?.reasons ?? [];
  const { appended } = review;
  return (
    <section class="case-section" aria-label={t('reviewCase.review')}>
      {review.text === '' ? (
        <p class="tx-quiet">{t(review.isDefault ? 'reviewCase.defaultPraise' : 'reviewCase.noText')}</p>
      ) : (
        <MarkedText text={review.text} reasons={reasons} where="text" />
      )}
      {(review.pictures > 0 || review.video) && (
        <p class="tx-quiet">
          {[
            review.pictures > 0 && t('reviewCase.pictures', review.pictures, [formatCount(review.pictures)]),
            review.video && t('reviewCase.video'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {appended && (
        <div class="case-said">
          <h4>
            {t('reviewCase.appended')}
            <span class="tx-quiet">
              {' '}
              {appended.at !== undefined
                ? formatMoment(appended.at, now, timeZone)
                : appended.days !== undefined && t('reviewCase.daysAfter', appended.days)}
            </span>
          </h4>
          <MarkedText text={appended.text} reasons={reasons} where="appended" />
        </div>
      )}
      <Answer file={file} now={now} timeZone={timeZone} />
      <p class="tx-quiet">
        {t('reviewCase.written', [formatMoment(review.at, now, timeZone)])} ·{' '}
        {t('reviewCase.seen', [formatAgo(Math.max(0, now - review.seenAt))])}
      </p>
    </section>
  );
}
