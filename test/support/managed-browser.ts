import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/browsers.ts';
import { closeBrowser, goInFirefox } from './browsers.ts';
import { buildFor } from './build.ts';

export type BrowserKind = 'chromium' | 'firefox';

/** A browser that a company manages, with the built extension and a page of it. */
export interface ManagedBrowser {
  browser: Browser;
  page: Page;
  close(): Promise<void>;
}

/** Where Chromium of Debian, and Chromium as others build it, look for policies. */
const POLICIES = '/etc/chromium/policies/managed';
const FIREFOX_ID = 'tiexin@tiexin.example';
const FIREFOX_UUID = '7e1f0a2c-5b1d-4c1e-9a57-0c0f7e1e5a12';

/** How Chromium names an unpacked extension: by the folder in which it lies. */
const unpackedId = (folder: string): string =>
  [...createHash('sha256').update(folder).digest('hex').slice(0, 32)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)))
    .join('');

/** A copy of the build that may reach some hosts, as after a person's consent: no test can press the browser's own button. */
export function buildWith(kind: BrowserKind, home: string, hosts: readonly string[]): string {
  const folder = join(home, 'extension');
  cpSync(buildFor(kind), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(...hosts);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/**
 * Starts a browser with a company's policy for the extension, and the permission for some hosts. Throws where the policy cannot be written: Chromium
 * reads it from a folder of the system alone, so this needs root there.
 */
export async function startManaged(
  kind: BrowserKind,
  policy: object,
  hosts: readonly string[],
): Promise<ManagedBrowser> {
  const program = findBrowser(kind);
  if (!program) throw new Error(`${kind} not found; see scripts/browsers.ts`);
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'tiexin-managed-')));
  const made: Made = { files: [home] };
  const close = async () => {
    await closeBrowser(made.browser);
    for (const file of made.files) rmSync(file, { recursive: true, force: true });
  };
  try {
    const folder = buildWith(kind, home, hosts);
    const start = kind === 'chromium' ? startChromium : startFirefox;
    return { ...(await start(made, program, folder, policy)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What must go again, however far the start got; the first of the files is the folder of all that is made for it. */
interface Made {
  files: [string, ...string[]];
  browser?: Browser;
}

type Started = Omit<ManagedBrowser, 'close'>;

async function startChromium(made: Made, program: string, folder: string, policy: object): Promise<Started> {
  const id = unpackedId(folder);
  const file = join(POLICIES, `tiexin-test-${id}.json`);
  made.files.push(file);
  try {
    mkdirSync(POLICIES, { recursive: true });
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
  } catch (error) {
    throw new Error(`Policies of Chromium are read from ${POLICIES}, which only root may write.`, {
      cause: error,
    });
  }
  const browser = await puppeteer.launch({
    executablePath: program,
    headless: true,
    pipe: true,
    enableExtensions: true,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--lang=zh-CN'],
  });
  made.browser = browser;
  await browser.installExtension(folder);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/manifest.json`);
  return { browser, page };
}

/** Firefox reads the policies beside its program, so it gets a folder of its own with the same program in it. */
async function startFirefox(made: Made, program: string, folder: string, policy: object): Promise<Started> {
  const [home] = made.files;
  const real = dirname(realpathSync(program));
  const app = join(home, 'firefox');
  mkdirSync(join(app, 'distribution'), { recursive: true });
  for (const name of readdirSync(real)) {
    // The program finds its folder by where it lies itself: a link would lead it back.
    if (name.startsWith('firefox')) copyFileSync(join(real, name), join(app, name));
    else if (name !== 'distribution') symlinkSync(join(real, name), join(app, name));
  }
  writeFileSync(
    join(app, 'distribution', 'policies.json'),
    JSON.stringify({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: policy } } } }),
  );
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: join(app, realpathSync(program).slice(real.length + 1)),
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
    },
  });
  made.browser = browser;
  await browser.installExtension(folder);
  const url = `moz-extension://${FIREFOX_UUID}/manifest.json`;
  const page = await browser.newPage();
  await goInFirefox(page, url);
  return { browser, page };
}
