import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

/**
 * What each layer may import, besides itself. Imports point downwards only; `platform` is the only code that touches
 * `browser.*`. A folder of `utils` that is not named here is a capability.
 */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  records: ['core'],
  locales: ['core', 'records'],
  reader: ['core', 'records'],
  consoles: ['reader', 'records', 'core'],
  tap: ['core', 'reader', 'records'],
  platform: ['core', 'records', 'locales'],
  store: ['core', 'records', 'reader', 'platform'],
  attention: ['core', 'records', 'store', 'reader', 'platform', 'locales'],
  capability: [
    'core',
    'records',
    'store',
    'reader',
    'consoles',
    'platform',
    'locales',
    'attention',
    'capability',
  ],
  components: ['core', 'records', 'locales', 'platform-types', 'capability', 'attention'],
  entrypoints: ['*'],
};

/** Browser-free parts of `platform` that anyone may read: the message contract is types and schemas. */
const PLATFORM_TYPES = new Set(['utils/platform/contract.ts']);

function layerOf(file: string): string {
  const [top, folder] = file.split('/');
  if (top !== 'utils') return top ?? '';
  return folder && folder in MAY_IMPORT ? folder : 'capability';
}

const BROWSER_API = /^(?:wxt\/browser|@wxt-dev\/browser|webextension-polyfill|wxt\/utils\/storage)$/;

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function* importsOf(source: string): Generator<string> {
  for (const match of source.matchAll(IMPORT)) yield match[1] ?? match[2] ?? '';
}

function complaint(file: string, specifier: string): string | undefined {
  const from = layerOf(file);
  if (!specifier.startsWith('.')) {
    const touchesBrowser = BROWSER_API.test(specifier);
    const allowed = from === 'platform' || from === 'entrypoints';
    return touchesBrowser && !allowed ? `${file}: only platform may touch the browser API` : undefined;
  }
  const target = normalize(join(dirname(file), specifier.replace(/\?.*$/, '')));
  if (target.startsWith('..') || target.startsWith('node_modules')) return `${file}: imports ${target}`;
  const to = PLATFORM_TYPES.has(target) ? 'platform-types' : layerOf(target);
  if (to === from || to === 'platform-types') return undefined;
  if (from === 'entrypoints') return crossEntry(file, target);
  const allowed = MAY_IMPORT[from];
  return allowed?.includes(to) ? undefined : `${file}: ${from} must not import ${to} (${target})`;
}

/** One entry point never imports another: they run in different contexts. */
function crossEntry(file: string, target: string): string | undefined {
  const [, mine] = file.split('/');
  const [top, theirs] = target.split('/');
  return top === 'entrypoints' && mine !== theirs
    ? `${file}: imports another entry point (${target})`
    : undefined;
}

/** Every import that points upwards, as readable lines. */
export async function layerComplaints(): Promise<string[]> {
  const found: string[] = [];
  for await (const path of glob('{entrypoints,components,utils}/**/*.{ts,tsx}')) {
    const file = path.replaceAll('\\', '/');
    if (file.endsWith('.d.ts')) continue;
    for (const specifier of importsOf(readFileSync(file, 'utf8'))) {
      const said = complaint(file, specifier);
      if (said) found.push(said);
    }
  }
  return found;
}
