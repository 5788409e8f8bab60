import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createRequest, type Request } from '../../../../utils/platform/request.ts';
import type { Post } from '../../../../utils/records/team-post.ts';
import { idOfRelease } from '../../../../utils/team/channels/head-id.ts';
import { webChannel } from '../../../../utils/team/channels/web.ts';
import { webdavBoard } from '../../../../utils/team/channels/webdav-board.ts';
import { PATIENT } from '../../../support/patience.ts';
import { startPlainServer, withText } from '../../../support/plain-server.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';
import { AGENT, LEAD, startWebdav, type WebdavServer } from '../../../support/webdav.ts';

let server: WebdavServer;
beforeAll(async () => {
  server = await startWebdav();
});
afterAll(() => server.close());
beforeEach(() => {
  for (const name of readdirSync(server.folder)) rmSync(join(server.folder, name), { recursive: true });
});

const asked: string[] = [];
const plain = createRequest(async () => true, PATIENT);
const request: Request = async (ask, signal) => {
  const heard = await plain(ask, signal);
  asked.push(
    `${ask.method ?? 'GET'} ${new URL(ask.url).pathname} ${heard.ok ? heard.value.status : heard.error.detail}`,
  );
  return heard;
};
const signal = new AbortController().signal;
const channelAt = (url: string, login?: { user: string; password: string }) =>
  webChannel({ kind: 'web', id: 'w', url, mirrors: [], webdav: true, everyMinutes: 15 }, login, request);
const lead = () => channelAt(server.url, LEAD);
const agent = () => channelAt(server.agentsUrl, AGENT);
const idOf = async (text: string) => (await idOfRelease(text))?.release ?? '';
const fileAt = (path: string) => readFileSync(join(server.folder, path), 'utf8');

async function published(number: number, previous: string): Promise<{ text: string; id: string }> {
  const text = unsignedEnvelope(number, previous);
  expect(await lead().push?.(text, previous, signal)).toEqual({ ok: true, value: undefined });
  return { text, id: await idOf(text) };
}

const post = (slot: string, seq: number): Post => ({
  tiexin: 'post',
  format: 1,
  team: 'AbCdEfGhIjKlMnOpQrStUw',
  member: 'm'.repeat(43),
  slot,
  seq,
  at: 1_790_000_000_000,
  body: { kind: 'times', days: [] },
  signature: 's'.repeat(86),
});

