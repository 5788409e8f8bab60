import { type Browser, type Page, type Target, WebWorkerEvent } from 'puppeteer';

/** Everything that went wrong without being caught, in pages, content scripts and workers, in words. */
export interface Errors {
  seen: string[];
  /** Listens to a page, all its worlds and frames of the same process. */
  listen(page: Page): Promise<void>;
  stop(): void;
}

interface Thrown {
  exceptionDetails: { text: string; exception?: { description?: string } };
}
interface Said {
  type: string;
  args: { value?: unknown; description?: string }[];
}

/**
 * Collects uncaught exceptions and `console.error` of the extension's worker and of the pages that it is told to listen to. To be called
 * before the extension is installed: a worker that was there before may not come back after it was killed (one time in ten, Chromium 156).
 */
export function collectErrors(browser: Browser): Errors {
  const seen: string[] = [];
  const onThrown = ({ exceptionDetails: { exception, text } }: Thrown) =>
    seen.push(exception?.description ?? text);
  const onSaid = ({ type, args }: Said) => {
    if (type === 'error' || type === 'assert')
      seen.push(args.map(({ value, description }) => description ?? String(value)).join(' '));
  };
  const listenTo = async (target: Target) => {
    const session = await target.createCDPSession();
    session.on('Runtime.exceptionThrown', onThrown);
    session.on('Runtime.consoleAPICalled', onSaid);
    await session.send('Runtime.enable');
  };
  // A session of our own would keep a killed worker from coming back, so these are the browser's.
  const onTarget = async (target: Target) => {
    if (target.type() !== 'service_worker') return;
    const worker = await target.worker().catch(() => null);
    worker?.on(WebWorkerEvent.Error, ({ message }) => seen.push(message));
    worker?.on(WebWorkerEvent.Console, (said) => {
      if (said.type() === 'error') seen.push(said.text());
    });
  };
  browser.on('targetcreated', onTarget);
  return {
    seen,
    listen: (page) => listenTo(page.target()),
    stop: () => browser.off('targetcreated', onTarget),
  };
}
