import type { Plugin } from 'vite';

/**
 * Takes the one door to HTML strings out of Preact (`dangerouslySetInnerHTML`): no HTML from data, not even by mistake,
 * and the check on the built bundle needs no exception. With it, such a prop would show its markup as plain text.
 */
export function hardenPreact(): Plugin {
  return {
    name: 'tiexin:harden-preact',
    enforce: 'pre',
    transform(code, id) {
      if (!/[\\/]node_modules[\\/]preact[\\/]/.test(id) || !code.includes('innerHTML')) return undefined;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
