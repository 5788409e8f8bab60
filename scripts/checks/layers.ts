import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { sourceFiles } from './source-files.ts';

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
const PLATFORM_TYPES = new Set([
  'utils/platform/contract.ts',
  'utils/platform/reply-contract.ts',
  'utils/platform/review-contract.ts',
  'utils/platform/team-contract.ts',
  'utils/platform/timing-contract.ts',
]);

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
  const target = normalize(join(dirname(file), specifier.replace(/\?.*$/, ''))).replaceAll('\\', '/');
  if (target.startsWith('..') || target.startsWith('node_modules')) return `${file}: imports ${target}`;
  const to = PLATFORM_TYPES.has(target) ? 'platform-types' : layerOf(target);
  if (from === 'entrypoints') return crossEntry(file, target);
  if (to === from || to === 'platform-types') return undefined;
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

/** What a file may not import, as readable lines; `file` is its path from the root. */
export const complaintsAbout = (file: string, source: string): string[] =>
  [...importsOf(source)].flatMap((specifier) => complaint(file, specifier) ?? []);

/** Every import that points upwards, as readable lines. */
export async function layerComplaints(): Promise<string[]> {
  const files = await sourceFiles();
  return files.flatMap((file) => complaintsAbout(file, readFileSync(file, 'utf8')));
}

/** The folders of `utils` that are no layer of their own: one for each capability. */
export const isCapability = (folder: string): boolean => !(folder in MAY_IMPORT);
