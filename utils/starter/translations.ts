import type { Translations } from './situation.ts';

/** The words of the most needed situations in the further languages, in the order in which a reply lists them after zh-CN. */
export const translations: Readonly<Record<'zh-TW' | 'en', Translations>> = {
  'zh-TW': {},
  en: {},
};