describe('publishing to a WebDAV folder', () => {
  it('puts the first release and the next, each kept under its number, and agents read them', async () => {
    expect(await agent().pull({}, signal)).toEqual({ ok: true, value: { outcome: 'empty' } });
    const first = await published(1, '');
    const second = await published(2, first.id);
    expect(fileAt('release.json')).toBe(second.text);
    expect(fileAt('releases/1.json')).toBe(first.text);
    expect(fileAt('releases/2.json')).toBe(second.text);
    const pulled = await agent().pull({}, signal);
    expect(pulled).toMatchObject({ ok: true, value: { outcome: 'new', text: second.text } });
    const etag = pulled.ok && pulled.value.outcome === 'new' ? pulled.value.etag : undefined;
    expect(etag).toMatch(/^0 e "/);
    expect(await agent().pull({ ...(etag && { etag }) }, signal)).toEqual({
      ok: true,
      value: { outcome: 'same' },
    });
    expect(asked.at(-1)).toBe('GET /agents/release.json 304');
  });

  it('tells that the server keeps two leads apart', async () => {
    const channel = lead();
    await channel.push?.(unsignedEnvelope(1, ''), '', signal);
    expect(channel.unguarded).toBe(false);
  });

  it('may be done again after it was cut off', async () => {
    const first = await published(1, '');
    rmSync(join(server.folder, 'releases'), { recursive: true });
    expect((await lead().push?.(first.text, '', signal))?.ok).toBe(true);
    expect(fileAt('releases/1.json')).toBe(first.text);
  });

  it('is overtaken by who was first', async () => {
    const first = await published(1, '');
    await published(2, first.id);
    const late = unsignedEnvelope(2, first.id);
    expect(await lead().push?.(late, first.id, signal)).toMatchObject({
      ok: false,
      error: { code: 'channel-overtaken' },
    });
    expect(await lead().push?.(unsignedEnvelope(1, ''), '', signal)).toMatchObject({
      error: { code: 'channel-overtaken' },
    });
  });

  it('lets one of several leads win who publish at once', async () => {
    const first = await published(1, '');
    const texts = Array.from({ length: 6 }, (_, index) => unsignedEnvelope(2, first.id, 300 + index));
    const pushed = await Promise.all(texts.map((text) => lead().push?.(text, first.id, signal)));
    const winners = texts.filter((_, index) => pushed[index]?.ok);
    expect(winners).toEqual([fileAt('release.json')]);
    for (const one of pushed) if (!one?.ok) expect(one?.error.code).toBe('channel-overtaken');
    expect(fileAt('releases/2.json')).toBe(winners[0]);
  });

  it('refuses to publish over what is no release', async () => {
    writeFileSync(join(server.folder, 'release.json'), '{"tiexin":"release"}');
    expect(await lead().push?.(unsignedEnvelope(1, ''), '', signal)).toMatchObject({
      error: { code: 'channel-nonsense' },
    });
  });

  it('puts what who joins needs beside the release', async () => {
    expect(await lead().keep?.('team.json', '{"tiexin":"join"}', signal)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(fileAt('team.json')).toBe('{"tiexin":"join"}');
  });
});

it('a server that compares another mark than it sends, as compressing ones do, is published to', async () => {
  const odd = await startPlainServer();
  const first = unsignedEnvelope(1, '');
  const kept = new Map([['/release.json', first]]);
  const conditions: (string | undefined)[] = [];
  odd.answer((request, response) => {
    const path = request.url ?? '';
    if (request.method === 'GET')
      return withText(kept.get(path) ?? '', { ETag: 'W/"1-gzip"' })(request, response);
    if (path === '/release.json') conditions.push(request.headers['if-match']);
    if (request.headers['if-match'] && request.headers['if-match'] !== '"1"')
      return response.writeHead(412).end();
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      kept.set(path, body);
      response.writeHead(204).end();
    });
  });
  const id = await idOf(first);
  const second = unsignedEnvelope(2, id);
  expect(await channelAt(odd.url, LEAD).push?.(second, id, signal)).toEqual({ ok: true, value: undefined });
  expect(conditions).toEqual(['W/"1-gzip"', '"1"']);
  expect(kept.get('/release.json')).toBe(second);
  await odd.close();
});

describe('credentials', () => {
  it('are denied when they are wrong, at once', async () => {
    asked.length = 0;
    const wrong = channelAt(server.url, { user: 'lead', password: 'guess' });
    expect(await wrong.pull({}, signal)).toEqual({
      ok: false,
      error: { code: 'channel-denied', detail: '401' },
    });
    expect(await wrong.push?.(unsignedEnvelope(1, ''), '', signal)).toMatchObject({
      error: { code: 'channel-denied' },
    });
    expect(asked).toEqual(['GET /team/release.json 401', 'PUT /team/guard.json 401']);
    expect(existsSync(join(server.folder, 'release.json'))).toBe(false);
  });

  it('of an agent do not let them publish', async () => {
    expect(await agent().push?.(unsignedEnvelope(1, ''), '', signal)).toEqual({
      ok: false,
      error: { code: 'channel-denied', detail: '403' },
    });
    expect(existsSync(join(server.folder, 'release.json'))).toBe(false);
  });
});

