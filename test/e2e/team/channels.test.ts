import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../../../utils/core/result.ts';
import { readPolicy } from '../../../utils/platform/managed.ts';
import type { Ask, Heard, Patience, RequestFailure } from '../../../utils/platform/request.ts';
import { createRequest } from '../../../utils/platform/request.ts';
import type { ChannelOutcome } from '../../../utils/platform/team-contract.ts';
import { webChannel } from '../../../utils/team/channels/web.ts';
import { bundle } from '../../support/bundle.ts';
import { DeskHand } from '../../support/desk-hand.ts';
import { type BrowserKind, type ManagedBrowser, startManaged } from '../../support/managed-browser.ts';
import { type PlainServer, startPlainServer, withText } from '../../support/plain-server.ts';
import { readStore, writeStore } from '../../support/stored.ts';
import { aLead, aTeamReply, type Lead } from '../../support/team-chain.ts';
import { waitFor } from '../../support/wait.ts';
import { AGENT, LEAD, startWebdav } from '../../support/webdav.ts';

const POLICY = {
  join: 'TIEXIN1',
  mayLeave: false,
  releaseUrl: 7,
  channels: [{ kind: 'web', url: 'https://cdn.example.com/team', mirrors: [] }],
};
const RELEASE = '{"tiexin":"release"}';
const PATIENCE: Patience = { start: 20_000, pause: 20_000, whole: 40_000 };
/** For a server that falls silent. */
const HURRY: Patience = { ...PATIENCE, pause: 1000 };
type Answer = Result<Heard, RequestFailure>;
type Asking = { tiexinAsk(ask: Ask, patience: Patience): Promise<Answer> };
type Api = {
  i18n: { getUILanguage(): string };
  runtime: { sendMessage(message: object): Promise<Result<{ channels: ChannelOutcome[] }>> };
  storage: { managed: { get(keys: null): Promise<Record<string, unknown>> } };
};

