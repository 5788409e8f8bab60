import { storedSetting } from '../platform/stored.ts';
import { DEFAULT_REPLIES, replySettings } from './settings.ts';

/** How replies are offered. */
export const replySetting = storedSetting('local:replies', replySettings, DEFAULT_REPLIES);
