import { storedSetting } from '../platform/stored.ts';
import { consoleSettings, DEFAULT_CONSOLES } from './console-settings.ts';
import { attentionSettings, DEFAULT_ATTENTION } from './settings.ts';

/** What notifications tell of, and when they keep quiet. */
export const attentionSetting = storedSetting('local:attention', attentionSettings, DEFAULT_ATTENTION);

/** Which consoles are switched off. */
export const consoleSetting = storedSetting('local:consoles', consoleSettings, DEFAULT_CONSOLES);
