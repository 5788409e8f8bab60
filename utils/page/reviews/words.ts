import { t } from '../../locales/text.ts';
import type { ReviewOutlook, ReviewSummary } from '../../platform/review-contract.ts';
import type { Topic } from '../../records/review-verdict.ts';
import { SETTLED } from '../../records/settled.ts';
import { type ReadingHealth, readingState } from '../reading-state.ts';

/** What a complaint is about, in a word. */
export const topicName = (topic: Topic): string =>
  t(`review.topic.${topic === 'after-sale' ? 'afterSale' : topic}`);

/** So many topics are named in a line; the strongest come first. */
const NAMED = 3;

export const topicNames = (topics: readonly Topic[], most = NAMED): string =>
  topics.slice(0, most).map(topicName).join('·');

export const isSettled = ({ state }: Pick<ReviewOutlook, 'state'>): boolean => SETTLED.has(state);

/** Whether something is to be done about a review. */
export const isOpen = (outlook: ReviewOutlook): boolean => outlook.level !== 'none' && !isSettled(outlook);

/** How the reading of a page of reviews stands, in a few words; see `readingState`. */
export function reviewReadingState(health: ReadingHealth, refused?: string): string {
  if (refused !== undefined || !health) return readingState(health, refused);
  if (health.state === 'empty') return t('reviewPage.empty');
  if (health.state === 'partial') return t('reviewPage.partial', health.records);
  if (health.state === 'read') return t('reviewPage.read', health.records);
  return readingState(health);
}

/** What the chip counts: bad reviews and overdue steps, then what is hidden in praise (`open` counts both). */
export function summaryParts(summary: ReviewSummary | undefined): { late: string; soon: string } {
  const { open = 0, hidden = 0, overdue = 0 } = summary ?? {};
  const late = [
    open > hidden ? t('reviewPage.open', open - hidden) : '',
    overdue > 0 ? t('reviewPage.overdue', overdue) : '',
  ];
  return {
    late: late.filter(Boolean).join(' '),
    soon: hidden > 0 ? t('reviewPage.hidden', hidden) : '',
  };
}
