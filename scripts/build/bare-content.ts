import type { Plugin } from 'vite';

const ENTRY = /^\0virtual:wxt-(?:content-script-(main|isolated)-world|unlisted-script)-entrypoint\?(.+)$/;

/**
 * Calls `main` of a script in a page, and nothing else. WXT would add a logger and its plugins, and to content scripts of the isolated
 * world a context that announces itself to the page with `window.postMessage` at every start (5 kB and up to 7 ms on every page,
 * measured 2026-11): the page must not be able to tell. In the page's world `main` is an export of its own, so that not even
 * the definition is built. Should WXT name its entries otherwise one day, they are used as they are, and the size check says so.
 */
export function bareContent(): Plugin {
  return {
    name: 'tiexin:bare-content',
    enforce: 'pre',
    load(id) {
      const [, world, path] = ENTRY.exec(id) ?? [];
      if (path === undefined) return undefined;
      const from = JSON.stringify(path);
      return world === 'main'
        ? `import { main } from ${from};\nmain();`
        : `import definition from ${from};\ndefinition.main();`;
    },
  };
}
