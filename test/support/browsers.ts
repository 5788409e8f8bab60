import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/browsers.ts';
import { letWorkersStart } from './let-worker-start.ts';
import { waitFor } from './wait.ts';

/** What a browser must know to find the stand-ins. */
export interface StandInAddress {
  port: number;
  proxyPort: number;
  spki: string;
}

export interface LaunchChoice {
  standIns: StandInAddress;
  /** Folder of a built extension. */
  extension?: string;
  /** Called before the extension is installed: who listens to its worker later than that may keep it from coming back when it is killed. */
  onLaunch?(browser: Browser): void;
  /** Language of the browser. Default: zh-CN. */
  locale?: 'zh-CN' | 'zh-TW' | 'en-US';
  dark?: boolean;
  /** IANA name. Default: Asia/Shanghai. */
  timeZone?: string;
  /** With a window; default: without. */
  headed?: boolean;
  /** Firefox only: ms without work after which the background is stopped. */
  idle?: number;
  /** Firefox only: connects by itself, past the stand-ins' proxy. */
  direct?: boolean;
  /** Firefox only: goes to this machine itself past the stand-ins' proxy, as Chromium does. */
  localPast?: boolean;
  width?: number;
  height?: number;
}

const FIREFOX_ID = 'tiexin@tiexin.example';
const FIREFOX_UUID = '7e1f0a2c-5b1d-4c1e-9a57-0c0f7e1e5a11';
const WAIT = 15_000;

function pathOf(kind: 'chromium' | 'firefox'): string {
  const path = findBrowser(kind);
  if (!path) throw new Error(`${kind} not found; see scripts/browsers.ts`);
  return path;
}

const installed = new WeakMap<Browser, string>();

/** Loads the unpacked extension. Throws, and closes the browser, when the browser refuses it. */
async function install(browser: Browser, folder: string): Promise<void> {
  try {
    const id = await browser.installExtension(folder);
    installed.set(browser, id === FIREFOX_ID ? FIREFOX_UUID : id);
  } catch (error) {
    await closeBrowser(browser);
    throw error;
  }
}

function common({
  timeZone = 'Asia/Shanghai',
  headed,
  width = 1440,
  height = 900,
}: LaunchChoice): LaunchOptions {
  return {
    headless: !headed,
    defaultViewport: headed ? null : { width, height },
    env: { ...process.env, TZ: timeZone },
    protocolTimeout: 120_000,
  };
}

/** Chromium whose every host name leads to the stand-ins; the extension is the unpacked production build. */
export async function launchChromium(choice: LaunchChoice): Promise<Browser> {
  const { standIns, extension, locale = 'zh-CN', dark, onLaunch } = choice;
  const { env, ...options } = common(choice);
  const browser = await puppeteer.launch({
    ...options,
    executablePath: pathOf('chromium'),
    pipe: true,
    enableExtensions: true,
    env: { ...env, LANGUAGE: locale.replace('-', '_') },
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--lang=${locale}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${standIns.port}, EXCLUDE localhost`,
      `--ignore-certificate-errors-spki-list=${standIns.spki}`,
      `--blink-settings=preferredColorScheme=${dark ? 0 : 1}`,
      '--disable-dev-shm-usage',
      '--force-device-scale-factor=1',
    ],
  });
  onLaunch?.(browser);
  if (extension) await install(browser, extension);
  return browser;
}

/** Firefox whose every connection goes through the stand-ins' proxy; the extension is installed for the session. */
export async function launchFirefox(choice: LaunchChoice): Promise<Browser> {
  const { standIns, extension, locale = 'zh-CN', dark, idle, onLaunch } = choice;
  const browser = await puppeteer.launch({
    ...common(choice),
    browser: 'firefox',
    executablePath: pathOf('firefox'),
    acceptInsecureCerts: true,
    // Extension pages are privileged for WebDriver BiDi (Firefox 138 and later).
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': choice.direct ? 0 : 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': standIns.proxyPort,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': standIns.proxyPort,
      'network.proxy.allow_hijacking_localhost': !choice.localPast,
      'intl.locale.requested': locale,
      'intl.accept_languages': locale,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
      ...(idle !== undefined && { 'extensions.background.idle.timeout': idle }),
    },
  });
  onLaunch?.(browser);
  if (extension) await install(browser, extension);
  return browser;
}

/** The host part of the extension's own addresses. */
export function extensionId(browser: Browser): string {
  const id = installed.get(browser);
  if (!id) throw new Error('this browser was launched without the extension');
  return id;
}

/** Shows a page of the extension in a tab of Firefox. */
export async function goInFirefox(page: Page, url: string): Promise<void> {
  // The page changes process, after which BiDi events of this navigation never come (Firefox 153): ask the page itself.
  page.goto(url, { timeout: 1 }).catch(() => undefined);
  await waitFor(
    () =>
      page
        .evaluate((wanted) => location.href === wanted && document.readyState === 'complete', url)
        .catch(() => false),
    `${url} is open`,
  );
}

/** Opens a page of the extension, e.g. `popup.html`, in a tab of its own. */
export async function openExtensionPage(browser: Browser, path: string): Promise<Page> {
  const id = extensionId(browser);
  const firefox = id === FIREFOX_UUID;
  const url = `${firefox ? 'moz' : 'chrome'}-extension://${id}/${path}`;
  const page = await browser.newPage();
  if (!firefox) {
    await page.goto(url);
    return page;
  }
  await goInFirefox(page, url);
  return page;
}

/** Asked of a worker itself: whether it was installed to the end. */
const isInUse = (): boolean =>
  (globalThis as unknown as { registration: { active: { state: string } | null } }).registration.active
    ?.state === 'activated';

/** Really stops the background of the extension (Chromium); its next event starts it anew. */
export async function killWorker(browser: Browser): Promise<void> {
  letWorkersStart(browser);
  const origin = `chrome-extension://${extensionId(browser)}/`;
  const target = browser
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target?.worker();
  // One that is killed before it was ever in use may never come back: one time in three on an idle machine (Chromium 156).
  if (worker)
    await waitFor(() => worker.evaluate(isInUse).catch(() => true), 'the worker is in use, or gone');
  try {
    await worker?.close();
  } catch (error) {
    // It was gone between the two commands that stop it.
    if (!/No session|No target|Target closed/.test(String(error))) throw error;
  }
}

/** Closes a browser whatever state it is in; its processes and its profile go with it. */
export async function closeBrowser(browser: Browser | undefined): Promise<void> {
  if (!browser) return;
  const child = browser.process();
  await Promise.race([
    browser.close().catch(() => undefined),
    new Promise((done) => setTimeout(done, WAIT).unref()),
  ]);
  if (child && child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
