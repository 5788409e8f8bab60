import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTexts } from '../../utils/locales/text.ts';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const texts = new Map<Language, ReturnType<typeof generateChromeMessages>>();

function textsOf(language: Language) {
  const known = texts.get(language);
  if (known) return known;
  const yaml = readFileSync(`utils/locales/${language}.yaml`, 'utf8');
  const messages = generateChromeMessages(parseMessagesText(yaml, 'YAML'));
  texts.set(language, messages);
  return messages;
}

/** Lets `t` give the real texts of a language, by the browser's own rules: `$1` … `$9` filled, unknown keys empty. */
export function useTexts(language: Language): void {
  forgetTexts();
  const messages = textsOf(language);
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
