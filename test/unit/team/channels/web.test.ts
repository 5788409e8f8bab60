import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRequest, type Patience } from '../../../../utils/platform/request.ts';
import type { Addresses } from '../../../../utils/team/channels/web.ts';
import { webChannel } from '../../../../utils/team/channels/web.ts';
import { PATIENT } from '../../../support/patience.ts';
import { type PlainServer, startPlainServer, withText } from '../../../support/plain-server.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';

let main: PlainServer;
let mirror: PlainServer;
beforeAll(async () => {
  [main, mirror] = await Promise.all([startPlainServer(), startPlainServer()]);
});
afterAll(() => Promise.all([main.close(), mirror.close()]));
beforeEach(() => {
  for (const server of [main, mirror]) {
    server.requests.length = 0;
    server.answer((_, response) => response.writeHead(404).end());
  }
});

const RELEASE = unsignedEnvelope(1, '');
/** For what never comes. */
const SHORT = 200;
const never = new AbortController().signal;
const channel = (
  mirrors: string[] = [],
  access = true,
  memory?: Addresses,
  url = main.url,
  patience: Partial<Patience> = {},
) =>
  webChannel(
    { kind: 'web', id: 'w', url, mirrors, webdav: false, everyMinutes: 15 },
    undefined,
    createRequest(async () => access, { ...PATIENT, ...patience }),
    memory,
  );
const impatient = (patience: Partial<Patience>) => channel([], true, undefined, main.url, patience);
const pull = (etag?: string, of = channel()) => of.pull(etag ? { etag } : {}, never);
const failed = (code: string, detail?: unknown) => ({
  ok: false,
  error: expect.objectContaining(detail === undefined ? { code } : { code, detail }),
});

describe('a release at a web address', () => {
  it('comes with the mark by which it is asked for the next time', async () => {
    main.answer((request, response) =>
      request.headers['if-none-match'] === '"one"'
        ? response.writeHead(304).end()
        : withText(RELEASE, { ETag: '"one"' })(request, response),
    );
    const first = await pull();
    expect(first).toEqual({ ok: true, value: { outcome: 'new', text: RELEASE, etag: '0 e "one"' } });
    expect(await pull('0 e "one"')).toEqual({ ok: true, value: { outcome: 'same' } });
    expect(main.requests.map(({ url }) => url)).toEqual(['/release.json', '/release.json']);
  });

  it('is asked for by its date where the server gives no ETag', async () => {
    const date = 'Thu, 01 Oct 2026 08:00:00 GMT';
    main.answer((request, response) =>
      request.headers['if-modified-since'] === date
        ? response.writeHead(304).end()
        : withText(RELEASE, { 'Last-Modified': date })(request, response),
    );
    expect(await pull()).toMatchObject({ value: { outcome: 'new', etag: `0 m ${date}` } });
    expect(await pull(`0 m ${date}`)).toMatchObject({ value: { outcome: 'same' } });
  });

  it('is asked for without conditions of ours where the browser has no access: its cache knows them', async () => {
    main.answer(withText(RELEASE));
    expect(await pull('0 e "one"', channel([], false))).toMatchObject({ value: { outcome: 'new' } });
    expect(main.requests[0]?.headers['if-none-match']).toBeUndefined();
  });

  it('is asked for without cookies and without saying from where', async () => {
    main.answer(withText(RELEASE, { 'Set-Cookie': 'who=me' }));
    await pull();
    await pull();
    for (const { headers } of main.requests) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
  });

  it('may lie at the address itself, in a folder with a slash, and behind a query', async () => {
    main.answer(withText(RELEASE));
    for (const path of ['/a/', '/a', '/a/release.json', '/a/team-7.json', '/a?key=1'])
      await pull(undefined, channel([], true, undefined, main.url + path));
    expect(main.requests.map(({ url }) => url)).toEqual([
      '/a/release.json',
      '/a/release.json',
      '/a/release.json',
      '/a/team-7.json',
      '/a/release.json?key=1',
    ]);
  });

  it('may be packed by the server', async () => {
    main.answer((_, response) =>
      response
        .writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
        .end(gzipSync(RELEASE)),
    );
    expect(await pull()).toMatchObject({ value: { outcome: 'new', text: RELEASE } });
  });

  it('is followed to another place', async () => {
    mirror.answer(withText(RELEASE));
    main.answer((_, response) => response.writeHead(302, { Location: `${mirror.url}/elsewhere.json` }).end());
    expect(await pull()).toMatchObject({ value: { outcome: 'new', text: RELEASE } });
  });

  it('is empty where nothing was published yet', async () => {
    expect(await pull()).toEqual({ ok: true, value: { outcome: 'empty' } });
  });
});

