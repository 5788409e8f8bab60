import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  askChannels,
  type Polling,
  pollIfDue,
  resumeChannels,
} from '../../../../entrypoints/background/team/poll.ts';
import { tellChannels } from '../../../../entrypoints/background/team/tell-channels.ts';
import { fail, ok } from '../../../../utils/core/result.ts';
import { HOUR, MINUTE } from '../../../../utils/core/time.ts';
import { createRequest } from '../../../../utils/platform/request.ts';
import type { ChannelConfig, Team } from '../../../../utils/records/team.ts';
import type { TeamRelease } from '../../../../utils/records/team-release.ts';
import { closeStore, store } from '../../../../utils/store/handle.ts';
import { listJobs } from '../../../../utils/store/jobs.ts';
import type { Channel, Known } from '../../../../utils/team/channels/channel.ts';
import { PATIENT } from '../../../support/patience.ts';
import { type PlainServer, startPlainServer, withText } from '../../../support/plain-server.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';

let servers: PlainServer[];
beforeAll(async () => {
  servers = await Promise.all([startPlainServer(), startPlainServer()]);
});
afterAll(() => Promise.all(servers.map((server) => server.close())));
const server = (index: number): PlainServer => {
  const one = servers[index];
  if (!one) throw new Error(`no server ${index}`);
  return one;
};

const START = 1_790_000_000_000;
let now = START;
const RELEASE = 'r'.repeat(43);

const web = (id: string, url: string, more: Partial<ChannelConfig> = {}): ChannelConfig =>
  ({ kind: 'web', id, url, mirrors: [], webdav: false, everyMinutes: 10, ...more }) as ChannelConfig;

const teamWith = (channels: ChannelConfig[]): Team => ({
  key: 'team',
  id: 'AbCdEfGhIjKlMnOpQrStUw',
  name: '青禾',
  role: 'agent',
  founding: 'f'.repeat(43),
  keys: [{ key: 'f'.repeat(43), name: '阿青', from: 0 }],
  joinedAt: START - HOUR,
  member: { id: 'm'.repeat(43) },
  channels,
  sharing: { as: 'nobody', status: false, uses: false, times: false, care: false } as never,
  acknowledged: {},
});

/** Stands for what verifies and applies: takes what is newer than what is here. */
const offer: Polling['offer'] = vi.fn(async (text) => {
  const database = await store();
  const team = await database.get('teams', 'team');
  const { number } = (JSON.parse(text) as { header: { number: number } }).header;
  const here = team?.head?.number ?? 0;
  if (!team) return fail('team-not-joined');
  if (number === 13) return fail('team-bad-signature');
  if (number < here) return fail('team-older');
  await database.put('teams', { ...team, head: { number, release: RELEASE, at: now } });
  await database.put('teamReleases', { key: RELEASE, number } as TeamRelease);
  return ok({ outcome: number === here ? ('same' as const) : ('applied' as const), number });
});

const polling: Polling = {
  clock: () => now,
  random: () => 0.5,
  request: createRequest(async () => true, PATIENT),
  offer: (text, channel) => offer(text, channel),
};
const join = async (...channels: ChannelConfig[]) => {
  await (await store()).put('teams', teamWith(channels));
};
const recordOf = async (key: string) => (await store()).get('teamChannels', key);
const jobAt = async () => (await listJobs(await store())).find(({ kind }) => kind === 'team-poll')?.dueAt;

beforeEach(async () => {
  await closeStore();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  now = START;
  vi.mocked(offer).mockClear();
  for (const one of servers) {
    one.requests.length = 0;
    one.answer((_, response) => response.writeHead(404).end());
  }
});

