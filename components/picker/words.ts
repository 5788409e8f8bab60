import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Tone } from '../../utils/records/reply.ts';

/** What a voice is called. */
export const toneText = (tone: Tone): string => t(`picker.tone.${tone}`);

/** Several words in one line. */
export const listText = (words: readonly string[]): string =>
  words.join(locale().startsWith('zh') ? '、' : ', ');