describe('an answer that is no release', () => {
  it.each([
    ['a login page', withText('<!doctype html><form>', { 'Content-Type': 'text/html; charset=utf-8' })],
    ['a page that says it is JSON', withText('<html><body>Welcome to our Wi-Fi</body></html>')],
    ['a picture', withText('\u0089PNG', { 'Content-Type': 'image/png' })],
    ['nothing', withText('')],
    ['a list', withText('[1, 2]')],
  ])('is nonsense: %s', async (_, answer) => {
    main.answer(answer);
    expect(await pull()).toEqual(failed('channel-nonsense'));
  });

  it('is nonsense where it is no UTF-8', async () => {
    main.answer((_, response) => response.writeHead(200).end(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])));
    expect(await pull()).toEqual(failed('channel-nonsense', 'text'));
  });

  it.each([401, 403])('is a denial: %i', async (status) => {
    main.answer((_, response) => response.writeHead(status).end('no'));
    expect(await pull()).toEqual(failed('channel-denied', String(status)));
    expect(main.requests.length).toBe(1);
  });

  it('says how long to leave the server alone', async () => {
    main.answer((_, response) => response.writeHead(503, { 'Retry-After': '120' }).end());
    expect(await pull()).toEqual({
      ok: false,
      error: { code: 'channel-unreachable', detail: '503', retryAfter: 120_000 },
    });
    main.answer((_, response) =>
      response
        .writeHead(429, {
          Date: 'Thu, 01 Oct 2026 08:00:00 GMT',
          'Retry-After': 'Thu, 01 Oct 2026 09:00:00 GMT',
        })
        .end(),
    );
    expect(await pull()).toMatchObject({ error: { detail: '429', retryAfter: 3_600_000 } });
    main.answer((_, response) => response.writeHead(503, { 'Retry-After': '999999999' }).end());
    expect(await pull()).toMatchObject({ error: { retryAfter: 86_400_000 } });
  });
});

