import * as z from 'zod/mini';
import { storedSetting } from '../platform/stored.ts';
import { DEFAULT_REPLIES, replySettings } from './settings.ts';

/** Which edition of the starter library is in the store. */
export const starterSetting = storedSetting('local:starter', z.object({ edition: z.string() }), {
  edition: '',
});

/** How replies are offered. */
export const replySetting = storedSetting('local:replies', replySettings, DEFAULT_REPLIES);
