import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../utils/reader/reading.ts';
import { closeBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/wait.ts';
import { openBrowser } from './tap/browser.ts';
import { bundle } from './tap/bundle.ts';
import { BIG, CHINESE, startServer, type TestServer } from './tap/server.ts';

interface Tapped {
  heard: Answer[];
  stopTap(): void;
}

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser('chromium');
  page = await browser.newPage();
  await page.evaluateOnNewDocument(await bundle('in-page.ts', 'chromium'));
});
beforeEach(async () => {
  await page.goto(`${server.origin}/orders`);
});
afterAll(async () => {
  await closeBrowser(browser);
  await server.close();
});

const heard = () => page.evaluate(() => (window as unknown as Tapped).heard);
const heardAll = (count: number) =>
  waitFor(async () => {
    const list = await heard();
    return list.length >= count ? list : undefined;
  }, `${count} answers were heard`);

/** Whatever was asked for before this is heard before it. */
async function afterwards(): Promise<Answer[]> {
  await page.evaluate(() => fetch('/declared/json?last').then((response) => response.text()));
  const list = await waitFor(async () => {
    const all = await heard();
    return all.at(-1)?.url.endsWith('?last') ? all : undefined;
  }, 'the last answer was heard');
  return list.slice(0, -1);
}

const TYPES = ['', 'text', 'json', 'arraybuffer', 'blob'] as const;
const fetchIt = (path: string, init?: RequestInit) =>
  page.evaluate((url, options) => fetch(url, options).then(() => undefined), path, init);
const xhrIt = (path: string, type: XMLHttpRequestResponseType = '', method = 'GET') =>
  page.evaluate(
    (url, kind, verb) =>
      new Promise<void>((done) => {
        const request = new XMLHttpRequest();
        request.open(verb, url);
        request.responseType = kind;
        request.onloadend = () => done();
        request.send();
      }),
    path,
    type,
    method,
  );

describe('what is handed over', () => {
  const texts = { json: CHINESE, big: BIG, bom: CHINESE, empty: '', chunks: '{"a":[1,2,3]}', none: '' };

  it.each(Object.entries(texts))('fetch: %s', async (name, text) => {
    await fetchIt(`/declared/${name}`);
    const [answer] = await heardAll(1);
    const status = name === 'none' ? 204 : 200;
    expect(answer).toEqual({ url: `${server.origin}/declared/${name}`, method: 'GET', status, text });
  });

  it.each(TYPES.flatMap((type) => Object.entries(texts).map(([name, text]) => [type, name, text] as const)))(
    `xhr as '%s': %s`,
    async (type, name, text) => {
      await xhrIt(`/declared/${name}`, type);
      const status = name === 'none' ? 204 : 200;
      const [answer] = await heardAll(1);
      expect(answer).toEqual({ url: `${server.origin}/declared/${name}`, method: 'GET', status, text });
    },
  );

  it.each(['gbk', 'gbk-utf8', 'gbk-header-utf8', 'header-gbk', 'header-gbk-utf8', 'header-strange'])(
    'reads the bytes of %s in the charset they are in',
    async (name) => {
      await fetchIt(`/declared/${name}`);
      for (const type of ['json', 'arraybuffer', 'blob'] as const) await xhrIt(`/declared/${name}`, type);
      expect((await heardAll(4)).map(({ text }) => text)).toEqual(Array(4).fill(CHINESE));
    },
  );

  it('takes text as the browser decoded it for the page', async () => {
    await xhrIt('/declared/header-gbk', 'text');
    const [answer] = await heardAll(1);
    expect(answer?.text).toBe(CHINESE);
  });

  it('hands over a synchronous answer', async () => {
    await page.evaluate(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/declared/big', false);
      request.send();
    });
    const [answer] = await heardAll(1);
    expect(answer?.text).toBe(BIG);
  });

  it('tells a login page after a redirect by its text, under the address that was asked', async () => {
    await fetchIt('/declared/redirect');
    await xhrIt('/declared/redirect');
    const answer = {
      url: `${server.origin}/declared/redirect`,
      method: 'GET',
      status: 200,
      text: '<!doctype html><title>登录</title>',
    };
    expect(await heardAll(2)).toEqual([answer, answer]);
  });

  it('tells status and method, of a Request and of options', async () => {
    await fetchIt('/declared/not-found', { method: 'post' });
    await xhrIt('/declared/failed', '', 'put');
    await page.evaluate(() => fetch(new Request('declared/json', { method: 'POST' })).then(() => undefined));
    await page.evaluate(() =>
      fetch(new Request('/declared/json'), { method: 'PATCH' }).then(() => undefined),
    );
    await page.evaluate(() => fetch(new URL('/declared/json', location.href)).then(() => undefined));
    const list = await heardAll(5);
    expect(list.map(({ method, status }) => [method, status])).toEqual([
      ['POST', 404],
      ['PUT', 500],
      ['POST', 200],
      ['PATCH', 200],
      ['GET', 200],
    ]);
    expect(list[2]?.url).toBe(`${server.origin}/declared/json`);
  });

  it('hands over the answers of another origin, if the page may read them', async () => {
    await fetchIt(`${server.other}/declared/cors/json`);
    await page.evaluate((url) => fetch(url).catch(() => undefined), `${server.other}/declared/json`);
    await fetchIt(`${server.other}/declared/json`, { mode: 'no-cors' });
    expect((await afterwards()).map(({ url }) => url)).toEqual([`${server.other}/declared/cors/json`]);
  });

  it('hands over nothing of what was aborted or lost', async () => {
    await page.evaluate(async () => {
      const stop = new AbortController();
      const { body } = await fetch('/declared/endless', { signal: stop.signal });
      await body?.getReader().read();
      stop.abort();
      await fetch('/declared/drop-late')
        .then((response) => response.text())
        .catch(() => undefined);
      await fetch('/declared/silent', { signal: AbortSignal.timeout(20) }).catch(() => undefined);
    });
    await xhrIt('/declared/drop-late');
    expect(await afterwards()).toEqual([]);
  });

  it.each(['large', 'huge'])('announces what is too large without its text: %s', async (name) => {
    await fetchIt(`/declared/${name}`);
    for (const type of ['text', 'arraybuffer', 'blob'] as const) await xhrIt(`/declared/${name}`, type);
    const answer = {
      url: `${server.origin}/declared/${name}`,
      method: 'GET',
      status: 200,
      text: '',
      tooLarge: true,
    };
    expect(await heardAll(4)).toEqual([answer, answer, answer, answer]);
  });

  it('hands over the largest text that is allowed', async () => {
    await fetchIt('/declared/full');
    const length = await waitFor(
      () => page.evaluate(() => (window as unknown as Tapped).heard[0]?.text.length),
      'it was heard',
    );
    expect(length).toBe(8_000_000);
  });
});

