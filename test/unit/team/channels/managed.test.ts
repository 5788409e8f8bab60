import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { managedPolicy, readPolicy } from '../../../../utils/platform/managed.ts';
import { createRequest } from '../../../../utils/platform/request.ts';
import { policyChannel } from '../../../../utils/team/channels/policy.ts';
import { withPolicy } from '../../../../utils/team/channels/policy-channels.ts';
import { startPlainServer, withText } from '../../../support/plain-server.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';

const signal = new AbortController().signal;

const REST = { mirrors: [], webdav: false, everyMinutes: 15 };

describe('a policy of the company', () => {
  it('adds its channels behind the team’s own, each under a name that stays, and its own once', () => {
    const web = (id: string) => ({ kind: 'web' as const, id, url: 'https://a.example/', ...REST });
    const { id: _, ...further } = web('');
    const team = [{ kind: 'file' as const, id: 'file' }, { kind: 'policy' as const, id: 'p' }, web('w')];
    const named = withPolicy(team, { channels: [further], releaseUrl: 'https://b.example/' });
    expect(named).toEqual([team[0], team[2], web('policy-1'), team[1]]);
    expect(withPolicy(team, { channels: [] })).toEqual([team[0], team[2]]);
    expect(withPolicy([], { channels: [], release: '{}' })).toEqual([{ kind: 'policy', id: 'policy' }]);
  });

  it('is read as a whole', () => {
    const { policy, faults } = readPolicy({
      join: 'TIEXIN1 …',
      channels: [
        { kind: 'web', url: 'https://cdn.example.com/team', mirrors: ['https://b.example.com/'] },
        { kind: 'hub', servers: ['wss://hub.example.com'] },
      ],
      releaseUrl: 'https://intranet.example.com/team-7.json',
      release: '{}',
      mayLeave: false,
    });
    expect(faults).toEqual([]);
    expect(policy).toMatchObject({ join: 'TIEXIN1 …', release: '{}', mayLeave: false });
    expect(policy.channels).toEqual([
      {
        kind: 'web',
        url: 'https://cdn.example.com/team',
        mirrors: ['https://b.example.com/'],
        webdav: false,
        everyMinutes: 15,
      },
      { kind: 'hub', servers: ['wss://hub.example.com'] },
    ]);
  });

  it('is used but for what is nonsense, which is named field by field', () => {
    const { policy, faults } = readPolicy({
      join: 7,
      mayLeave: 'no',
      releaseUrl: 'http://intranet.example.com/r.json',
      realease: '{}',
      channels: [
        { kind: 'web', url: 'https://cdn.example.com/team', everyMinutes: 0 },
        { kind: 'web', url: 'https://ok.example.com' },
        { kind: 'hub', servers: ['https://hub.example.com'] },
        { kind: 'fax' },
        null,
      ],
    });
    expect(policy.channels.map((one) => one.kind === 'web' && one.url)).toEqual(['https://ok.example.com']);
    expect(policy).toEqual({ mayLeave: true, channels: expect.any(Array) });
    expect(faults).toEqual([
      { field: 'join', problem: 'type' },
      { field: 'mayLeave', problem: 'type' },
      { field: 'releaseUrl', problem: 'address' },
      { field: 'realease', problem: 'unknown' },
      { field: 'channels[1].everyMinutes', problem: 'size' },
      { field: 'channels[3].servers[1]', problem: 'address' },
      { field: 'channels[4].kind', problem: 'type' },
      { field: 'channels[5]', problem: 'type' },
    ]);
  });

  it.each([
    [{ __proto__: null, constructor: 1 }],
    [{ toString: 'x' }],
    [{ channels: 'x' }],
    [{ channels: { 0: {} } }],
  ])('takes nothing from odd shapes: %j', (stored) => {
    const { policy, faults } = readPolicy(stored as Record<string, unknown>);
    expect(policy).toEqual({ channels: [], mayLeave: true });
    expect(faults.length).toBe(1);
  });

  it('is empty where the browser has none', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await managedPolicy()).toEqual({ policy: { channels: [], mayLeave: true }, faults: [] });
  });

  it('has every field in the schema that administrators see', () => {
    const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
    const { faults } = readPolicy(
      Object.fromEntries(Object.keys(schema.properties).map((name) => [name, null])),
    );
    expect(faults.filter(({ problem }) => problem === 'unknown')).toEqual([]);
    expect(Object.keys(schema.properties).length).toBe(5);
  });
});

describe('the channel of the policy', () => {
  const with_ = (policy: object) => async () => readPolicy(policy as Record<string, unknown>);
  const request = createRequest(async () => true);
  beforeEach(() => fakeBrowser.reset());

  it('gives a release that stands in the policy, once', async () => {
    const text = unsignedEnvelope(1, '');
    const channel = policyChannel('policy', request, with_({ release: text }));
    const pulled = await channel.pull({}, signal);
    expect(pulled).toMatchObject({ value: { outcome: 'new', text } });
    const etag = pulled.ok && pulled.value.outcome === 'new' ? pulled.value.etag : undefined;
    expect(await channel.pull({ ...(etag && { etag }) }, signal)).toMatchObject({
      value: { outcome: 'same' },
    });
    const other = policyChannel('policy', request, with_({ release: unsignedEnvelope(2, '') }));
    expect(await other.pull({ ...(etag && { etag }) }, signal)).toMatchObject({ value: { outcome: 'new' } });
  });

  it('fetches a release that the policy names', async () => {
    const server = await startPlainServer();
    const text = unsignedEnvelope(1, '');
    server.answer(withText(text, { ETag: '"7"' }));
    const channel = policyChannel('policy', request, with_({ releaseUrl: `${server.url}/team-7.json` }));
    expect(await channel.pull({}, signal)).toEqual({
      ok: true,
      value: { outcome: 'new', text, etag: '0 e "7"' },
    });
    expect(server.requests[0]?.url).toBe('/team-7.json');
    await server.close();
  });

  it('has nothing where the policy names none', async () => {
    expect(await policyChannel('policy', request, with_({})).pull({}, signal)).toEqual({
      ok: true,
      value: { outcome: 'empty' },
    });
  });
});
