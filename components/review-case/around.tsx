import { formatAgo, formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { KIND_KEY } from '../attention/entry.ts';
import { reasonTexts } from '../attention/why.ts';
import type { CaseContext } from './model.ts';
import { Stars } from './stars.tsx';
import { topicWords } from './topic-words.ts';

/** So many are shown; the list of cases, by item, has all. */
const MOST = 8;

interface AroundProps extends Pick<CaseContext, 'file' | 'now' | 'timeZone'> {
  onOpenCase: (key: string) => void;
}

/** Alerts about the review, its order and its item, as reasons in words. */
function Alerts({ file, now, timeZone }: Omit<AroundProps, 'onOpenCase'>) {
  const alerts = file.alerts.filter(
    ({ kind, state }) => kind !== 'review' && (state === 'open' || state === 'snoozed'),
  );
  if (alerts.length === 0) return null;
  return (
    <section class="case-section" aria-label={t('reviewCase.alerts')}>
      <h3>{t('reviewCase.alerts')}</h3>
      <ul class="case-plain">
        {alerts.slice(0, MOST).map((alert) => (
          <li key={alert.key}>
            <b>{t(`alert.kindLong.${KIND_KEY[alert.kind]}`)}</b>{' '}
            {reasonTexts(alert.why, now, timeZone).join(' · ')}
            {alert.kind === 'review-cluster' && (
              <>
                {' '}
                <a href={`#/reviewBoard/${encodeURIComponent(`recall/${alert.subject.key}`)}`}>
                  {t('reviewCase.openRecall')}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other reviews of the same item and order: bad ones lead to their own case. */
export function Around(props: AroundProps) {
  const { file, now, onOpenCase } = props;
  const { others } = file;
  return (
    <>
      <Alerts {...props} />
      <section class="case-section" aria-label={t('reviewCase.others')}>
        <h3>
          {t('reviewCase.others')}{' '}
          {others.length > 0 && <span class="tx-quiet">{formatCount(others.length)}</span>}
        </h3>
        {others.length === 0 && <p class="tx-quiet">{t('reviewCase.noOthers')}</p>}
        <ul class="case-others">
          {others.slice(0, MOST).map(({ review, verdict }) => (
            <li key={review.key}>
              <button type="button" class="case-other" onClick={() => onOpenCase(review.key)}>
                <Stars stars={review.stars} mood={review.mood} />
                <span class="case-clip" dir="auto">
                  {review.text || t('reviewCase.noText')}
                </span>
                <span class="tx-quiet">
                  {[
                    verdict && topicWords(verdict.topics.slice(0, 2)),
                    formatAgo(Math.max(0, now - review.at)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
