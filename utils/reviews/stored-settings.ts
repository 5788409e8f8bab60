import { storedSetting } from '../platform/stored.ts';
import { DEFAULT_REVIEWS, reviewSettings } from './settings.ts';

/** Which reviews become alerts. */
export const reviewSetting = storedSetting('local:reviews', reviewSettings, DEFAULT_REVIEWS);