describe('a bad transfer', () => {
  it('is cut off: fewer bytes than announced', async () => {
    main.answer((_, response) => {
      response.writeHead(200, { 'Content-Length': '9999' });
      response.write(RELEASE.slice(0, 200), () => response.destroy());
    });
    expect(await pull()).toEqual(failed('channel-unreachable', 'cut off'));
  });

  it('is cut off: no length was told, and the end is missing', async () => {
    main.answer((_, response) => response.writeHead(200).end(RELEASE.slice(0, 200)));
    expect(await pull()).toEqual(failed('channel-unreachable', 'cut off'));
  });

  it('is too large by its own word, and is not begun', async () => {
    main.answer((_, response) => {
      response.writeHead(200, { 'Content-Length': String(100_000_000) });
      response.flushHeaders();
    });
    expect(await pull()).toEqual(failed('team-too-large', '100000000'));
  });

  it('is too large without saying so, and is stopped at the limit', async () => {
    let sent = 0;
    main.answer((_, response) => {
      response.writeHead(200);
      const chunk = Buffer.alloc(1_000_000, '{');
      const more = () => {
        while (!response.destroyed && sent < 100_000_000) {
          sent += chunk.length;
          if (!response.write(chunk)) break;
        }
      };
      response.on('drain', more);
      more();
    });
    expect(await pull()).toEqual(failed('team-too-large'));
    expect(sent).toBeLessThan(60_000_000);
  });

  it('is a bomb of packed nothing, and is stopped at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(100_000_000, ' '));
    main.answer((_, response) => response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(bomb));
    expect(await pull()).toEqual(failed('team-too-large'));
  });

  it('never begins', async () => {
    main.answer(() => undefined);
    expect(await pull(undefined, impatient({ start: SHORT }))).toEqual(
      failed('channel-unreachable', 'timeout'),
    );
  });

  it('falls silent', async () => {
    main.answer((_, response) => void response.writeHead(200).write('{'));
    expect(await pull(undefined, impatient({ pause: SHORT }))).toEqual(
      failed('channel-unreachable', 'timeout'),
    );
  });

  it('comes byte by byte without an end', async () => {
    main.answer((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('{'), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await pull(undefined, impatient({ whole: 2 * SHORT }))).toEqual(
      failed('channel-unreachable', 'timeout'),
    );
  });

  it('leads in a circle', async () => {
    main.answer((_, response) => response.writeHead(302, { Location: '/release.json' }).end());
    expect(await pull()).toEqual(failed('channel-unreachable'));
    expect(main.requests.length).toBeLessThan(30);
  });

  it('ends when it is not wanted any more', async () => {
    main.answer((_, response) => void response.writeHead(200).write('{'));
    const stop = new AbortController();
    const pulling = channel().pull({}, stop.signal);
    stop.abort();
    expect(await pulling).toEqual(failed('channel-unreachable', 'ended'));
  });
});

describe('addresses', () => {
  it.each([
    'http://example.com/team',
    'https://me:secret@example.com/team',
    'ftp://example.com/team',
    'javascript:alert(1)',
    'no address',
  ])('are not asked where they may not be: %s', async (url) => {
    expect(await pull(undefined, channel([], true, undefined, url))).toEqual(
      failed('channel-nonsense', 'address'),
    );
  });

  it('that the browser keeps from us say so when something is there', async () => {
    main.answer((request, response) => {
      // What a page sees of a server that does not let it in.
      if (request.method === 'GET') response.destroy();
      else response.writeHead(200).end();
    });
    expect(await pull(undefined, channel([], false))).toEqual(
      failed('channel-no-access', new URL(main.url).host),
    );
    main.answer((_, response) => response.destroy());
    expect(await pull(undefined, channel([], false))).toEqual(failed('channel-unreachable'));
  });
});

describe('mirrors', () => {
  it('are asked in order, and the mark says whose it is', async () => {
    main.answer((_, response) => response.writeHead(500).end());
    mirror.answer(withText(RELEASE, { ETag: '"m"' }));
    expect(await pull('0 e "one"', channel([mirror.url]))).toMatchObject({
      value: { outcome: 'new', etag: '1 e "m"' },
    });
    expect(mirror.requests[0]?.headers['if-none-match']).toBeUndefined();
    await pull('1 e "m"', channel([mirror.url]));
    expect(mirror.requests[1]?.headers['if-none-match']).toBe('"m"');
  });

  it('are not asked where the main address answers', async () => {
    main.answer(withText(RELEASE));
    mirror.answer(withText(RELEASE));
    await pull(undefined, channel([mirror.url]));
    expect(mirror.requests).toEqual([]);
  });

  it('let a dead address rest, and note how each fared', async () => {
    const noted: [number, string | undefined][] = [];
    const memory: Addresses = {
      rests: (address) => address === 0,
      note: (address, failure) => noted.push([address, failure?.code]),
    };
    mirror.answer(withText(RELEASE));
    expect(await pull(undefined, channel([mirror.url], true, memory))).toMatchObject({ ok: true });
    expect(main.requests).toEqual([]);
    expect(noted).toEqual([[1, undefined]]);
  });

  it('fail with the word of the main address when all do', async () => {
    main.answer((_, response) => response.writeHead(403).end());
    mirror.answer((_, response) => response.writeHead(500).end());
    expect(await pull(undefined, channel([mirror.url]))).toEqual(failed('channel-denied', '403'));
  });
});
