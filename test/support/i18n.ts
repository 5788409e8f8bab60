import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../utils/locales/en.yaml?browser';
import { forgetTexts } from '../../utils/locales/text.ts';
import chinese from '../../utils/locales/zh-CN.yaml?browser';
import taiwanese from '../../utils/locales/zh-TW.yaml?browser';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts = { 'zh-CN': chinese, 'zh-TW': taiwanese, en: english };

/** Lets `t` give the real texts of a language, by the browser's own rules: `$1` … `$9` filled, unknown keys empty. */
export function useTexts(language: Language): void {
  forgetTexts();
  const messages = texts[language];
  Object.assign(fakeBrowser.i18n, {
    getUILanguage: () => language,
    getMessage: (key: string, values: string | string[] = []) => {
      const filled = [values].flat();
      return (messages[key]?.message ?? '').replace(/\$(\$|[1-9])/g, (_, mark: string) =>
        mark === '$' ? '$' : (filled[Number(mark) - 1] ?? ''),
      );
    },
  });
}
