import { t } from '../../utils/locales/text.ts';
import type { Tone } from '../../utils/records/reply.ts';

/** What a voice is called. */
export const toneText = (tone: Tone): string => t(`picker.tone.${tone}`);
