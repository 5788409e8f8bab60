import { storedSetting } from '../platform/stored.ts';
import { DEFAULT_TIMING, timingSettings } from './settings.ts';

/** Working hours, rules, clocks, reminders and goals. */
export const timingSetting = storedSetting('local:timing', timingSettings, DEFAULT_TIMING);
