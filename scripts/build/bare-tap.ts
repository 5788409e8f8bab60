import type { Plugin } from 'vite';

const ENTRY = /^\0virtual:wxt-content-script-main-world-entrypoint\?(.+)$/;

/**
 * Calls the exported `main` of a script in the page's own world, and nothing else. WXT would add its definition, a logger and
 * its plugins (0.6 kB that run on every page to no end). Should WXT name its entry otherwise one day, it is used as it is, and
 * the size check says so.
 */
export function bareTap(): Plugin {
  return {
    name: 'tiexin:bare-tap',
    enforce: 'pre',
    load(id) {
      const [, path] = ENTRY.exec(id) ?? [];
      return path && `import { main } from ${JSON.stringify(path)};\nmain();`;
    },
  };
}
