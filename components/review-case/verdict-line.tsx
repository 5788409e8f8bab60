import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ReviewVerdict } from '../../utils/records/review-verdict.ts';
import { type State, StateMark } from '../state-mark.tsx';
import { topicKey } from './topic-words.ts';

/** How pressing a verdict is, as one of the three states: the same as the mark on the page and the alert in the list. */
export function toneOf({
  level,
  graveness,
  taught,
}: Pick<ReviewVerdict, 'level' | 'graveness' | 'taught'>): State {
  if (taught === 'not-negative' || (level === 'none' && taught === undefined)) return 'fine';
  if (taught === 'missed' || level === 'alert') return 'late';
  return level === 'hidden' && graveness === 'grave' ? 'late' : 'soon';
}

/** What was made of a review: level, graveness and topics. */
export function VerdictLine({ verdict }: { verdict: ReviewVerdict | undefined }) {
  if (!verdict) return <p class="tx-quiet">{t('reviewCase.noVerdict')}</p>;
  const { level, graveness, topics, taught } = verdict;
  const tone = toneOf(verdict);
  const said = taught ? t(taught === 'missed' ? 'reviewCase.taughtMissed' : 'reviewCase.taughtNot') : '';
  return (
    <p class="case-verdict">
      <span class={`case-tone tx-state-${tone}`}>
        <StateMark state={tone} />
        {t(`review.level.${level}`)}
        {graveness !== 'none' && ` · ${t(`review.graveness.${graveness}`)}`}
      </span>
      {topics.length > 0 && (
        <span>
          {formatNames(
            topics.map((topic) => t(`review.topic.${topicKey(topic)}`)),
            'conjunction',
          )}
        </span>
      )}
      {said !== '' && <span class="tx-quiet">{said}</span>}
    </p>
  );
}