describe('the board in a WebDAV folder', () => {
  it('is empty where nobody left anything', async () => {
    expect(await lead().board?.collect(undefined, signal)).toEqual({ ok: true, value: { posts: [] } });
  });

  it('gives a lead what members left, the newest of each slot, and later only what is new', async () => {
    await agent().board?.send([post('status', 1), post('proposal:回复 1/a', 1)], signal);
    await agent().board?.send([post('status', 2)], signal);
    const all = await lead().board?.collect(undefined, signal);
    expect(all).toMatchObject({ ok: true });
    if (!all?.ok) return;
    expect(new Set(all.value.posts)).toEqual(new Set([post('status', 2), post('proposal:回复 1/a', 1)]));
    expect(Number(all.value.mark)).toBeGreaterThan(1_600_000_000_000);
    const later = await lead().board?.collect(String(Number(all.value.mark) + 1000), signal);
    expect(later).toMatchObject({ ok: true, value: { posts: [] } });
  });

  it('looks at what comes after a file that is dated far ahead, as a member or a clock may have it', async () => {
    await agent().board?.send([post('status', 1), post('uses', 1)], signal);
    const date = new Date(Date.UTC(2090, 0, 1));
    utimesSync(join(server.folder, 'posts', `${'m'.repeat(43)}.uses.json`), date, date);
    const all = await lead().board?.collect(undefined, signal);
    const mark = all?.ok ? all.value.mark : undefined;
    await agent().board?.send([post('times', 1)], signal);
    for (const since of [mark, String(date.getTime())]) {
      const later = await lead().board?.collect(since, signal);
      for (const slot of ['uses', 'times'])
        expect(later?.ok && later.value.posts).toContainEqual(post(slot, 1));
    }
  });

  it('takes no more in one look than fits, and the rest in the next', async () => {
    const base = Date.UTC(2026, 8, 10);
    const names = Array.from({ length: 60 }, (_, at) => `${'m'.repeat(43)}.uses-${at}.json`);
    const whole = `{"filler":"${'x'.repeat(2_900_000)}"}`;
    const asked = new Set<string>();
    const heavy: Request = async ({ method, url }) => {
      const name = url.split('/').at(-1) ?? '';
      if (method !== 'PROPFIND') asked.add(name);
      const listing = names.map(
        (one, at) =>
          `<D:response><D:href>/posts/${one}</D:href><D:propstat><D:prop><D:getlastmodified>${new Date(base + at * 1000).toUTCString()}</D:getlastmodified></D:prop></D:propstat></D:response>`,
      );
      const text =
        method === 'PROPFIND' ? `<D:multistatus xmlns:D="DAV:">${listing.join('')}</D:multistatus>` : whole;
      return { ok: true, value: { status: method === 'PROPFIND' ? 207 : 200, text, type: '' } };
    };
    const board = webdavBoard('https://dav.example.com/team', undefined, heavy);
    let since: string | undefined;
    for (let looks = 0; asked.size < names.length; looks++) {
      expect(looks).toBeLessThan(4);
      const found = await board.collect(since, signal);
      if (!found.ok) throw new Error(found.error.code);
      expect(found.value.posts.length).toBeLessThan(45);
      since = found.value.mark;
    }
  });

  it('puts several at a time, six at most, the later of two for one slot, and none after one that failed', async () => {
    const put: string[] = [];
    let flying = 0;
    let most = 0;
    const counted: Request = async ({ url }) => {
      flying += 1;
      most = Math.max(most, flying);
      put.push(url.split('.').at(-2) ?? '');
      await new Promise(setImmediate);
      flying -= 1;
      const status = url.endsWith('.full.json') ? 507 : 201;
      return { ok: true, value: { status, text: '', type: '' } };
    };
    const board = webdavBoard(server.url, LEAD, counted);
    const posts = Array.from({ length: 20 }, (_, at) => post(`slot-${at}`, 1));
    expect(await board.send([...posts, post('slot-0', 2)], signal)).toEqual({ ok: true, value: undefined });
    expect(put).toEqual(posts.map(({ slot }) => slot));
    expect(most).toBe(6);
    put.length = 0;
    expect(await board.send([post('full', 1), ...posts], signal)).toEqual({
      ok: false,
      error: { code: 'channel-nonsense', detail: '507' },
    });
    expect(put.length).toBeLessThanOrEqual(6);
    await agent().board?.send([post('status', 1), post('status', 2)], signal);
    expect(JSON.parse(fileAt(`posts/${'m'.repeat(43)}.status.json`))).toEqual(post('status', 2));
  });

  it('leaves out what is no post of ours', async () => {
    await agent().board?.send([post('status', 1)], signal);
    writeFileSync(join(server.folder, 'posts', `${'x'.repeat(43)}.status.json`), 'not json');
    writeFileSync(join(server.folder, 'posts', 'notes.txt'), 'hello');
    const all = await lead().board?.collect(undefined, signal);
    expect(all).toMatchObject({ ok: true, value: { posts: [post('status', 1)] } });
  });
});
