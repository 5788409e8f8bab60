import type { Browser, CDPSession } from 'puppeteer';

/** How often (ms) a browser whose worker was killed is looked at, and how long one that dies meanwhile is waited for. */
const EVERY = 500;
const PATIENCE = 2000;

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms).unref());

const watched = new WeakSet<Browser>();

async function letStart(session: CDPSession): Promise<void> {
  const { targetInfos } = await session.send('Target.getTargets');
  for (const { targetId, type } of targetInfos) {
    if (type !== 'service_worker') continue;
    const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: true });
    const worker = session.connection()?.session(sessionId);
    await Promise.race([
      worker?.send('Runtime.runIfWaitingForDebugger').catch(() => undefined),
      pause(PATIENCE),
    ]);
    // A session that stays would be one more to wait for.
    await session.send('Target.detachFromTarget', { sessionId });
  }
}

/**
 * From now on no worker of this browser (Chromium) is held back at its start for good. puppeteer has every target wait until it is attached, and
 * then lets it go; of a worker that is killed while it starts that word may get lost, and the next one waits for ever (Chromium 156: once in some
 * ten browsers on a busy machine, seen as `starting` by the domain ServiceWorker).
 */
export function letWorkersStart(browser: Browser): void {
  if (watched.has(browser)) return;
  watched.add(browser);
  const look = async () => {
    const session = await browser.target().createCDPSession();
    while (browser.connected) {
      // A target that is going away meanwhile is another one's next time.
      await letStart(session).catch(() => undefined);
      await pause(EVERY);
    }
  };
  look().catch(() => undefined);
}
