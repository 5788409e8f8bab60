import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../utils/reader/reading.ts';
import { closeBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/wait.ts';
import { openBrowser } from './tap/browser.ts';
import { tapExtension } from './tap/extension.ts';
import { BIG, CHINESE, startServer, type TestServer } from './tap/server.ts';
import { TEXTS } from './tap/sockets.ts';

/** All that the page can see of the channel: the well-known name, from its first script on. */
const SPY = `
  window.spied = [];
  for (const target of [window, document]) {
    target.addEventListener('tiexin:tap', (event) => window.spied.push(event.detail), true);
  }
  document.dispatchEvent(new CustomEvent('tiexin:tap', { detail: '' }));
  document.dispatchEvent(new CustomEvent('tiexin:tap', { detail: 'mine' }));
  document.addEventListener('mine', (event) => window.spied.push(event.detail));
`;

/** Makes natives throw wherever that is possible, then asks three times. Runs in the page. */
function spoil() {
  const broken = () => {
    throw new Error('broken by the page');
  };
  const define = Reflect.defineProperty;
  const describeOf = Object.getOwnPropertyDescriptor;
  const { apply, ownKeys } = Reflect;
  const ask = window.fetch;
  const { open, send } = XMLHttpRequest.prototype;
  const Request = XMLHttpRequest;
  const Socket = WebSocket;
  const address = `${location.origin.replace('http', 'ws')}/declared/ws-texts`;
  const empty = Object.create(null) as PropertyDescriptor;
  const put = (holder: object, name: PropertyKey) => {
    const one = describeOf(holder, name);
    if (one && !one.configurable) return;
    const change = Object.assign(Object.create(null), empty, { configurable: true });
    if (one?.get) change.get = broken;
    else change.value = broken;
    define(holder, name, change);
  };
  const types = [
    RegExp,
    WeakMap,
    URL,
    URLSearchParams,
    Headers,
    Response,
    TextDecoder,
    CustomEvent,
    ReadableStream,
  ];
  const more = [
    ReadableStreamDefaultReader,
    Blob,
    Uint8Array,
    EventTarget,
    Socket,
    MessageEvent,
    String,
    Array,
    Promise,
    Function,
    Object,
  ];
  const plan: [object, PropertyKey][] = [];
  for (const { prototype } of [...types, ...more]) {
    for (const name of ownKeys(prototype)) {
      const value = describeOf(prototype, name);
      if (
        name !== 'constructor' &&
        name !== '__proto__' &&
        (typeof value?.value === 'function' || value?.get)
      )
        plan.push([prototype, name]);
    }
  }
  for (const name of ['response', 'status', 'readyState', 'getResponseHeader'])
    plan.push([Request.prototype, name]);
  for (const name of [
    'CustomEvent',
    'MessageEvent',
    'WebSocket',
    'TextDecoder',
    'URL',
    'WeakMap',
    'setTimeout',
    'Proxy',
    'RegExp',
    'Uint8Array',
  ])
    plan.push([window, name]);
  for (const name of [
    'get',
    'set',
    'bubbles',
    'toJSON',
    'fatal',
    'value',
    'tooLarge',
    'json',
    'method',
    'charset',
    'contains',
  ])
    plan.push([Object.prototype, name]);
  for (const name of ['apply', 'construct', 'getOwnPropertyDescriptor']) plan.push([Reflect, name]);
  for (const name of ['stringify', 'parse']) plan.push([JSON, name]);
  for (let i = 0; i < plan.length; i++) {
    const entry = plan[i] as [object, PropertyKey];
    put(entry[0], entry[1]);
  }
  ask('/declared/big');
  const askXhr = (type: XMLHttpRequestResponseType) => {
    const request = new Request();
    apply(open, request, ['GET', '/declared/big']);
    request.responseType = type;
    apply(send, request, []);
  };
  askXhr('text');
  askXhr('json');
  new Socket(address);
}

describe.each(['chromium', 'firefox'] as const)('%s: from world to world', (kind) => {
  let server: TestServer;
  let browser: Browser;
  let folder = '';

  beforeAll(async () => {
    server = await startServer();
    folder = await tapExtension(kind);
    browser = await openBrowser(kind, [folder]);
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await server.close();
    await rm(folder, { recursive: true, force: true });
  });

  const heard = (page: Page): Promise<Answer[]> =>
    page.evaluate(() => JSON.parse(document.documentElement.dataset.heard ?? '[]'));
  const heardAll = (page: Page, count: number) =>
    waitFor(async () => {
      const list = await heard(page);
      return list.length >= count ? list : undefined;
    }, `${count} answers came over`);

  it.each(['origin', 'other'] as const)(
    'shakes hands, whichever starts first, before the page can listen: %s',
    async (which) => {
      const page = await browser.newPage();
      await page.goto(`${server[which]}/orders?spy=${encodeURIComponent(SPY)}`);
      await page.evaluate(async () => {
        await (await fetch('/declared/big')).text();
        const request = new XMLHttpRequest();
        request.open('GET', '/declared/gbk');
        request.responseType = 'arraybuffer';
        request.send();
        await new Promise((done) => request.addEventListener('loadend', done));
      });
      const list = await heardAll(page, 2);
      expect(list.map(({ text, status, method }) => [text, status, method])).toEqual([
        [BIG, 200, 'GET'],
        [CHINESE, 200, 'GET'],
      ]);
      // Its own two events at window and document; nothing from us.
      expect(await page.evaluate('spied')).toEqual(['', '', 'mine', 'mine']);
      await page.close();
    },
  );

  it('works in a child frame', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/shell`);
    const text = await page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = '/child';
      document.body.append(frame);
      await new Promise((done) => frame.addEventListener('load', done));
      const child = frame.contentWindow as Window & typeof globalThis;
      await (await child.fetch('/declared/json')).text();
      while (!child.document.documentElement.dataset.heard) await new Promise((done) => setTimeout(done, 20));
      return child.document.documentElement.dataset.heard;
    });
    expect(JSON.parse(text)).toMatchObject([{ text: CHINESE }]);
    expect(await heard(page)).toEqual([]);
    await page.close();
  });

  it('hears in spite of natives that the page replaced', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/orders`);
    await page.evaluate(`(${spoil})()`);
    const text = await waitFor(
      () => page.evaluate('document.documentElement.getAttribute("data-heard")'),
      'something came over',
    );
    const list = await waitFor(async () => {
      const all = JSON.parse(
        String(await page.evaluate('document.documentElement.getAttribute("data-heard")')),
      );
      return all.length >= 4 && String(all.map((one: Answer) => one.text)).includes(TEXTS.at(-1) ?? '?')
        ? (all as Answer[])
        : undefined;
    }, `three answers and the frames came over, after ${text}`);
    const of = (method: string) => list.filter((one) => one.method === method).map((one) => one.text);
    expect(of('GET')).toEqual([BIG, BIG, BIG]);
    expect(of('WS').join('\u001e')).toBe(TEXTS.join('\u001e'));
    await page.close();
  });

  it('is quiet after the content script has gone', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/orders`);
    await page.evaluate(async () => void (await fetch('/declared/json')));
    await heardAll(page, 1);
    const text = await page.evaluate(async () => {
      document.dispatchEvent(new Event('test:stop'));
      let last = '';
      for (let i = 0; i < 10; i++) last = await (await fetch('/declared/big')).text();
      return last;
    });
    expect(text).toBe(BIG);
    expect(await heard(page)).toHaveLength(1);
    await page.close();
  });

  it('survives a page that shouts a thousand times a second', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/orders`);
    await page.evaluate(async () => {
      const forged = `${JSON.stringify({ url: 'https://forged.test/', method: 'GET', status: 200 })}\n{}`;
      for (let i = 0; i < 1000; i++) {
        for (const name of ['tiexin:tap', 'tiexin:tap:stop', ':stop', ''])
          document.dispatchEvent(new CustomEvent(name, { detail: forged }));
      }
      await (await fetch('/declared/json')).text();
    });
    expect((await heardAll(page, 1)).map(({ text }) => text)).toEqual([CHINESE]);
    await page.close();
  });
});
