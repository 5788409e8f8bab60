import puppeteer, { type Browser } from 'puppeteer';
import { findBrowser } from '../../../scripts/browsers.ts';

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** A browser for the tap's own pages, which a server on this machine gives. Throws when there is none. */
export async function openBrowser(kind: 'chromium' | 'firefox', extensions: string[] = []): Promise<Browser> {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${kind} not found; see scripts/browsers.ts`);
  if (kind === 'firefox') {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    for (const extension of extensions) await browser.installExtension(extension);
    return browser;
  }
  return puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: extensions,
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET],
  });
}
