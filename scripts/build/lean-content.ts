import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';
const TEXTS = '@wxt-dev/i18n';

/** All that `utils/locales/text.ts` asks for: the template of a key. */
const LEAN_TEXTS = `import { browser } from '@wxt-dev/browser';
export const createI18n = () => ({ t: (key, values) => browser.i18n.getMessage(key.replaceAll('.', '_'), values) });`;

/**
 * Leaves the polyfill (10 kB on every console page) out of content scripts: all they use of the browser is promise-based in
 * every browser that the manifest admits. So it does with what `@wxt-dev/i18n` does beyond asking the browser (1 kB), which
 * `utils/locales/text.ts` does itself. Everything else is built with both.
 */
export function leanContent(): Plugin {
  let isContent = false;
  return {
    name: 'tiexin:lean-content',
    enforce: 'pre',
    configResolved({ build }) {
      const entry = JSON.stringify([build.lib, build.rollupOptions?.input, build.rolldownOptions?.input]);
      isContent = /\.content|page-(?:reader|reviews|review-card|card|chat|picker|clocks|reading)/.test(entry);
    },
    resolveId(source, importer) {
      if (!isContent) return undefined;
      if (source === TEXTS) return `\0${TEXTS}`;
      return source === POLYFILL ? this.resolve('@wxt-dev/browser', importer) : undefined;
    },
    load: (id) => (isContent && id === `\0${TEXTS}` ? LEAN_TEXTS : undefined),
  };
}