describe('asking the channels', () => {
  it('does nothing, and plans nothing, without a team', async () => {
    expect(await askChannels(polling)).toEqual({ ok: true, value: [] });
    expect(await jobAt()).toBeUndefined();
  });

  it('takes in the newest, says what each had, and plans the next turn', async () => {
    await join(web('a', server(0).url), web('b', server(1).url), { kind: 'file', id: 'f' });
    server(0).answer(withText(unsignedEnvelope(1, ''), { ETag: '"1"' }));
    server(1).answer(withText(unsignedEnvelope(2, ''), { ETag: '"2"' }));
    const asked = await askChannels(polling);
    expect(asked).toMatchObject({
      ok: true,
      value: [
        { channel: 'a', outcome: 'same', failure: { code: 'team-older' } },
        { channel: 'b', outcome: 'new' },
      ],
    });
    expect(await recordOf('b')).toEqual({
      key: 'b',
      failures: 0,
      triedAt: now,
      okAt: now,
      nextAt: now + 10 * MINUTE,
      etag: '0 e "2"',
      release: RELEASE,
    });
    expect(await jobAt()).toBe(now + 10 * MINUTE);
  });

  it('asks for the release that a join text named, until it is here', async () => {
    const team = teamWith([{ kind: 'hub', id: 'hub', servers: ['wss://hub.example.com'] }]);
    const database = await store();
    await database.put('teams', { ...team, head: { number: 7, release: RELEASE, at: now } });
    const known: Known[] = [];
    const pull: Channel['pull'] = async (told) => {
      known.push(told);
      return ok(
        told.release === RELEASE ? { outcome: 'same' } : { outcome: 'new', text: unsignedEnvelope(7, '') },
      );
    };
    const withHub: Polling = { ...polling, hub: ({ id }) => ({ id, pull }) };
    expect(await askChannels(withHub)).toMatchObject({ value: [{ channel: 'hub', outcome: 'same' }] });
    expect(offer).toHaveBeenCalledOnce();
    expect(await askChannels(withHub)).toMatchObject({ value: [{ channel: 'hub', outcome: 'same' }] });
    expect(offer).toHaveBeenCalledOnce();
    expect(known).toEqual([{}, { release: RELEASE, number: 7 }]);
  });

  it('lets a failing channel rest longer each time, while the other goes on', async () => {
    await join(web('bad', server(0).url), web('good', server(1).url));
    server(0).answer((_, response) => response.writeHead(500).end());
    server(1).answer(withText(unsignedEnvelope(1, '')));
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      const asked = await askChannels(polling);
      expect(asked).toMatchObject({
        value: [{ outcome: 'failed', failure: { code: 'channel-unreachable', detail: '500' } }, {}],
      });
      const record = await recordOf('bad');
      waits.push(((record?.nextAt ?? 0) - now) / MINUTE);
      expect(record?.failures).toBe(turn + 1);
      now += HOUR;
    }
    expect(waits).toEqual([0.75, 1.25, 2.25, 4.25]);
    expect((await recordOf('good'))?.failures).toBe(0);
    const before = server(0).requests.length;
    now = ((await recordOf('bad'))?.nextAt ?? 0) - MINUTE;
    await askChannels(polling, 'due');
    expect(server(0).requests.length).toBe(before);
  });

  it('does not hammer where credentials are wrong, and tries again once they were changed', async () => {
    await join(web('a', server(0).url));
    server(0).answer((_, response) => response.writeHead(401).end());
    await askChannels(polling);
    for (let minute = 1; minute < 30; minute += 1) {
      now = START + minute * MINUTE;
      await askChannels(polling, 'due');
    }
    expect(server(0).requests.length).toBe(1);
    await resumeChannels(polling);
    expect(await jobAt()).toBe(now);
    await askChannels(polling, 'due');
    expect(server(0).requests.length).toBe(2);
  });

  it('asks for what was refused again from the beginning', async () => {
    await join(web('a', server(0).url));
    server(0).answer(withText(unsignedEnvelope(1, ''), { ETag: '"1"' }));
    await askChannels(polling);
    expect((await recordOf('a'))?.etag).toBe('0 e "1"');
    server(0).answer(withText(unsignedEnvelope(13, ''), { ETag: '"13"' }));
    expect(await askChannels(polling)).toMatchObject({
      value: [{ outcome: 'failed', failure: { code: 'team-bad-signature' } }],
    });
    expect(await recordOf('a')).toMatchObject({ failures: 1, failure: { code: 'team-bad-signature' } });
    expect((await recordOf('a'))?.etag).toBeUndefined();
    await askChannels(polling);
    expect(server(0).requests.map(({ headers }) => headers['if-none-match'])).toEqual([
      undefined,
      '"1"',
      undefined,
    ]);
  });

  it('forgets the marks of a team that was left', async () => {
    await join(web('a', server(0).url));
    server(0).answer(withText(unsignedEnvelope(1, ''), { ETag: '"1"' }));
    await askChannels(polling);
    now += HOUR;
    await (await store()).put('teams', { ...teamWith([web('a', server(0).url)]), joinedAt: now });
    await askChannels(polling);
    expect(server(0).requests.at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('keeps nothing when the team is left meanwhile', async () => {
    await join(web('a', server(0).url));
    server(0).answer(async (request, response) => {
      await (await store()).delete('teams', 'team');
      withText(unsignedEnvelope(1, ''))(request, response);
    });
    await askChannels(polling);
    expect(await recordOf('a')).toBeUndefined();
    expect(await jobAt()).toBeUndefined();
  });

  it('remembers a dead address, and comes back to it', async () => {
    await join(web('a', server(0).url, { mirrors: [server(1).url] }));
    server(0).answer((_, response) => response.writeHead(500).end());
    server(1).answer(withText(unsignedEnvelope(1, '')));
    await askChannels(polling);
    expect(await recordOf('a:0')).toMatchObject({ failures: 1, failure: { detail: '500' } });
    expect((await recordOf('a'))?.failures).toBe(0);
    await askChannels(polling);
    expect(server(0).requests.length).toBe(1);
    server(0).answer(withText(unsignedEnvelope(2, '')));
    now += HOUR;
    expect(await askChannels(polling)).toMatchObject({ value: [{ outcome: 'new' }] });
    expect((await recordOf('a:0'))?.failures).toBe(0);
  });

  it('asks the channels that the policy adds', async () => {
    await join();
    await fakeBrowser.storage.managed.set({
      channels: [{ kind: 'web', url: server(0).url }],
      releaseUrl: server(1).url,
    });
    server(0).answer(withText(unsignedEnvelope(1, '')));
    expect(await askChannels(polling)).toMatchObject({
      value: [
        { channel: 'policy-1', outcome: 'new' },
        { channel: 'policy', outcome: 'empty' },
      ],
    });
  });

  it('goes on where one way is broken', async () => {
    await join({ kind: 'hub', id: 'h', servers: ['wss://hub.example.com'] }, web('a', server(0).url));
    server(0).answer(withText(unsignedEnvelope(1, '')));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const hub = () => ({
      id: 'h',
      pull: () => Promise.reject(new Error('a bug')),
    });
    expect(await askChannels({ ...polling, hub })).toMatchObject({
      value: [
        { channel: 'h', outcome: 'failed' },
        { channel: 'a', outcome: 'new' },
      ],
    });
  });
});

describe('the job', () => {
  it('asks when it is due, and is in hand while it does', async () => {
    await join(web('a', server(0).url));
    server(0).answer(withText(unsignedEnvelope(1, '')));
    await askChannels(polling);
    expect(await pollIfDue(polling)).toEqual({ ok: true, value: undefined });
    now += 10 * MINUTE;
    let during: number | undefined;
    server(0).answer(async (request, response) => {
      during = await jobAt();
      withText(unsignedEnvelope(2, ''))(request, response);
    });
    expect(await pollIfDue(polling)).toMatchObject({ value: [{ outcome: 'new' }] });
    expect(during).toBe(now + 5 * MINUTE);
    expect(await jobAt()).toBe(now + 10 * MINUTE);
  });

  it('spreads browsers that start together after a long while', async () => {
    await join(web('a', server(0).url));
    await askChannels(polling);
    now += 12 * HOUR;
    server(0).requests.length = 0;
    expect(await pollIfDue(polling)).toEqual({ ok: true, value: undefined });
    expect(await jobAt()).toBe(now + MINUTE);
    now += MINUTE;
    await pollIfDue(polling);
    expect(server(0).requests.length).toBe(1);
  });
});

describe('a clock that is wrong by a day', () => {
  it('and is put right keeps no channel from being asked, and no address from being tried', async () => {
    now = START + 24 * HOUR;
    await join(web('a', server(0).url, { mirrors: [server(1).url] }));
    server(0).answer((_, response) => response.writeHead(500).end());
    server(1).answer(withText(unsignedEnvelope(1, '')));
    await askChannels(polling);
    server(0).answer(withText(unsignedEnvelope(2, '')));
    now = START + HOUR;
    expect(await pollIfDue(polling)).toMatchObject({ value: [{ channel: 'a', outcome: 'new' }] });
    expect((await recordOf('a'))?.nextAt).toBe(now + 10 * MINUTE);
    expect(await jobAt()).toBe(now + 10 * MINUTE);
    expect(await pollIfDue(polling)).toEqual({ ok: true, value: undefined });
  });

  it('and is set forward asks once', async () => {
    await join(web('a', server(0).url));
    server(0).answer(withText(unsignedEnvelope(1, '')));
    await askChannels(polling);
    now += 24 * HOUR;
    await pollIfDue(polling);
    now += 2 * MINUTE;
    expect(await pollIfDue(polling)).toMatchObject({ value: [{ channel: 'a', outcome: 'same' }] });
    expect(server(0).requests.length).toBe(2);
  });
});

it('a team whose turns were never planned is asked', async () => {
  await join(web('a', server(0).url));
  server(0).answer(withText(unsignedEnvelope(1, '')));
  expect(await pollIfDue(polling)).toMatchObject({ value: [{ channel: 'a', outcome: 'new' }] });
});

describe('telling the channels', () => {
  it('hands a release to those that take one, and the files beside it', async () => {
    const put: string[] = [];
    await join(web('a', server(0).url), web('dav', server(1).url, { webdav: true }));
    const kept = new Map<string, string>();
    server(1).answer((request, response) => {
      const path = request.url ?? '';
      if (request.method !== 'PUT') {
        const text = kept.get(path);
        return text ? withText(text)(request, response) : response.writeHead(404).end();
      }
      if (request.headers['if-match'] === '"tiexin-none"') return response.writeHead(412).end();
      put.push(path);
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        kept.set(path, body);
        response.writeHead(201).end();
      });
    });
    const text = unsignedEnvelope(1, '');
    const told = await tellChannels(polling, {
      release: RELEASE,
      text,
      previous: '',
      files: [{ name: 'team.json', text: '{}' }],
    });
    expect(told).toEqual({ ok: true, value: [{ channel: 'dav', outcome: 'sent' }] });
    expect(put).toEqual(['/release.json', '/releases/1.json', '/team.json']);
  });

  it('notices a server that does not compare', async () => {
    await join(web('dav', server(0).url, { webdav: true }));
    const kept = new Map<string, string>();
    server(0).answer((request, response) => {
      const text = kept.get(request.url ?? '');
      if (request.method !== 'PUT')
        return text ? withText(text)(request, response) : response.writeHead(404).end();
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        kept.set(request.url ?? '', body);
        response.writeHead(204).end();
      });
    });
    const sent = { release: RELEASE, text: unsignedEnvelope(1, ''), previous: '' };
    expect(await tellChannels(polling, sent)).toEqual({
      ok: true,
      value: [{ channel: 'dav', outcome: 'sent', failure: { code: 'channel-unguarded' } }],
    });
  });

  it('notes that a channel has what it took, and nothing of one that took nothing', async () => {
    await join(web('dav', server(0).url, { webdav: true }));
    server(0).answer((_, response) => response.writeHead(500).end());
    const sent = { release: RELEASE, text: unsignedEnvelope(1, ''), previous: '' };
    expect(await tellChannels(polling, sent)).toMatchObject({ value: [{ outcome: 'failed' }] });
    expect(await recordOf('dav')).toBeUndefined();
    const kept = new Map<string, string>();
    server(0).answer((request, response) => {
      const text = kept.get(request.url ?? '');
      if (request.method !== 'PUT')
        return text ? withText(text)(request, response) : response.writeHead(404).end();
      request.on('data', (part) =>
        kept.set(request.url ?? '', `${kept.get(request.url ?? '') ?? ''}${part}`),
      );
      request.on('end', () => response.writeHead(201).end());
    });
    expect(await tellChannels(polling, sent)).toMatchObject({ value: [{ outcome: 'sent' }] });
    expect(await recordOf('dav')).toMatchObject({ release: RELEASE, okAt: now, failures: 0 });
  });
});
