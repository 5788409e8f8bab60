import { t } from '../../locales/text.ts';
import type { ReviewOutlook } from '../../platform/review-contract.ts';
import type { BadgeLook } from '../overlay/badges.ts';
import { isSettled, topicName, topicNames } from './words.ts';

const STATES = { alert: 'late', look: 'soon', hidden: 'soon', none: 'quiet' } as const;

/**
 * The mark of one review: verdict and topics, or how the work on it ended. Where nothing is to be done it is a mere ring, from which a
 * person can still say that a complaint was missed.
 */
export function markOf(outlook: ReviewOutlook): BadgeLook {
  const { graveness, level, state, taught, topics } = outlook;
  const said = t(`review.level.${level}`);
  if (isSettled(outlook)) {
    const ended = t('reviewPage.mark.settled', [t(`review.state.${state}`)]);
    return { state: 'fine', label: ended, spoken: () => t('reviewPage.mark.mark', [said, ended]) };
  }
  if (taught === 'not-negative') {
    const words = t('reviewPage.mark.taught');
    return { state: 'fine', label: words, spoken: () => words };
  }
  if (level === 'none') return { state: 'quiet', label: '', spoken: () => said };
  const working = state === 'new' ? '' : t(`review.state.${state}`);
  return {
    state: level === 'hidden' && graveness === 'grave' ? 'late' : STATES[level],
    label: [said, topicNames(topics), working].filter(Boolean).join(' '),
    spoken() {
      const all = topics.map(topicName).join(', ');
      const words = all === '' ? said : t('reviewPage.mark.mark', [said, all]);
      return working === '' ? words : t('reviewPage.mark.mark', [words, working]);
    },
  };
}
