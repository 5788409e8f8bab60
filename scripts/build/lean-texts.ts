import type { Plugin } from 'vite';

const TEXTS = '@wxt-dev/i18n';

/** All that `utils/locales/text.ts`, its one user, asks for: the template of a key. */
const LEAN_TEXTS = `import { browser } from '@wxt-dev/browser';
const t = (key, values) => browser.i18n.getMessage(key.replaceAll('.', '_'), values);
export const createI18n = () => ({ t });`;

/** Leaves out what `@wxt-dev/i18n` does beyond asking the browser (1 kB in every script): `utils/locales/text.ts` does that itself. */
export function leanTexts(): Plugin {
  return {
    name: 'tiexin:lean-texts',
    enforce: 'pre',
    resolveId: (source) => (source === TEXTS ? `\0${TEXTS}` : undefined),
    load: (id) => (id === `\0${TEXTS}` ? LEAN_TEXTS : undefined),
  };
}
