import { t } from '../../utils/locales/text.ts';
import type { Topic } from '../../utils/records/review-verdict.ts';

/** Locale keys know no dashes. */
export const topicKey = (topic: Topic) => (topic === 'after-sale' ? 'afterSale' : topic);

/** Topics in words: `质量 · 客服态度`. */
export const topicWords = (topics: readonly Topic[]): string =>
  topics.map((topic) => t(`review.topic.${topicKey(topic)}`)).join(' · ');
