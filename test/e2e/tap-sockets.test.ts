import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../utils/reader/reading.ts';
import { closeBrowser } from '../support/browsers.ts';
import { waitFor } from '../support/wait.ts';
import { openBrowser } from './tap/browser.ts';
import { bundle } from './tap/bundle.ts';
import { CHINESE, startServer, type TestServer } from './tap/server.ts';
import { BURST, TEXTS } from './tap/sockets.ts';

interface Tapped {
  heard: Answer[];
  stopTap(): void;
}

describe.each(['chromium', 'firefox'] as const)('%s: the frames of a socket', (kind) => {
  let server: TestServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    browser = await openBrowser(kind);
    page = await browser.newPage();
    await page.evaluateOnNewDocument(await bundle('in-page.ts', kind));
  });
  beforeEach(async () => {
    await page.goto(`${server.origin}/orders`);
  });
  afterAll(async () => {
    await closeBrowser(browser);
    await server.close();
  });

  const address = (path: string) => `${server.origin.replace('http', 'ws')}/${path}`;

  /** Opens a socket and gives the texts that the page itself received until it was closed. */
  const listen = (url: string): Promise<string[]> =>
    page.evaluate(
      (to) =>
        new Promise<string[]>((done) => {
          const texts: string[] = [];
          const socket = new WebSocket(to);
          socket.onmessage = ({ data }) => typeof data === 'string' && texts.push(data);
          socket.onclose = () => done(texts);
        }),
      url,
    );

  /** Whatever came before this is heard before it. */
  async function heard(): Promise<Answer[]> {
    await page.evaluate(() => fetch('/declared/json?last').then((response) => response.text()));
    const list = await waitFor(async () => {
      const all = await page.evaluate(() => (window as unknown as Tapped).heard);
      return all.at(-1)?.url.endsWith('?last') ? all : undefined;
    }, 'the last answer was heard');
    return list.slice(0, -1);
  }
  const textsOf = (answers: Answer[]) => answers.flatMap(({ text }) => text.split('\u001e'));

  it('are handed over as they came, without bytes', async () => {
    expect(await listen(address('declared/ws-texts?token=1'))).toEqual(TEXTS);
    const answers = await heard();
    expect(textsOf(answers)).toEqual(TEXTS);
    for (const { text: _, ...head } of answers)
      expect(head).toEqual({ url: address('declared/ws-texts?token=1'), method: 'WS', status: 101 });
  });

  it('come in few deliveries when there are many, and none is lost', async () => {
    expect(await listen(address('declared/ws-burst'))).toEqual(BURST);
    const answers = await heard();
    expect(textsOf(answers)).toEqual(BURST);
    expect(answers.length).toBeLessThan(BURST.length / 2);
  });

  it('are heard of several sockets beside answers', async () => {
    const urls = ['a', 'b', 'c'].map((which) => address(`declared/ws-burst?${which}`));
    await Promise.all([...urls.map(listen), page.evaluate(() => fetch('/declared/json').then(() => 0))]);
    const answers = await heard();
    for (const url of urls) expect(textsOf(answers.filter((one) => one.url === url))).toEqual(BURST);
    expect(answers.filter(({ method }) => method === 'GET').map(({ text }) => text)).toEqual([CHINESE]);
  });

  it('are not heard where no rule is for them, nor requests where a rule is for a socket', async () => {
    expect(await listen(address('free/ws-texts'))).toEqual(TEXTS);
    // The rule for this address is one for requests.
    expect(await listen(address('declared/json/ws-texts'))).toEqual(TEXTS);
    await page.evaluate(() => fetch('/ws-literal/big').then((response) => response.text()));
    expect(await heard()).toEqual([]);
  });

  it('are heard by what they say', async () => {
    await listen(address('ws-literal/ws-texts'));
    expect(textsOf(await heard())).toEqual(TEXTS.filter((text) => text.includes('id')));
  });

  it('that are too large are said to be', async () => {
    expect(await listen(address('declared/ws-large'))).toHaveLength(2);
    expect((await heard()).map(({ text, tooLarge }) => [text, tooLarge])).toEqual([
      ['', true],
      ['小', undefined],
    ]);
  });

  it('are what was received, not what the page makes', async () => {
    await page.evaluate(
      (url) =>
        new Promise((done) => {
          const socket = new WebSocket(url);
          socket.onopen = () => {
            socket.dispatchEvent(new MessageEvent('message', { data: 'forged' }));
            socket.send('真的');
            socket.send('bye');
          };
          socket.onclose = done;
        }),
      address('declared/ws-echo'),
    );
    expect(textsOf(await heard())).toEqual(['真的']);
  });

  it('are not heard after the receiving side stopped, on sockets old and new', async () => {
    const texts = await page.evaluate(
      (url) =>
        new Promise<string[]>((done) => {
          const seen: string[] = [];
          const socket = new WebSocket(url);
          socket.onopen = () => socket.send('before');
          socket.onmessage = ({ data }) => {
            seen.push(data);
            if (seen.length === 1) setTimeout(() => socket.send('heard'), 50);
            if (seen.length === 2) {
              (window as unknown as Tapped).stopTap();
              socket.send('after');
            }
            if (seen.length === 3) socket.send('bye');
          };
          socket.onclose = () => done(seen);
        }),
      address('declared/ws-echo'),
    );
    expect(texts).toEqual(['before', 'heard', 'after']);
    expect(await listen(address('declared/ws-texts'))).toEqual(TEXTS);
    const answers = await page.evaluate(() => (window as unknown as Tapped).heard);
    expect(textsOf(answers)[0]).toBe('before');
    expect(textsOf(answers)).not.toContain('after');
    expect(textsOf(answers)).not.toContain(TEXTS[0]);
  });
});
