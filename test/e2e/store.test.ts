import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer';
import { build, type Rolldown } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers.ts';
import { DATABASE_VERSION } from '../../utils/store/database.ts';
import { closeBrowser } from '../support/browsers.ts';
import type { StorePage } from './store-page/store-page.ts';

async function bundle(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: ['chrome111', 'firefox128'],
      rolldownOptions: {
        input: resolve('test/e2e/store-page/store-page.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output[0].code;
}

const launch = (kind: 'chromium' | 'firefox'): Promise<Browser> => {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Error(`${kind} not found; see scripts/browsers.ts`);
  return puppeteer.launch({
    browser: kind === 'chromium' ? 'chrome' : 'firefox',
    executablePath,
    args:
      kind === 'chromium'
        ? [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage']
        : [],
  });
};

describe.each(['chromium', 'firefox'] as const)('the store in %s', (kind) => {
  let server: Server;
  let browser: Browser;
  let origin: string;
  const pages: Page[] = [];

  const open = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(origin);
    pages.push(page);
    return page;
  };
  const ask = <N extends keyof StorePage>(page: Page, name: N, ...args: Parameters<StorePage[N]>) =>
    page.evaluate(
      (method, given) => Reflect.get(globalThis, 'tiexin')[method](...given),
      name as string,
      args as unknown[],
    ) as Promise<Awaited<ReturnType<StorePage[N]>>>;

  beforeAll(async () => {
    const script = await bundle();
    server = createServer((request, response) => {
      const isScript = request.url === '/store.js';
      response.setHeader('content-type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
      response.end(isScript ? script : '<!doctype html><script src="/store.js"></script>');
    }).listen(0, '127.0.0.1');
    browser = await launch(kind);
  });
  beforeEach(async () => {
    // A host of its own for each test: a store of its own.
    const name = `${Math.random().toString(36).slice(2)}.localhost`;
    origin = `http://${kind === 'chromium' ? name : 'localhost'}:${(server.address() as AddressInfo).port}`;
    const page = await open();
    await page.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const request = indexedDB.deleteDatabase('tiexin');
          request.onsuccess = () => done();
          request.onerror = () => failed(request.error);
        }),
    );
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.close().catch(() => undefined)));
  });
  afterAll(async () => {
    await closeBrowser(browser);
    server.close();
  });

  it('holds a thousand orders with their alerts and jobs, and changes nothing when they are read again', async () => {
    const page = await open();
    await ask(page, 'put', 1000, 0);
    const before = await ask(page, 'orders');
    await ask(page, 'put', 1000, 0);
    expect(await ask(page, 'orders')).toEqual(before);
    expect(await ask(page, 'counts')).toMatchObject({ orders: 1000, alerts: 1000, shops: 1, health: 1 });
    expect(await ask(page, 'jobs')).toBe(1000);
    await ask(page, 'put', 1000, 0, { status: 'shipped', statusText: '已出库' });
    expect(await ask(page, 'jobs')).toBe(0);
  });

  it('lets two contexts write the same orders at once and loses neither word', async () => {
    const [one, other] = [await open(), await open()];
    await Promise.all(
      [0, 50, 100, 150].flatMap((from) => [
        ask(one, 'put', 100, from, { note: '急' }),
        ask(other, 'put', 100, from, { afterSale: '退款中' }),
      ]),
    );
    const orders = await ask(one, 'orders');
    expect(orders).toHaveLength(250);
    expect(orders.every((order) => order.note === '急' && order.afterSale === '退款中')).toBe(true);
    expect(await ask(other, 'jobs')).toBe(250);
  });

  it('undoes a transaction whose script was ended half way, and leaves nothing behind of one that was not', async () => {
    const page = await open();
    expect(await ask(page, 'endHalfWay', true)).toBe('aborted');
    expect(await ask(page, 'counts')).toMatchObject({ orders: 0, alerts: 0 });
    expect(await ask(page, 'endHalfWay', false)).toBe('complete');
    expect(await ask(page, 'counts')).toMatchObject({ orders: 2, alerts: 0 });
  });

  it('is all or nothing when its page dies at any moment', async () => {
    const witness = await open();
    let total = 0;
    for (let round = 0; round < 8; round += 1) {
      const page = await open();
      await page.evaluate((from) => {
        void Reflect.get(globalThis, 'tiexin').put(300, from);
      }, round * 300);
      if (round % 2) await page.evaluate(() => undefined);
      await page.close();
      const { orders = 0, alerts } = await ask(witness, 'counts');
      expect(alerts).toBe(orders);
      expect(await ask(witness, 'jobs')).toBe(orders);
      expect([total, total + 300]).toContain(orders);
      total = orders;
    }
  });

  it('gives way when a newer version upgrades, and leaves alone what that wrote', async () => {
    const [old, newer] = [await open(), await open()];
    await ask(old, 'put', 10, 0);
    expect(await ask(newer, 'upgrade')).toBe(DATABASE_VERSION + 1);
    expect(await ask(old, 'state')).toBe('store-newer');
  });

  it('waits for an old page that does not let go, and goes on when it is closed', async () => {
    const [stubborn, newer] = [await open(), await open()];
    await ask(newer, 'put', 10, 0);
    await stubborn.evaluate(
      () =>
        new Promise<void>((done) => {
          const request = indexedDB.open('tiexin');
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            done();
          };
        }),
    );
    let isDone = false;
    const upgrade = ask(newer, 'upgrade').finally(() => {
      isDone = true;
    });
    expect(await ask(await open(), 'state')).toBe('store-blocked');
    expect(isDone).toBe(false);
    await stubborn.close();
    expect(await upgrade).toBe(DATABASE_VERSION + 1);
  });

  it('exports ten thousand orders as one document', async () => {
    const page = await open();
    for (let from = 0; from < 10_000; from += 1000) await ask(page, 'put', 1000, from);
    const document = JSON.parse(await ask(page, 'archive'));
    expect(document.stores.orders).toEqual(await ask(page, 'orders'));
    expect(document.stores.alerts).toHaveLength(10_000);
  });

  // Firefox has no command that makes the disk small.
  if (kind !== 'chromium') return;

  it('says that the disk is full and keeps the old data', async () => {
    const page = await open();
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    const note = '长'.repeat(2000);
    let said = 'stored';
    let stored = 0;
    for (let from = 0; from < 2000 && said === 'stored'; from += 50) {
      ({ orders: stored = 0 } = await ask(page, 'counts'));
      said = await ask(page, 'put', 50, from, { note });
    }
    expect(said).toBe('store-full');
    expect(stored).toBeGreaterThan(0);
    expect(await ask(page, 'counts')).toMatchObject({ orders: stored });
    expect(await ask(page, 'jobs')).toBe(stored);
  });
});