describe.each<BrowserKind>(['chromium', 'firefox'])('in %s', (kind) => {
  let managed: ManagedBrowser;
  let server: PlainServer;
  beforeAll(async () => {
    server = await startPlainServer();
    // With consent for `localhost`, without for `127.0.0.1`: the same server.
    managed = await startManaged(kind, POLICY, ['http://localhost/*']);
    await managed.page.evaluate(await bundle('test/support/request-entry.ts'));
  });
  afterAll(async () => {
    await managed?.close();
    await server?.close();
  });
  beforeEach(() => {
    server.requests.length = 0;
  });

  const ask = (url: string, more: Partial<Ask> = {}, patience = PATIENCE): Promise<Answer> =>
    managed.page.evaluate(
      (what, within) => (globalThis as unknown as Asking).tiexinAsk(what, within),
      { url, limit: 1_000_000, ...more },
      patience,
    );
  const allowed = (path = '/release.json') => server.url.replace('127.0.0.1', 'localhost') + path;
  const foreign = (path = '/release.json') => server.url + path;

  it('the policy of the company is read, and its nonsense left out', async () => {
    const stored = await waitFor(
      async () => {
        const found = await managed.page.evaluate(() => {
          const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
          return (browser ?? chrome).storage.managed.get(null);
        });
        return found.join ? found : undefined;
      },
      'the browser hands the policy over',
      30_000,
    );
    const { policy, faults } = readPolicy(stored);
    expect(policy).toEqual({
      join: 'TIEXIN1',
      mayLeave: false,
      channels: [
        { kind: 'web', url: 'https://cdn.example.com/team', mirrors: [], webdav: false, everyMinutes: 15 },
      ],
    });
    // Chromium compares with the schema itself and keeps back what does not fit.
    expect(faults).toEqual(kind === 'chromium' ? [] : [{ field: 'releaseUrl', problem: 'type' }]);
  });

  it('a release is asked for with its mark, and comes without cookies', async () => {
    server.answer((request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? response.writeHead(304).end()
        : withText(RELEASE, { ETag: '"1"', 'Set-Cookie': 'who=me' })(request, response),
    );
    expect(await ask(allowed())).toEqual({
      ok: true,
      value: { status: 200, type: 'application/json', text: RELEASE, etag: '"1"' },
    });
    expect(await ask(allowed(), { known: { etag: '"1"' } })).toMatchObject({ value: { status: 304 } });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect(server.requests.flatMap(({ headers }) => headers.cookie ?? [])).toEqual([]);
  });

  it('credentials go along, and to no other place', async () => {
    const login = { user: 'lead', password: '主管' };
    server.answer(withText(RELEASE));
    expect(await ask(allowed(), { login })).toMatchObject({ ok: true });
    expect(server.requests[0]?.headers.authorization).toBe(
      `Basic ${Buffer.from('lead:主管').toString('base64')}`,
    );
    server.answer((_, response) => response.writeHead(302, { Location: foreign('/other') }).end());
    expect(await ask(allowed(), { login })).toMatchObject({
      error: { code: 'channel-nonsense', detail: 'redirect' },
    });
    expect(server.requests.length).toBe(2);
  });

  it('wrong credentials open no window of the browser and are asked once', async () => {
    server.answer((_, response) =>
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="team"' }).end(),
    );
    const login = { user: 'lead', password: 'guess' };
    expect(await ask(allowed(), { login })).toMatchObject({
      error: { code: 'channel-denied', detail: '401' },
    });
    expect(server.requests.length).toBe(1);
  });

  it('a transfer that is cut off, too long or without an end is stopped', async () => {
    server.answer((_, response) => {
      response.writeHead(200, { 'Content-Length': '9999' });
      response.write(RELEASE);
      setTimeout(() => response.destroy(), 100);
    });
    expect(await ask(allowed('/cut'))).toMatchObject({ error: { code: 'channel-unreachable' } });
    server.answer((_, response) => void response.writeHead(200).write('{'));
    expect(await ask(allowed('/silent'), {}, HURRY)).toMatchObject({ error: { detail: 'timeout' } });
    server.answer(withText('x'.repeat(2_000_000)));
    expect(await ask(allowed('/long'))).toMatchObject({ error: { code: 'team-too-large' } });
    server.answer((_, response) => response.writeHead(302, { Location: '/round' }).end());
    expect(await ask(allowed('/round'))).toMatchObject({ error: { code: 'channel-unreachable' } });
  });

  it('a host without consent says so, unless nothing is there', async () => {
    server.answer(withText(RELEASE));
    expect(await ask(foreign())).toMatchObject({ error: { code: 'channel-no-access' } });
    expect(await ask('http://127.0.0.1:9/release.json')).toMatchObject({
      error: { code: 'channel-unreachable' },
    });
  });

  it('a host that lets everybody in needs no consent, and is not asked for the same twice', async () => {
    server.answer((request, response) =>
      request.headers['if-none-match'] === '"1"'
        ? response.writeHead(304, { 'Access-Control-Allow-Origin': '*' }).end()
        : withText(RELEASE, { ETag: '"1"', 'Access-Control-Allow-Origin': '*' })(request, response),
    );
    expect(await ask(foreign('/open'))).toMatchObject({ ok: true, value: { text: RELEASE } });
    expect(await ask(foreign('/open'))).toMatchObject({ ok: true, value: { text: RELEASE } });
    expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect(server.requests.at(-1)?.headers['if-none-match']).toBe('"1"');
  });

  it('a release that a lead published on a WebDAV server comes into use, and leads to where the team moved', async () => {
    const lead = await aLead();
    const first = await lead.sign({
      replies: [aTeamReply('a', '您好，我在的'), aTeamReply('b', '这就帮您看')],
    });
    const webdav = await startWebdav();
    try {
      const config = { kind: 'web' as const, id: 'dav', mirrors: [], webdav: true, everyMinutes: 15 };
      const here = { ...config, url: webdav.url };
      const published = await webChannel(
        here,
        LEAD,
        createRequest(async () => true),
      ).push?.(first.text, '', new AbortController().signal);
      expect(published).toEqual({ ok: true, value: undefined });
      const url = webdav.agentsUrl.replace('127.0.0.1', 'localhost');
      const team = lead.membership({ channels: [{ ...config, url }], joinedAt: Date.now() - 1000 });
      await writeStore(managed.page, 'teams', team);
      await writeStore(managed.page, 'teamKeys', {
        key: 'channel:dav',
        channel: { user: AGENT.user, password: 'wrong' },
      });
      expect(await check()).toMatchObject({ outcome: 'failed', failure: { code: 'channel-denied' } });
      await writeStore(managed.page, 'teamKeys', { key: 'channel:dav', channel: AGENT });
      expect(await check()).toEqual({ channel: 'dav', outcome: 'new' });
      const ids = (await readStore(managed.page, 'replies')).flatMap(({ id, layer }) =>
        layer === 'team' ? [id] : [],
      );
      expect(ids.sort()).toEqual(['team:a', 'team:b']);
      expect(await check()).toEqual({ channel: 'dav', outcome: 'same' });
      const kept = (await readStore(managed.page, 'teamChannels')).find(({ key }) => key === 'dav');
      expect(kept).toMatchObject({ failures: 0, etag: expect.stringMatching(/^0 e "/) });
      await moves(lead, webdav.folder);
    } finally {
      await webdav.close();
    }
  });

  /** The team goes on at another server: what a release says of it is taken up with one click, and the old one dropped with another. */
  const moves = async (lead: Lead, old: string): Promise<void> => {
    const there = await startWebdav();
    try {
      const url = there.plainUrl.replace('127.0.0.1', 'localhost');
      const way = { kind: 'web' as const, id: 'new', url, mirrors: [], webdav: false, everyMinutes: 15 };
      const told = await lead.sign({ addresses: { now: [way], gone: ['dav'] } });
      const next = await lead.sign({
        replies: [aTeamReply('c', '搬好了')],
        addresses: { now: [way], gone: ['dav'] },
      });
      writeFileSync(join(old, 'release.json'), told.text);
      writeFileSync(join(there.folder, 'release.json'), next.text);
      expect(await check()).toEqual({ channel: 'dav', outcome: 'new' });
      expect(await channelsNow()).toEqual(['dav']);

      const { page } = managed;
      const inChinese = await page.evaluate(() => {
        const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
        location.assign('/options.html#/team');
        return (browser ?? chrome).i18n.getUILanguage().startsWith('zh');
      });
      const arrived = () => page.evaluate(() => location.pathname === '/options.html').catch(() => false);
      await waitFor(arrived, 'the team’s page is open');
      const desk = new DeskHand(page);
      await desk.press(inChinese ? '允许并用上' : 'Allow and use');
      await waitFor(
        async () => (await readStore(page, 'replies')).some(({ id }) => id === 'team:c'),
        'what lies at the new server alone is in use',
      );
      expect(await channelsNow()).toEqual(['dav', 'new']);
      await desk.press(inChinese ? '去掉这个地址' : 'Remove this address');
      await waitFor(async () => String(await channelsNow()) === 'new', 'the old one is gone');
      expect((await readStore(page, 'teamKeys')).map(({ key }) => key)).not.toContain('channel:dav');
    } finally {
      await there.close();
    }
  };
  const channelsNow = async (): Promise<string[]> =>
    (await readStore(managed.page, 'teams')).flatMap(({ channels }) => channels.map(({ id }) => id));

  /** Has the background ask all channels, as the team's page does, and answers what became of the WebDAV folder. */
  const check = async (): Promise<ChannelOutcome | undefined> => {
    const answer = await managed.page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
      return (browser ?? chrome).runtime.sendMessage({ name: 'teamCheck', body: {} });
    });
    return answer.ok ? answer.value.channels.find(({ channel }) => channel === 'dav') : undefined;
  };
});
