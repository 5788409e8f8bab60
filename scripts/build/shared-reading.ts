import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { sourceFiles } from '../checks/source-files.ts';

const ENTRY = 'entrypoints/page-reading/index.ts';
const PLACE = 'virtual:reading-place';
const LEFT = 'virtual:reading-left';
const SHARED = '\0page-reading:';
const START = /^\0virtual:wxt-unlisted-script-entrypoint\?(.+)$/;
const IMPORT = /^import (?:(\w+)|\{([^}]+)\}) from '(\.[^']+)';$/gm;

/** What a module gives, and by which name it is left. */
type Names = readonly { exported: string; name: string }[];

/** The modules that `page-reading` imports, by path, with the names that it takes of each. */
export function sharedModules(source: string, folder: string): Map<string, Names> {
  const imports = [...source.matchAll(IMPORT)].map(([, whole, some = '', from = '']) => {
    const names = some.split(',').flatMap((name) => name.trim() || []);
    return [
      resolve(folder, from),
      whole ? [{ exported: 'default', name: whole }] : names.map((name) => ({ exported: name, name })),
    ] as const;
  });
  return new Map(imports);
}

/**
 * The module that stands for a shared one: it takes each from where it was left. What else the module gives, a part has itself.
 * What nobody uses is left out.
 */
const standIn = (path: string, names: Names): string =>
  [
    `import left from ${JSON.stringify(LEFT)};`,
    ...names.map(({ exported, name }, at) => `const s${at} = left.${name};export { s${at} as ${exported} };`),
    ...(path.endsWith('.ts') ? [`export * from ${JSON.stringify(path)};`] : []),
  ].join('\n');

/** Runs a part only where what it has not itself was brought. */
const startIn = (path: string, where: string): string =>
  `import definition from ${JSON.stringify(path)};\nif (globalThis[Symbol.for(${where})]) definition.main();`;

/**
 * Another name for each edition: the world of a frame outlives an update, and what is found there must be what the parts were built
 * with.
 */
async function placeOfEdition(): Promise<string> {
  const digest = createHash('sha256');
  for (const file of await sourceFiles('ts,css')) digest.update(readFileSync(file));
  return `tiexin.reading.${digest.digest('hex').slice(0, 8)}`;
}

const entryOf = ({ build }: ResolvedConfig): string =>
  JSON.stringify([build.lib, build.rollupOptions?.input, build.rolldownOptions?.input]);

/**
 * Leaves out of `page-chat` and `page-clocks` what both would have (35 kB of each), and has them take it from `page-reading`, which is
 * brought before either. The sources import as everywhere. Where it is missing, the parts do nothing; they are asked for again.
 */
export function sharedReading(): Plugin {
  let isPart = false;
  let place = '';
  let modules = new Map<string, Names>();
  return {
    name: 'tiexin:shared-reading',
    enforce: 'pre',
    async configResolved(config) {
      isPart = /page-(?:chat|clocks)\b/.test(entryOf(config));
      if (!isPart && !entryOf(config).includes('page-reading')) return;
      place = await placeOfEdition();
      modules = sharedModules(readFileSync(ENTRY, 'utf8'), dirname(ENTRY));
    },
    resolveId(source, importer) {
      if (source === PLACE || source === LEFT) return `\0${source}`;
      if (importer?.startsWith(SHARED)) return { id: source, moduleSideEffects: false };
      if (!isPart || !importer || !source.startsWith('.')) return undefined;
      const at = [...modules.keys()].indexOf(resolve(dirname(importer), source));
      return at < 0 ? undefined : { id: SHARED + at, moduleSideEffects: false };
    },
    load(id) {
      const where = JSON.stringify(place);
      if (id === `\0${PLACE}`) return `export default ${where};`;
      if (id === `\0${LEFT}`) return `export default globalThis[Symbol.for(${where})] ?? {};`;
      const [, start] = START.exec(id) ?? [];
      if (isPart && start !== undefined) return startIn(start, where);
      const module = id.startsWith(SHARED) && [...modules][Number(id.slice(SHARED.length))];
      return module ? standIn(...module) : undefined;
    },
  };
}
