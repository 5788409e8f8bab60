import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fail, ok, type Result } from '../utils/core/result.ts';
import { canInstall, install, isInstalled } from './debian.ts';

export interface Browsers {
  /** Path of Chrome, Edge or Chromium. */
  chromium: string;
  /** Path of Firefox. */
  firefox: string;
}

const WINDOWS = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
  (folder) => folder !== undefined,
);
const APPLICATIONS = ['/Applications', join(homedir(), 'Applications')];

const NAMES = {
  chromium: {
    env: 'TIEXIN_CHROMIUM',
    linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    darwin: [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    win32: [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
    debian: ['chromium'],
  },
  firefox: {
    env: 'TIEXIN_FIREFOX',
    linux: ['firefox-esr', 'firefox'],
    darwin: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
    debian: ['firefox-esr'],
  },
} as const;

type Kind = keyof typeof NAMES;

/** The path of a browser on this machine: the environment variable first, then the usual places. */
export function findBrowser(kind: Kind): string | undefined {
  const { env, linux, darwin, win32 } = NAMES[kind];
  const wished = process.env[env];
  if (wished) return existsSync(wished) ? wished : undefined;
  const places =
    process.platform === 'darwin'
      ? APPLICATIONS.flatMap((folder) => darwin.map((name) => join(folder, name)))
      : process.platform === 'win32'
        ? WINDOWS.flatMap((folder) => win32.map((name) => join(folder, name)))
        : (process.env.PATH ?? '')
            .split(delimiter)
            .flatMap((folder) => linux.map((name) => join(folder, name)));
  return places.find((place) => existsSync(place));
}

/** What a Debian machine lacks: browsers, their Chinese language packs and a font with Chinese characters. */
function missingPackages(): string[] {
  const wanted = (Object.keys(NAMES) as Kind[]).flatMap((kind) =>
    findBrowser(kind) ? [] : [...NAMES[kind].debian],
  );
  const has = (name: string) => wanted.includes(name as never) || isInstalled(name);
  const extras = [
    'fonts-noto-cjk',
    ...(has('chromium') ? ['chromium-l10n'] : []),
    ...(has('firefox-esr') ? ['firefox-esr-l10n-zh-cn', 'firefox-esr-l10n-zh-tw'] : []),
  ];
  return [...wanted, ...extras.filter((name) => !isInstalled(name))];
}

const ADVICE = [
  'Needed: Chrome, Edge or Chromium, and Firefox (128 or newer).',
  '  Debian, Ubuntu (as root): apt-get install chromium chromium-l10n firefox-esr firefox-esr-l10n-zh-cn fonts-noto-cjk',
  '  macOS, Windows: install both in the usual place.',
  '  Anywhere else: set TIEXIN_CHROMIUM and TIEXIN_FIREFOX to the programs.',
].join('\n');

/**
 * Finds both browsers; on Debian, as root, installs what is missing.
 * Errors: `no-browser` with advice in `detail`, which has been printed as well.
 */
export async function ensureBrowsers(
  wanted: readonly Kind[] = ['chromium', 'firefox'],
): Promise<Result<Browsers>> {
  const lacking = canInstall() ? missingPackages() : [];
  if (lacking.length > 0) install(lacking);
  const found = { chromium: findBrowser('chromium'), firefox: findBrowser('firefox') };
  const absent = wanted.filter((kind) => !found[kind]);
  if (absent.length > 0) {
    console.error(`Not found: ${absent.join(', ')}.\n${ADVICE}`);
    return fail('no-browser', ADVICE);
  }
  return ok({ chromium: found.chromium ?? '', firefox: found.firefox ?? '' });
}
