import type { Plugin } from 'vite';

const POLYFILL = '@wxt-dev/webextension-polyfill/browser';

/**
 * Leaves the polyfill (10 kB on every console page) out of content scripts: all they use of the browser is promise-based in
 * every browser that the manifest admits. Everything else is built with it.
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
      return isContent && source === POLYFILL ? this.resolve('@wxt-dev/browser', importer) : undefined;
    },
  };
}