describe('which answers are handed over', () => {
  it('no other', async () => {
    await fetchIt('/free/json');
    await xhrIt('/free/json', 'json');
    await fetchIt('/elsewhere');
    expect(await afterwards()).toEqual([]);
  });

  it('by method', async () => {
    await fetchIt('/only-post?answer=json');
    await fetchIt('/only-post?answer=json', { method: 'POST' });
    await xhrIt('/only-post?answer=json', '', 'post');
    expect((await afterwards()).map(({ method }) => method)).toEqual(['POST', 'POST']);
  });

  it('by a parameter of the query', async () => {
    for (const api of ['order.list', 'order.lists', 'order%2Elist&x=1'])
      await fetchIt(`/by-query?answer=json&api=${api}`);
    await fetchIt('/by-query?answer=json');
    expect((await afterwards()).map(({ url }) => new URL(url).search)).toEqual([
      '?answer=json&api=order.list',
      '?answer=json&api=order%2Elist&x=1',
    ]);
  });

  it('by the page that asks, also after it went on without a load', async () => {
    await fetchIt('/by-page?answer=json');
    await page.evaluate(() => history.pushState(null, '', '/reviews'));
    await fetchIt('/by-page?answer=json');
    expect(await afterwards()).toHaveLength(1);
  });

  it('by what the answer says', async () => {
    await fetchIt('/by-literal/with-orders');
    await fetchIt('/by-literal/no-orders');
    await xhrIt('/by-literal/with-orders', 'json');
    await xhrIt('/by-literal/large');
    expect((await afterwards()).map(({ text }) => text)).toEqual(['{"orders":[]}', '{"orders":[]}']);
  });

  it('by host: a document of another host has no tap at all', async () => {
    const source = await bundle('in-page.ts', 'chromium');
    const wrapped = await page.evaluate((code) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const { contentWindow } = frame as { contentWindow: (Window & typeof globalThis) | null };
      const native = contentWindow?.fetch;
      contentWindow?.eval(code);
      return contentWindow?.fetch !== native;
    }, source);
    expect(wrapped).toBe(false);
  });
});

describe('bad pages', () => {
  it('goes quiet when the receiving side stops', async () => {
    await fetchIt('/declared/json');
    await heardAll(1);
    const facts = await page.evaluate(async () => {
      (window as unknown as Tapped).stopTap();
      const request = new XMLHttpRequest();
      request.open('GET', '/declared/json');
      request.responseType = 'json';
      request.send();
      await new Promise((done) => request.addEventListener('loadend', done));
      await (await fetch('/declared/json')).text();
      return { heard: (window as unknown as Tapped).heard.length, json: typeof request.response };
    });
    expect(facts).toEqual({ heard: 1, json: 'object' });
  });

  it('spreads a burst and drops what is too much, the oldest first', async () => {
    const times = await page.evaluate(async () => {
      const { heard } = window as unknown as Tapped;
      const started = performance.now();
      await Promise.all(
        Array.from({ length: 300 }, (_, i) => fetch(`/declared/json?${i}`).then((r) => r.text())),
      );
      return { asked: performance.now() - started, soon: heard.length };
    });
    const all = await afterwards();
    expect(all.length).toBeGreaterThan(60);
    expect(times.soon).toBeLessThanOrEqual(times.asked / 10 + 2);
  });

  it('costs next to nothing for a request that no rule declares', async () => {
    const bare = await browser.newPage();
    await bare.goto(`${server.origin}/orders`);
    const measure = () => {
      const request = new XMLHttpRequest();
      const rounds: number[] = [];
      for (let round = 0; round < 15; round++) {
        const start = performance.now();
        for (let i = 0; i < 1000; i++) request.open('GET', `/free/json?page=${i}`);
        rounds.push(performance.now() - start);
      }
      return rounds.sort((a, b) => a - b)[7] ?? 0;
    };
    const [without, withTap] = [await bare.evaluate(measure), await page.evaluate(measure)];
    await bare.close();
    console.log(
      `open() of an undeclared request: ${without.toFixed(2)} µs, with the tap ${withTap.toFixed(2)} µs`,
    );
    expect(withTap - without).toBeLessThan(50);
  });
});
