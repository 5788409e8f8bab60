import { formatAgo } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { isBad } from '../../utils/review-case/case-row.ts';
import { Button } from '../button.tsx';
import { TimeLeft } from '../time-left.tsx';
import type { CaseActs, CaseContext } from './model.ts';
import { Stars } from './stars.tsx';
import { VerdictLine } from './verdict-line.tsx';

/** Which review this is, how pressing it is, and the ways to the pages of the console. */
export function CaseHead({
  file,
  now,
  consoleName,
  shopName,
  onOpenRecord,
  onTeach,
  onPrint,
}: CaseContext & CaseActs) {
  const { review, verdict, order } = file;
  const bad = verdict ? isBad(verdict) : false;
  const taught = verdict?.taught;
  return (
    <header class="case-head">
      <h2 tabIndex={-1} dir="auto">
        {review.itemTitle ?? t('reviewCase.noItem')}
      </h2>
      <p class="case-line">
        <Stars stars={review.stars} mood={review.mood} />
        {review.stars !== undefined && review.mood && (
          <span class="tx-quiet">{t(`reviewCase.mood.${review.mood}`)}</span>
        )}
        {review.spec !== undefined && <span dir="auto">{review.spec}</span>}
        <span class="tx-quiet">
          {[
            consoleName,
            shopName !== consoleName && shopName,
            review.buyer,
            formatAgo(Math.max(0, now - review.at)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </p>
      <VerdictLine verdict={verdict} />
      {!review.reply && review.replyBy !== undefined && review.replyBy > now && (
        <p class="case-line">
          {t('reviewCase.replyBy')} <TimeLeft dueAt={review.replyBy} now={now} state="fine" />
        </p>
      )}
      <div class="case-links">
        <Button icon="open" onClick={() => onOpenRecord('review', review.key)}>
          {t('reviewCase.openReview')}
        </Button>
        {order && (
          <Button icon="open" onClick={() => onOpenRecord('order', order.key)}>
            {t('reviewCase.openOrder')}
          </Button>
        )}
        <Button onClick={() => onPrint(false)}>{t('reviewCase.print')}</Button>
        <Button variant="quiet" onClick={() => onPrint(true)}>
          {t('reviewCase.printOpen')}
        </Button>
        {taught ? (
          <Button variant="quiet" onClick={() => onTeach(undefined)}>
            {t('reviewCase.unteach')}
          </Button>
        ) : (
          <Button variant="quiet" onClick={() => onTeach(bad ? 'not-negative' : 'missed')}>
            {t(bad ? 'reviewCase.notNegative' : 'reviewCase.missed')}
          </Button>
        )}
      </div>
    </header>
  );
}
